import { parseJson } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Outcome } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import {
  sayCutAnswer,
  sayOverLimit,
  saySignInRefused,
  saySilence,
  sayUnavailable,
  withMallWords,
} from '../http/say-failure.ts';
import type { Said, Words } from '../words.ts';
import { NAME } from './codes.ts';
import { refillMs } from './rate-limits.ts';
import type { Operation } from './rate-limits.ts';
import { wireErrors, wireTokenError } from './wire.ts';

type Answer = Extract<Reply, { got: 'answer' }>;
type Silence = Extract<Reply, { got: 'nothing' }>;
type Spoken = { readonly code: string; readonly message: string };

/** Amazon's answer to one request of an operation. */
export type Answered = { readonly operation: Operation; readonly reply: Reply };

/** The JSON of a successful read. Throws MallError for everything else. */
export function readAnswer({ operation, reply }: Answered): unknown {
  if (reply.got === 'nothing') throw noAnswer(reply);
  if (reply.status !== 200) throw toMallError(reply, operation);
  const parsed = parseJson(reply.text);
  if (parsed === null) throw unavailable(reply, sayCutAnswer(NAME));
  return parsed.json;
}

/** The token was refused before Amazon looked at the request: it may be sent again with a new one. */
export function isTokenRefused(reply: Reply): boolean {
  if (reply.got === 'nothing') return false;
  return reply.status === 401 || (reply.status === 403 && /token/iu.test(describe(readErrors(reply))));
}

/** A 403 is said of tokens and of roles alike; only its words tell them apart. */
function isTokenExpired(reply: Answer): boolean {
  return isTokenRefused(reply) && /expire/iu.test(describe(readErrors(reply)));
}

function noAnswer(reply: Silence): MallError {
  const facts = { cause: reply.cause, ...(reply.timedOut && { code: 'timeout' }) };
  return new MallError('unavailable', saySilence(NAME, reply), facts);
}

/** The first error of the body; `undefined` for HTML, cut bodies and the like. */
function readErrors({ text }: Answer): Spoken | undefined {
  const first = wireErrors.safeParse(parseJson(text)?.json).data?.errors[0];
  if (first === undefined) return undefined;
  const words = [first.message, first.details].map((one) => one?.trim() ?? '').filter((one) => one !== '');
  return { code: first.code, message: [...new Set(words)].join(' ') || first.code };
}

function describe(words: Spoken | undefined): string {
  return words === undefined ? '' : `${words.code} ${words.message}`;
}

const TOKEN_NOT_TAKEN: Words = {
  ja: 'Amazonが新しいアクセストークンを受け付けません。',
  en: 'Amazon does not take the new access token.',
};
const SIGN_IN_UNAVAILABLE: Words = {
  ja: 'Amazonのサインインが利用できません。',
  en: 'The sign-in of Amazon is not available.',
};

/** What an answer other than success means. */
function toMallError(answer: Answer, operation: Operation): MallError {
  const error = readErrors(answer);
  const facts = { httpStatus: answer.status, ...(error && { code: error.code }), ...retryAfter(answer) };
  const words = error?.message ?? `HTTP ${answer.status}`;
  if (answer.status === 429) return tooMany(answer, operation);
  if (isTokenExpired(answer)) return unavailable(answer, withMallWords(TOKEN_NOT_TAKEN, words));
  if (isTokenRefused(answer))
    return new MallError('sign-in', withMallWords(saySignInRefused(NAME), words), facts);
  if (answer.status >= 500 || error === undefined)
    return unavailable(answer, withMallWords(sayUnavailable(NAME), words));
  return new MallError('refused', error.message, facts);
}

function tooMany(answer: Answer, operation: Operation): MallError {
  return new MallError('rate-limited', sayOverLimit(NAME), {
    httpStatus: answer.status,
    retryAfterMs: answer.retryAfterMs ?? refillMs(operation),
  });
}

function unavailable(answer: Answer, said: Said): MallError {
  return new MallError('unavailable', said, { httpStatus: answer.status, ...retryAfter(answer) });
}

function retryAfter(answer: Answer): { readonly retryAfterMs?: number } {
  return answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs };
}

/** The codes of the sign-in (LWA) after which only a person can go on. */
const SIGN_IN_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'access_denied',
  'invalid_request',
  'invalid_scope',
]);

/** The JSON of a sign-in. Throws MallError. */
export function readTokenAnswer(reply: Reply): unknown {
  if (reply.got === 'nothing' || reply.status === 200) return readAnswer({ operation: 'signIn', reply });
  const { data } = wireTokenError.safeParse(parseJson(reply.text)?.json);
  if (reply.status === 429) throw tooMany(reply, 'signIn');
  if (reply.status >= 500 || data === undefined || !SIGN_IN_REFUSALS.has(data.error)) {
    throw unavailable(reply, withMallWords(SIGN_IN_UNAVAILABLE, data?.error ?? `HTTP ${reply.status}`));
  }
  const words = data.error_description ?? data.error;
  const facts = { httpStatus: reply.status, code: data.error };
  throw new MallError('sign-in', withMallWords(saySignInRefused(NAME), words), facts);
}

/** What became of a write, by its answer alone. Only an empty 204 is promised as success; whatever else may have been done is `unknown`. */
export function toOutcome({ operation, reply }: Answered): Outcome {
  if (reply.got === 'nothing') {
    const message = saySilence(NAME, reply);
    return reply.reached === 'no'
      ? { outcome: 'put-off', kind: 'unavailable', message }
      : { outcome: 'unknown', message };
  }
  const { status: httpStatus } = reply;
  if (httpStatus === 204) return { outcome: 'accepted', httpStatus };
  if (httpStatus === 429 || isTokenRefused(reply)) return putOff(toMallError(reply, operation));
  const error = readErrors(reply);
  if (httpStatus < 400 || httpStatus >= 500 || error === undefined) {
    return { outcome: 'unknown', httpStatus, message: toMallError(reply, operation).said };
  }
  return { outcome: 'refused', httpStatus, code: error.code, message: error.message };
}

/** Nothing was told: Amazon refused before it looked at the write, or could not be reached. */
export function putOff(error: MallError): Outcome {
  const { kind, said: message, retryAfterMs } = error;
  return { outcome: 'put-off', kind, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
