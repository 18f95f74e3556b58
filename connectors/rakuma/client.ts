import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import { untilAborted } from '../http/until-aborted.ts';
import type { Credentials, Json, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { readAnswer } from './answers.ts';
import { wireToken } from './wire.ts';

const ORIGIN = 'https://api.rakuma.example';

/** A token is renewed this long before its end, or in the last tenth of a very short life. */
const RENEWAL_MARGIN_MS = 30_000;

type Token = {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly renewsAtMs: number;
};

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
  let token: Token | null = null;
  let signingIn: Promise<Token> | null = null;

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

  /** One sign-in at a time: whoever needs a token meanwhile waits for the same one. */
  async function renewToken(stale: Token | null): Promise<Token> {
    if (token !== null && token !== stale) return token;
    signingIn ??= requestToken(stale?.refreshToken ?? null).finally(() => {
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
    await world.permit('api');
    const signal = AbortSignal.timeout(call.timeoutMs);
    const reply = await transmit(call, first, signal);
    if (!isUnauthorised(reply)) return reply;

    const second = await untilAborted(renewToken(first), signal).catch(asLate);
    await untilAborted(world.permit('api'), signal).catch(asLate);
    return transmit(call, second, signal);
  }

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

/** The mall refused the first try for its token, and no second one began in time. */
function asLate(error: unknown): never {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    throw new MallError('unavailable', 'ラクマへの再サインインが時間内に終わりませんでした。', {
      code: 'timeout',
      cause: error,
    });
  }
  throw error;
}

function readToken(reply: Reply, now: Date): Token {
  const token = wireToken.safeParse(readAnswer(reply));
  if (!token.success) throw new MallError('unreadable', 'ラクマのサインインの応答を読み取れません。');
  const lifeMs = token.data.expires_in * 1000;
  return {
    accessToken: token.data.access_token,
    refreshToken: token.data.refresh_token ?? null,
    renewsAtMs: now.getTime() + lifeMs - Math.min(RENEWAL_MARGIN_MS, lifeMs / 10),
  };
}
