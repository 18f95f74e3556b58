import { parseJson, READ_TIMEOUT_MS, sendRequest } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Credentials, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayOverLimit, withMallWords } from '../http/say-failure.ts';
import type { Words } from '../words.ts';
import { noAnswer, retryAfter } from './answers.ts';
import type { Answer } from './answers.ts';
import { wireToken, wireTokenFault } from './wire.ts';

const TOKEN_URL = 'https://auth.login.yahoo.co.jp/yconnect/v2/token';

export type Tokens = {
  readonly accessToken: string;
  readonly lifeMs: number;
  /** `null` = the mall names none; the one that was used goes on. */
  readonly refreshToken: string | null;
};

/** One request to the sign-in of Yahoo! JAPAN. Throws MallError. */
export async function requestTokens(
  world: World,
  credentials: Credentials,
  grant: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const { clientId = '', clientSecret = '' } = credentials;
  const pair = Buffer.from(`${clientId.trim()}:${clientSecret.trim()}`, 'utf8').toString('base64');
  await world.permit('token');
  const startedAtMs = world.now().getTime();
  const reply = await sendRequest(world.fetch, new URL(TOKEN_URL), {
    method: 'POST',
    headers: { authorization: `Basic ${pair}` },
    body: new URLSearchParams(grant),
    signal: AbortSignal.timeout(READ_TIMEOUT_MS),
  });
  world.log('yahoo-request', {
    method: 'POST',
    path: new URL(TOKEN_URL).pathname,
    status: reply.got === 'answer' ? reply.status : 0,
    durationMs: world.now().getTime() - startedAtMs,
  });
  return readTokens(reply);
}

function readTokens(reply: Reply): Tokens {
  if (reply.got === 'nothing') throw noAnswer(reply);
  const json = parseJson(reply.text)?.json;
  const tokens = wireToken.safeParse(json);
  if (reply.status !== 200 || !tokens.success) throw toMallError(reply, json);
  const { access_token: accessToken, expires_in: seconds, refresh_token: refreshToken } = tokens.data;
  return { accessToken, lifeMs: seconds * 1000, refreshToken: refreshToken ?? null };
}

const TROUBLE: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

const SIGN_IN: Words = { ja: 'Yahoo! JAPAN ID', en: 'Yahoo! JAPAN ID' };
const REFUSED: Words = {
  ja: 'Yahoo! JAPAN IDの認証が認められません。',
  en: 'Yahoo! JAPAN ID refuses the sign-in.',
};
const UNAVAILABLE: Words = {
  ja: 'Yahoo! JAPAN IDの認証が利用できません。',
  en: 'The sign-in of Yahoo! JAPAN ID is not available.',
};

function toMallError(answer: Answer, json: unknown): MallError {
  const fault = wireTokenFault.safeParse(json).data;
  const facts = {
    httpStatus: answer.status,
    ...(fault && { code: fault.error }),
    ...retryAfter(answer),
  };
  const words = fault?.error_description ?? fault?.error ?? `HTTP ${answer.status}`;
  if (answer.status === 429)
    return new MallError('rate-limited', withMallWords(sayOverLimit(SIGN_IN), words), facts);
  const isRefusal = answer.status === 401 || (answer.status >= 400 && fault !== undefined);
  if (isRefusal && answer.status < 500 && !TROUBLE.has(fault?.error ?? ''))
    return new MallError('sign-in', withMallWords(REFUSED, words), facts);
  return new MallError('unavailable', withMallWords(UNAVAILABLE, words), facts);
}
