import { constants, publicEncrypt } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { onTestFinished } from 'vitest';
import type { FrameOptions } from '../../frame/open-mall.ts';
import { startSimulators } from '../../start.ts';

const API = '/ShoppingWebService/V1';
const parser = new XMLParser({ ignoreDeclaration: true, parseTagValue: false });

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of XML. */
  readonly body: any;
}

export interface Signed {
  readonly sellerId?: string;
  readonly timestamp?: string;
  readonly version?: string;
}

/** A running mall, empty and still unless told otherwise, at 10:00 on 2026-11-24 in Tokyo until its clock is moved. */
export async function openTestMall(
  options: { readonly seed?: number; readonly stateFile?: string; readonly framed?: FrameOptions } = {},
) {
  const { seed = 1, framed = {}, ...rest } = options;
  let nowMs = Date.parse('2026-11-24T10:00:00+09:00');
  const simulators = await startSimulators({
    port: 0,
    seed,
    orders: 0,
    now: () => new Date(nowMs),
    framed: { rate: 'unlimited', ...framed },
    ...rest,
  });
  onTestFinished(() => simulators.close());
  const url = simulators.urls.yahoo ?? '';
  const mall = simulators.malls.yahoo!;

  function sign({ sellerId, timestamp, version }: Signed = {}): Record<string, string> {
    const { publicKey, publicKeyVersion, ...store } = mall.trade.credentials;
    const text = `${sellerId ?? store.sellerId}:${timestamp ?? Math.floor(nowMs / 1000)}`;
    const key = { key: publicKey!, padding: constants.RSA_PKCS1_PADDING };
    return {
      'x-sws-signature': publicEncrypt(key, Buffer.from(text)).toString('base64'),
      'x-sws-signature-version': version ?? publicKeyVersion!,
    };
  }

  async function send(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, { method, redirect: 'manual', ...init });
    const text = await response.text();
    const isXml = response.headers.get('content-type')?.startsWith('application/xml') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isXml ? parser.parse(text) : undefined,
    };
  }

  async function askToken(form: Record<string, string>, secret = 'matome-yahoo-secret') {
    const basic = Buffer.from(`matome-yahoo-client:${secret}`).toString('base64');
    const answer = await send('POST', '/yconnect/v2/token', {
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams(form),
    });
    return { ...answer, json: JSON.parse(answer.text) };
  }

  async function signIn(): Promise<string> {
    const { refreshToken = '' } = mall.trade.credentials;
    const answer = await askToken({ grant_type: 'refresh_token', refresh_token: refreshToken });
    return answer.json.access_token;
  }

  /** An order call, signed unless told otherwise; `content` stands in `Req`, with the store unless it names one. */
  async function call(
    name: string,
    content: string,
    more: { readonly token?: string; readonly headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const token = more.token ?? (await signIn());
    const seller = content.includes('<SellerId') ? '' : '<SellerId>matome-store</SellerId>';
    return send('POST', `${API}/${name}`, {
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/xml; charset=UTF-8',
        ...(more.headers ?? sign()),
      },
      body: `<?xml version="1.0" encoding="UTF-8"?><Req>${content}${seller}</Req>`,
    });
  }

  async function control(method: string, path: string, body: unknown = {}) {
    const answer = await send(method, `/_control${path}`, { body: JSON.stringify(body) });
    return answer.text === '' ? undefined : JSON.parse(answer.text);
  }

  return {
    mall,
    simulators,
    url,
    send,
    sign,
    askToken,
    signIn,
    call,
    control,
    list: (conditions: string, fields = 'OrderId', page = '') =>
      call(
        'orderList',
        `<Search>${page}<Condition>${conditions}</Condition><Field>${fields}</Field></Search>`,
      ),
    read: (orderNo: string, fields: string) =>
      call('orderInfo', `<Target><OrderId>${orderNo}</OrderId><Field>${fields}</Field></Target>`),
    ship: (orderNo: string, ship: string, isPointFix = 'true') =>
      call(
        'orderShipStatusChange',
        `<Target><OrderId>${orderNo}</OrderId><IsPointFix>${isPointFix}</IsPointFix></Target><Order><Ship>${ship}</Ship></Order>`,
      ),
    change: (orderNo: string, order: string, target = '') =>
      call(
        'orderStatusChange',
        `<Target><OrderId>${orderNo}</OrderId>${target}</Target><Order>${order}</Order>`,
      ),
    /** Somebody buys in the named special way. */
    place: async (state: string): Promise<string> =>
      (await control('POST', '/yahoo/orders', { state })).orderNo,
    /** Moves the clock. */
    tick(ms: number): void {
      nowMs += ms;
    },
  };
}

export const EVERYTHING = '<OrderTimeFrom>20261001000000</OrderTimeFrom>';

export type TestMall = Awaited<ReturnType<typeof openTestMall>>;
