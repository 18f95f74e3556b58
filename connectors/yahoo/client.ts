import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import { untilAborted } from '../http/until-aborted.ts';
import type { Credentials, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { isTokenRefused, readAnswer } from './answers.ts';
import type { Said } from './answers.ts';
import type { Api } from './rate-limits.ts';
import { signRequest } from './sign-request.ts';
import { requestTokens } from './tokens.ts';
import { writeRequest } from './xml.ts';
import type { XmlTree } from '../xml/write-xml.ts';

const BASE = 'https://circus.shopping.yahooapis.jp/ShoppingWebService/V1/';

/** A token is renewed this long before its end, or in the last tenth of a very short life. */
const RENEWAL_MARGIN_MS = 60_000;

export const SIGNATURE_ACCEPTED = 'authorized';

type Token = { readonly accessToken: string; readonly renewsAtMs: number };

type Call = { readonly api: Api; readonly request: XmlTree; readonly timeoutMs: number };

export type Client = {
  /** What the mall answered. The seller id is added to the request. Throws MallError. */
  read(api: Api, request: XmlTree): Promise<Said>;
  /**
   * The reply to one write. Throws MallError when the mall was surely not told. The permit is the last thing before the
   * write leaves; from there to the reply it takes at most WRITE_TIMEOUT_MS, a renewed sign-in included.
   */
  write(api: Api, request: XmlTree): Promise<Reply>;
  /** The mall's last word on our signature, `X-SWS-Authorize-Status`; `null` = it said none yet. */
  signatureStatus(): string | null;
};

/** The mall, signed in with one shop's consent; the access token lives as long as the client. */
export function createClient(credentials: Credentials, world: World): Client {
  let token: Token | null = null;
  let signingIn: Promise<Token> | null = null;
  let signatureStatus: string | null = null;

  async function requestToken(): Promise<Token> {
    const refreshToken = need(credentials, 'refreshToken', 'consent-missing');
    const tokens = await requestTokens(world, credentials, {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    const marginMs = Math.min(RENEWAL_MARGIN_MS, tokens.lifeMs / 10);
    return {
      accessToken: tokens.accessToken,
      renewsAtMs: world.now().getTime() + tokens.lifeMs - marginMs,
    };
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
    // Told before anything is asked: a key that makes no sense, and no seller.
    signRequest(credentials, world.now());
    need(credentials, 'sellerId', 'seller-id-missing');
    const first = await currentToken();
    await world.permit(call.api);
    const signal = AbortSignal.timeout(call.timeoutMs);
    const reply = await transmit(call, first, signal);
    if (!isTokenRefused(reply)) return reply;

    const second = await untilAborted(renewToken(first), signal).catch(asLate);
    await untilAborted(world.permit(call.api), signal).catch(asLate);
    return transmit(call, second, signal);
  }

  async function transmit(
    { api, request }: Call,
    { accessToken }: Token,
    signal: AbortSignal,
  ): Promise<Reply> {
    const url = new URL(api, BASE);
    const startedAtMs = world.now().getTime();
    const reply = await sendRequest(fetchNoting, url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/xml; charset=utf-8',
        ...signRequest(credentials, world.now()),
      },
      body: writeRequest({ ...request, SellerId: credentials['sellerId']?.trim() ?? '' }),
      signal,
    });
    world.log('yahoo-request', {
      method: 'POST',
      path: url.pathname,
      status: reply.got === 'answer' ? reply.status : 0,
      durationMs: world.now().getTime() - startedAtMs,
    });
    return reply;
  }

  /** Whatever an answer is about, its header says how the signature was taken: without a valid one the consent ends in 12 hours. */
  async function fetchNoting(...asked: Parameters<typeof fetch>): Promise<Response> {
    const response = await world.fetch(...asked);
    const status = response.headers.get('x-sws-authorize-status')?.trim() ?? '';
    if (status !== '' && status !== SIGNATURE_ACCEPTED && status !== signatureStatus)
      world.log('yahoo-signature-not-authorized', { status });
    if (status !== '') signatureStatus = status;
    return response;
  }

  return {
    async read(api, request) {
      return readAnswer(await send({ api, request, timeoutMs: READ_TIMEOUT_MS }));
    },
    write: (api, request) => send({ api, request, timeoutMs: WRITE_TIMEOUT_MS }),
    signatureStatus: () => signatureStatus,
  };
}

function need(credentials: Credentials, name: string, code: string): string {
  const value = credentials[name]?.trim() ?? '';
  if (value !== '') return value;
  throw new MallError('sign-in', 'Yahoo!ショッピングに接続するための設定が入っていません。', { code });
}

/** The mall refused the first try for its token, and no second one began in time. */
function asLate(error: unknown): never {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    throw new MallError('unavailable', 'Yahoo!ショッピングへの再認証が時間内に終わりませんでした。', {
      code: 'timeout',
      cause: error,
    });
  }
  throw error;
}
