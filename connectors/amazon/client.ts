import { createSignIn, renewalMoment } from '../http/create-sign-in.ts';
import type { Token } from '../http/create-sign-in.ts';
import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Credentials, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayLateSignIn, sayUnreadableAnswer } from '../http/say-failure.ts';
import { NAME } from './codes.ts';
import { isTokenRefused, readAnswer, readTokenAnswer } from './answers.ts';
import type { Answered } from './answers.ts';
import type { Operation } from './rate-limits.ts';
import { wireToken } from './wire.ts';

const SIGN_IN_URL = 'https://api.amazon.com/auth/o2/token';
/** Japan belongs to the Far East. */
const ORIGIN = 'https://sellingpartnerapi-fe.amazon.com';
const USER_AGENT = 'Matome/1.0 (Language=TypeScript; Platform=Node.js)';

const RENEWAL_MARGIN_MS = 60_000;

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

  const signIn = createSignIn<Token>({
    world,
    requestToken,
    isTokenRefused,
    lateWords: sayLateSignIn(NAME),
  });
  const send = (call: Call) =>
    signIn.send({
      limit: call.operation,
      timeoutMs: call.timeoutMs,
      transmit: (token, signal) => transmit(call, token, signal),
    });

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

function readToken(reply: Reply, now: Date): Token {
  const token = wireToken.safeParse(readTokenAnswer(reply));
  if (!token.success) throw new MallError('unreadable', sayUnreadableAnswer(NAME));
  return {
    accessToken: token.data.access_token,
    renewsAtMs: renewalMoment(now, token.data.expires_in * 1000, RENEWAL_MARGIN_MS),
  };
}
