import { XMLParser } from 'fast-xml-parser';
import { onTestFinished } from 'vitest';
import type { FrameOptions } from '../../frame/open-mall.ts';
import { startSimulators } from '../../start.ts';

export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  /** `response` in objects; what is there once is no list. */
  readonly body: any;
}

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => ['orderInfo', 'detail'].includes(name),
});

/** A running mall, empty and still unless told otherwise, at 10:00 on 2026-11-24 in Tokyo until its clock is moved. */
export async function openTestMall(
  options: {
    readonly orders?: number;
    readonly seed?: number;
    readonly framed?: FrameOptions;
    readonly stateFile?: string;
  } = {},
) {
  const { orders = 0, seed = 1, framed = {}, ...rest } = options;
  let nowMs = Date.parse('2026-11-24T10:00:00+09:00');
  const simulators = await startSimulators({
    port: 0,
    seed,
    orders,
    now: () => new Date(nowMs),
    framed: { rate: 'unlimited', ...framed },
    ...rest,
  });
  onTestFinished(() => simulators.close());
  const url = simulators.urls['aupay']!;
  const mall = simulators.malls['aupay']!;

  async function send(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    const type = response.headers.get('content-type');
    const isXml = type?.startsWith('application/xml') === true;
    return { status: response.status, type, text, body: isXml ? parser.parse(text).response : null };
  }

  function get(method: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const search = new URLSearchParams({ shopId: '10048821', ...query }).toString();
    return send(`/wmshopapi/${method}?${search}`, {
      headers: {
        authorization: `Bearer ${mall.trade.credentials['apiKey']}`,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });
  }

  function postXml(method: string, xml: string) {
    return send(`/wmshopapi/${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${mall.trade.credentials['apiKey']}`,
        'content-type': 'application/xml; charset=utf-8',
      },
      body: xml,
    });
  }

  function post(method: string, fields: Record<string, string>) {
    const inside = Object.entries({ shopId: '10048821', ...fields }).map(
      ([name, text]) => `<${name}>${text}</${name}>`,
    );
    return postXml(method, `<?xml version="1.0" encoding="UTF-8"?><request>${inside.join('')}</request>`);
  }

  function control(method: string, path: string, body?: unknown) {
    return fetch(`${url}/_control${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  return {
    mall,
    simulators,
    send,
    get,
    post,
    postXml,
    control,
    readOrder: async (orderId: string) => (await get('searchTradeInfoProc', { orderId })).body.orderInfo[0],
    /** Moves the clock. */
    tick(ms: number): void {
      nowMs += ms;
    },
  };
}

export const SHIPMENT = { shippingDate: '20261124', shippingCarrier: '1', shippingNumber: '123456789012' };
