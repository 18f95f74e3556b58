import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import { untilAborted } from '../http/until-aborted.ts';
import type { Credentials, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { isTokenRefused, readAnswer, readTokenAnswer } from './answers.ts';
import type { Answered } from './answers.ts';
import type { Operation } from './rate-limits.ts';
import { wireToken } from './wire.ts';

const SIGN_IN_URL = 'https://api.amazon.com/auth/o2/token';
/** Japan belongs to the Far East. */
const ORIGIN = 'https://sellingpartnerapi-fe.amazon.com';
const USER_AGENT = 'Matome/1.0 (Language=TypeScript; Platform=Node.js)';

/** A token is renewed this long before its end, or in the last tenth of a very short life. */
const RENEWAL_MARGIN_MS = 60_000;

type Token = { readonly accessToken: string; readonly renewsAtMs: number };

type Call = {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: URLSearchParams;
  /** JSON. */
  readonly payload?: object;
  readonly timeoutMs: number;
};

export type Client = {
  /** The answer's JSON. Throws MallError. */
  read(operation: Operation, path: string, query?: URLSearchParams): Promise<unknown>;
  /**
   * The answer to one write. Throws MallError when Amazon was surely not told. The permit is the last thing before the write
   * leaves; from there to the answer it takes at most WRITE_TIMEOUT_MS, a renewed sign-in included.
   */
  write(operation: Operation, path: string, payload: object): Promise<Answered>;
};

/** Amazon, signed in with one shop's credentials; the access token lives as long as the client. */
export function createClient(credentials: Credentials, world: World): Client {
  let token: Token | null = null;
  let signingIn: Promise<Token> | null = null;

  async function requestToken(): Promise<Token> {
    await world.permit('signIn' satisfies Operation);
    const { clientId = '', clientSecret = '', refreshToken = '' } = credentials;
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    });
    const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
    const init = { method: 'POST', body, headers: { 'user-agent': USER_AGENT }, signal };
    return readToken(await sendRequest(world.fetch, new URL(SIGN_IN_URL), init), world.now());
  }

  /** One sign-in at a time: whoever needs a token meanwhile waits for the same one. */
  async function renewToken(stale: Token | null): Promise<Token> {
    if (token !== null && token !== stale) return token;
    signingIn ??= requestToken().finally(() => {
      signingIn = null;
    });
    token = await signingIn;
    return token;
  }

  async function currentToken(): Promise<Token> {
    if (token !== null && world.now().getTime() < token.renewsAtMs) return token;
    return renewToken(token);
  }

  async function send(call: Call): Promise<Reply> {
    const first = await currentToken();
    await world.permit(call.operation);
    const signal = AbortSignal.timeout(call.timeoutMs);
    const reply = await transmit(call, first, signal);
    if (!isTokenRefused(reply)) return reply;

    const second = await untilAborted(renewToken(first), signal).catch(asLate);
    await untilAborted(world.permit(call.operation), signal).catch(asLate);
    return transmit(call, second, signal);
  }

  async function transmit(call: Call, { accessToken }: Token, signal: AbortSignal): Promise<Reply> {
    const url = new URL(call.path, ORIGIN);
    if (call.query) url.search = call.query.toString();
    const headers = new Headers({
      'x-amz-access-token': accessToken,
      'user-agent': USER_AGENT,
      accept: 'application/json',
    });
    const init: RequestInit & { signal: AbortSignal } = { method: call.method, headers, signal };
    if (call.payload !== undefined) {
      headers.set('content-type', 'application/json');
      init.body = JSON.stringify(call.payload);
    }
    const startedAtMs = world.now().getTime();
    const reply = await sendRequest(world.fetch, url, init);
    world.log('amazon-request', {
      method: call.method,
      path: call.path,
      status: reply.got === 'answer' ? reply.status : 0,
      durationMs: world.now().getTime() - startedAtMs,
    });
    return reply;
  }

  return {
    async read(operation, path, query) {
      const call: Call = { operation, method: 'GET', path, timeoutMs: READ_TIMEOUT_MS };
      return readAnswer({ operation, reply: await send(query === undefined ? call : { ...call, query }) });
    },
    async write(operation, path, payload) {
      const call: Call = { operation, method: 'POST', path, payload, timeoutMs: WRITE_TIMEOUT_MS };
      return { operation, reply: await send(call) };
    },
  };
}

/** Amazon refused the first try for its token, and no second one began in time. */
function asLate(error: unknown): never {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    throw new MallError('unavailable', 'Amazonへの再サインインが時間内に終わりませんでした。', {
      code: 'timeout',
      cause: error,
    });
  }
  throw error;
}

function readToken(reply: Reply, now: Date): Token {
  const token = wireToken.safeParse(readTokenAnswer(reply));
  if (!token.success) throw new MallError('unreadable', 'Amazonのサインインの応答を読み取れません。');
  const lifeMs = token.data.expires_in * 1000;
  return {
    accessToken: token.data.access_token,
    renewsAtMs: now.getTime() + lifeMs - Math.min(RENEWAL_MARGIN_MS, lifeMs / 10),
  };
}
