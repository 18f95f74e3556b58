import { onTestFinished } from 'vitest';
import { startSimulators } from '../../start.ts';
import type { RakumaOptions } from '../options.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

interface Call {
  readonly body?: unknown;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/** A running mall, empty and still unless told otherwise, at 10:00 on 2026-11-24 in Tokyo until its clock is moved. */
export async function openTestMall(
  options: {
    readonly orders?: number;
    readonly seed?: number;
    readonly rakuma?: RakumaOptions;
    readonly stateFile?: string;
  } = {},
) {
  const { orders = 0, seed = 1, rakuma = {}, ...rest } = options;
  let nowMs = Date.parse('2026-11-24T10:00:00+09:00');
  const simulators = await startSimulators({
    port: 0,
    seed,
    orders,
    now: () => new Date(nowMs),
    rakuma: { rate: 'unlimited', ...rakuma },
    ...rest,
  });
  onTestFinished(() => simulators.close());
  const url = simulators.urls.rakuma;

  async function call(method: string, path: string, { body, token, signal }: Call = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  async function requestToken(form: Record<string, string>): Promise<Answer> {
    const response = await fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  async function signIn(email = 'shop@rakuma.example'): Promise<string> {
    const answer = await requestToken({ ...PASSWORD_GRANT, username: email });
    return answer.body.access_token;
  }

  async function list(token: string, query: Record<string, string> = {}): Promise<Answer> {
    return call('GET', `/v1/orders?${new URLSearchParams({ ...LAST_30_DAYS, ...query }).toString()}`, {
      token,
    });
  }

  return {
    mall: simulators.malls.rakuma,
    simulators,
    call,
    requestToken,
    signIn,
    list,
    /** Moves the clock. */
    tick(ms: number): void {
      nowMs += ms;
    },
  };
}

export type TestMall = Awaited<ReturnType<typeof openTestMall>>;

export const LAST_30_DAYS = {
  purchased_from: '2026-10-25T00:00:00+09:00',
  purchased_to: '2026-11-25T00:00:00+09:00',
};

export const PASSWORD_GRANT = {
  grant_type: 'password',
  username: 'shop@rakuma.example',
  password: 'rakuma-simulator',
  client_id: 'matome',
  client_secret: 'matome-secret',
};
