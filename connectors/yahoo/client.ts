import { createSignIn, renewalMoment } from '../http/create-sign-in.ts';
import type { Token } from '../http/create-sign-in.ts';
import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Credentials, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayLateSignIn } from '../http/say-failure.ts';
import type { Words } from '../words.ts';
import { NAME } from './codes.ts';
import { isTokenRefused, readAnswer } from './answers.ts';
import type { Said } from './answers.ts';
import type { Api } from './rate-limits.ts';
import { signRequest } from './sign-request.ts';
import { requestTokens } from './tokens.ts';
import { writeRequest } from './xml.ts';
import type { XmlTree } from '../xml/write-xml.ts';

const BASE = 'https://circus.shopping.yahooapis.jp/ShoppingWebService/V1/';

const RENEWAL_MARGIN_MS = 60_000;

export const SIGNATURE_ACCEPTED = 'authorized';

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
  let signatureStatus: string | null = null;

  async function requestToken(): Promise<Token> {
    const refreshToken = need(credentials, 'refreshToken', 'consent-missing');
    const tokens = await requestTokens(world, credentials, {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    return {
      accessToken: tokens.accessToken,
      renewsAtMs: renewalMoment(world.now(), tokens.lifeMs, RENEWAL_MARGIN_MS),
    };
  }

  const signIn = createSignIn<Token>({
    world,
    requestToken,
    isTokenRefused,
    lateWords: sayLateSignIn(NAME),
  });

  async function send(call: Call): Promise<Reply> {
    // Told before anything is asked: a key that makes no sense, and no seller.
    signRequest(credentials, world.now());
    need(credentials, 'sellerId', 'seller-id-missing');
    return signIn.send({
      limit: call.api,
      timeoutMs: call.timeoutMs,
      transmit: (token, signal) => transmit(call, token, signal),
    });
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

const SETTING_MISSING: Words = {
  ja: 'Yahoo!ショッピングに接続するための設定が入っていません。',
  en: 'A setting that Yahoo! Shopping needs is missing.',
};

function need(credentials: Credentials, name: string, code: string): string {
  const value = credentials[name]?.trim() ?? '';
  if (value !== '') return value;
  throw new MallError('sign-in', SETTING_MISSING, { code });
}
