import { createSignIn, renewalMoment } from '../http/create-sign-in.ts';
import type { Token as MallToken } from '../http/create-sign-in.ts';
import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Credentials, Json, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayLateSignIn, sayUnreadableAnswer } from '../http/say-failure.ts';
import { NAME } from './codes.ts';
import { readAnswer } from './answers.ts';
import { wireToken } from './wire.ts';

const ORIGIN = 'https://api.rakuma.example';

const RENEWAL_MARGIN_MS = 30_000;

type Token = MallToken & { readonly refreshToken: string | null };

type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly payload?: Json;
  readonly timeoutMs: number;
};

export type Client = {
  /** The answer's JSON. Throws MallError. */
  read(path: string, query?: URLSearchParams): Promise<unknown>;
  /**
   * The reply to one write. Throws MallError when the mall was surely not told. The permit is the last thing before the
   * write leaves; from there to the reply it takes at most WRITE_TIMEOUT_MS, a renewed sign-in included.
   */
  write(path: string, payload: Json): Promise<Reply>;
};

/** The mall, signed in with one shop's credentials; the token lives as long as the client. */
export function createClient(credentials: Credentials, world: World): Client {
  async function post(form: Readonly<Record<string, string>>): Promise<Reply> {
    await world.permit('api');
    const { clientId = '', clientSecret = '' } = credentials;
    const body = new URLSearchParams({ ...form, client_id: clientId, client_secret: clientSecret });
    const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
    return sendRequest(world.fetch, new URL('/oauth/token', ORIGIN), { method: 'POST', body, signal });
  }

  async function requestToken(refreshToken: string | null): Promise<Token> {
    if (refreshToken !== null) {
      const reply = await post({ grant_type: 'refresh_token', refresh_token: refreshToken });
      if (!isUnauthorised(reply)) return readToken(reply, world.now());
    }
    const { email = '', apiPassword = '' } = credentials;
    return readToken(
      await post({ grant_type: 'password', username: email, password: apiPassword }),
      world.now(),
    );
  }

  const signIn = createSignIn<Token>({
    world,
    requestToken: (stale) => requestToken(stale?.refreshToken ?? null),
    isTokenRefused: isUnauthorised,
    lateWords: sayLateSignIn(NAME),
  });
  const send = (call: Call) =>
    signIn.send({
      limit: 'api',
      timeoutMs: call.timeoutMs,
      transmit: (token, signal) => transmit(call, token, signal),
    });

  async function transmit(call: Call, { accessToken }: Token, signal: AbortSignal): Promise<Reply> {
    const url = new URL(call.path, ORIGIN);
    if (call.query) url.search = call.query.toString();
    const headers = new Headers({ authorization: `Bearer ${accessToken}`, accept: 'application/json' });
    const init: RequestInit & { signal: AbortSignal } = { method: call.method, headers, signal };
    if (call.payload !== undefined) {
      headers.set('content-type', 'application/json');
      init.body = JSON.stringify(call.payload);
    }
    const startedAtMs = world.now().getTime();
    const reply = await sendRequest(world.fetch, url, init);
    world.log('rakuma-request', {
      method: call.method,
      path: call.path,
      status: reply.got === 'answer' ? reply.status : 0,
      durationMs: world.now().getTime() - startedAtMs,
    });
    return reply;
  }

  return {
    async read(path, query) {
      const call: Call = { method: 'GET', path, timeoutMs: READ_TIMEOUT_MS };
      return readAnswer(await send(query === undefined ? call : { ...call, query }));
    },
    async write(path, payload) {
      return send({ method: 'POST', path, payload, timeoutMs: WRITE_TIMEOUT_MS });
    },
  };
}

function isUnauthorised(reply: Reply): boolean {
  return reply.got === 'answer' && reply.status === 401;
}

function readToken(reply: Reply, now: Date): Token {
  const token = wireToken.safeParse(readAnswer(reply));
  if (!token.success) throw new MallError('unreadable', sayUnreadableAnswer(NAME));
  return {
    accessToken: token.data.access_token,
    refreshToken: token.data.refresh_token ?? null,
    renewsAtMs: renewalMoment(now, token.data.expires_in * 1000, RENEWAL_MARGIN_MS),
  };
}
