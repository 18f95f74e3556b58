import { onTestFinished } from 'vitest';
import type { Rate } from '../../http/token-bucket.ts';
import { startSimulators } from '../../start.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

export const SECRET = 'SP410010_Mt0meS1mul4tor';
export const KEY = 'SL410010_k1tchenSh0pKey7';
export const SIGNED_IN = `ESA ${Buffer.from(`${SECRET}:${KEY}`).toString('base64')}`;
export const LAST_30_DAYS = {
  dateType: 1,
  startDatetime: '2026-10-25T00:00:00+0900',
  endDatetime: '2026-11-25T00:00:00+0900',
};

/** A running mall, empty and still unless told otherwise, at 10:00 on 2026-11-24 in Tokyo until its clock is moved. */
export async function openTestMall(
  options: {
    readonly orders?: number;
    readonly seed?: number;
    readonly rate?: Rate | 'documented';
    readonly stateFile?: string;
  } = {},
) {
  const { orders = 0, seed = 1, rate = 'unlimited', ...rest } = options;
  let nowMs = Date.parse('2026-11-24T10:00:00+09:00');
  const simulators = await startSimulators({
    port: 0,
    seed,
    orders,
    now: () => new Date(nowMs),
    framed: rate === 'documented' ? {} : { rate },
    ...rest,
  });
  onTestFinished(() => simulators.close());
  const url = simulators.urls['rakuten']!;
  const mall = simulators.malls['rakuten']!;

  async function send(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, { method, ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const body = isJson && text !== '' ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body };
  }

  async function call(name: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return send('POST', `/es/2.0/order/${name}/`, {
      headers: { authorization: SIGNED_IN, 'content-type': 'application/json; charset=utf-8', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async function control(method: string, path: string, body: unknown): Promise<Answer> {
    return send(method, `/_control${path}`, { body: JSON.stringify(body) });
  }

  async function read(orderNumber: string, version = 10): Promise<any> {
    const answer = await call('getOrder', { orderNumberList: [orderNumber], version });
    return answer.body.OrderModelList[0];
  }

  return {
    mall,
    simulators,
    send,
    call,
    control,
    read,
    search: (query: Record<string, unknown> = {}) => call('searchOrder', { ...LAST_30_DAYS, ...query }),
    /** The number of a new order with those peculiarities. */
    place: async (specials: readonly string[] = [], state = 'awaiting-shipment'): Promise<string> =>
      (await control('POST', '/rakuten/orders', { specials, state })).body.orderNo,
    /** Moves the clock. */
    tick(ms: number): void {
      nowMs += ms;
    },
  };
}

export function codesOf(answer: Answer): string[] {
  return answer.body.MessageModelList.map((message: any) =>
    message.messageCode.replace('ORDER_EXT_API_', ''),
  );
}
