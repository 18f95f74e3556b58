import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Credentials, Json, World } from '../mall.ts';
import { readAnswer } from './answers.ts';

const ORIGIN = 'https://api.rms.rakuten.co.jp';
const EXPIRY_PATH = '/es/1.0/license-management/license-key/expiry-date';

type OrderFunction = 'searchOrder' | 'getOrder' | 'confirmOrder' | 'updateOrderShipping';

export type Client = {
  /** The answer's JSON. Throws MallError. */
  read(name: OrderFunction, payload: Json): Promise<unknown>;
  /** The reply to one write. The permit is the last thing before it leaves. */
  write(name: OrderFunction, payload: Json): Promise<Reply>;
  /** When the licence key ends, as JSON. Throws MallError. */
  readExpiry(): Promise<unknown>;
};

/** One shop's key pair signs each request by itself. */
export function createClient({ serviceSecret = '', licenseKey = '' }: Credentials, world: World): Client {
  const pair = Buffer.from(`${serviceSecret.trim()}:${licenseKey.trim()}`, 'utf8').toString('base64');

  async function transmit(
    url: URL,
    init: { readonly method: string; readonly body?: string; readonly timeoutMs: number },
  ): Promise<Reply> {
    await world.permit('api');
    const { method, body, timeoutMs } = init;
    const headers = new Headers({ authorization: `ESA ${pair}`, accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', 'application/json; charset=utf-8');
    const startedAtMs = world.now().getTime();
    const signal = AbortSignal.timeout(timeoutMs);
    const reply = await sendRequest(world.fetch, url, {
      method,
      headers,
      signal,
      ...(body !== undefined && { body }),
    });
    // The path alone: the query of the expiry holds the key.
    world.log('rakuten-request', {
      method,
      path: url.pathname,
      status: reply.got === 'answer' ? reply.status : 0,
      durationMs: world.now().getTime() - startedAtMs,
    });
    return reply;
  }

  function call(name: OrderFunction, payload: Json, timeoutMs: number): Promise<Reply> {
    const url = new URL(`/es/2.0/order/${name}/`, ORIGIN);
    return transmit(url, { method: 'POST', body: JSON.stringify(payload), timeoutMs });
  }

  return {
    async read(name, payload) {
      return readAnswer(await call(name, payload, READ_TIMEOUT_MS));
    },
    write: (name, payload) => call(name, payload, WRITE_TIMEOUT_MS),
    async readExpiry() {
      const url = new URL(EXPIRY_PATH, ORIGIN);
      url.searchParams.set('licenseKey', licenseKey.trim());
      return readAnswer(await transmit(url, { method: 'GET', timeoutMs: READ_TIMEOUT_MS }));
    },
  };
}
