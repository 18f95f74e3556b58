import type { Reply } from '../http/send-request.ts';
import type { Outcome } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import {
  sayHalfAnswer,
  sayOverLimit,
  saySilence,
  sayUnavailable,
  sayUnreadableAnswer,
  withMallWords,
} from '../http/say-failure.ts';
import type { Words } from '../words.ts';
import { NAME } from './codes.ts';
import { readVerdict } from './faults.ts';
import type { Fault, Verdict } from './faults.ts';
import { toWarnings } from './warnings.ts';
import type { XmlDocument } from '../xml/parse-xml.ts';

export type Answer = Extract<Reply, { got: 'answer' }>;
type Silence = Extract<Reply, { got: 'nothing' }>;

/** An answer with its text, from which single orders are kept. */
export type Said = { readonly document: XmlDocument; readonly text: string };

/** The order is not there: by the reference, by one client, and for several numbers at once. */
const NOT_FOUND_CODES: ReadonlySet<string> = new Set(['od10001', 'or-01001', 'od91801']);

/** The mall's own trouble, whatever the HTTP status. */
const TROUBLE_CODES: ReadonlySet<string> = new Set(['od91001', 'od91133', 'ed-00002', 'ed-00006']);

/** The order session is over: 12 hours without a valid signature, else 4 weeks. A renewed token does not cure it. */
export const SESSION_OVER = 'px-04102';

/** What the mall said to a read that it took. Throws MallError for everything else. */
export function readAnswer(reply: Reply): Said {
  if (reply.got === 'nothing') throw noAnswer(reply);
  const verdict = readVerdict(reply.text);
  const error = toMallError(reply, verdict);
  if (error !== null) throw error;
  if (verdict?.said === 'ok') return { document: verdict.document, text: reply.text };
  throw new MallError('unreadable', sayUnreadableAnswer(NAME), {
    httpStatus: reply.status,
  });
}

export function isNotFound(error: unknown): boolean {
  return error instanceof MallError && error.kind === 'refused' && NOT_FOUND_CODES.has(error.code ?? '');
}

/** A 401 that has a code is no matter of the access token's age. It comes before the mall looks at the request. */
export function isTokenRefused(reply: Reply): boolean {
  if (reply.got !== 'answer' || reply.status !== 401) return false;
  const verdict = readVerdict(reply.text);
  return verdict === null || verdict.said !== 'fault' || verdict.fault.code === null;
}

export function noAnswer(reply: Silence): MallError {
  const facts = { cause: reply.cause, ...(reply.timedOut && { code: 'timeout' }) };
  return new MallError('unavailable', saySilence(NAME, reply), facts);
}

const ACCESS_REFUSED: Words = {
  ja: 'Yahoo!ショッピングがAPIの利用を認めていません。',
  en: 'Yahoo! Shopping does not allow the use of its API.',
};
const TOKEN_NOT_TAKEN: Words = {
  ja: 'Yahoo!ショッピングが新しいトークンを認めません。',
  en: 'Yahoo! Shopping does not take the new token.',
};

/** `null` = the mall took the call, or said something that only looks like an answer. */
function toMallError(answer: Answer, verdict: Verdict | null): MallError | null {
  const fault = verdict?.said === 'fault' ? verdict.fault : null;
  const code = fault?.code ?? undefined;
  const facts = { httpStatus: answer.status, ...(code !== undefined && { code }), ...retryAfter(answer) };
  const words = wordsOf(fault) ?? `HTTP ${answer.status}`;
  if (isOverLimit(answer, fault))
    return new MallError('rate-limited', withMallWords(sayOverLimit(NAME), words), facts);
  if (code?.startsWith('px-') === true || (answer.status === 401 && code !== undefined))
    return new MallError('sign-in', withMallWords(ACCESS_REFUSED, words), facts);
  // A token renewed a moment ago and refused already is the mall's trouble, not the credentials'.
  if (answer.status === 401)
    return new MallError('unavailable', withMallWords(TOKEN_NOT_TAKEN, words), facts);
  if (answer.status >= 500 || verdict === null || TROUBLE_CODES.has(code ?? ''))
    return new MallError('unavailable', withMallWords(sayUnavailable(NAME), words), facts);
  if (fault !== null) return new MallError('refused', wordsOf(fault) ?? words, facts);
  if (isSuccess(answer.status)) return null;
  return new MallError('unavailable', withMallWords(sayUnavailable(NAME), words), facts);
}

/** 403 stands for a missing permission, which has a code, and for too many calls. */
function isOverLimit({ status }: Answer, fault: Fault | null): boolean {
  return status === 429 || (status === 403 && (fault === null || fault.code === null));
}

function wordsOf(fault: Fault | null): string | null {
  return fault?.message ?? fault?.code ?? null;
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

export function retryAfter(answer: Answer): { readonly retryAfterMs?: number } {
  return answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs };
}

/** What became of one write, by its answer alone: `accepted` only where the mall's own verdict says so. */
export function toOutcome(reply: Reply): Outcome {
  if (reply.got === 'nothing') {
    const message = saySilence(NAME, reply);
    return reply.reached === 'no'
      ? { outcome: 'put-off', kind: 'unavailable', message }
      : { outcome: 'unknown', message };
  }
  const { status: httpStatus } = reply;
  const verdict = readVerdict(reply.text);
  const error = toMallError(reply, verdict);
  if (error === null) {
    if (verdict?.said !== 'ok') return { outcome: 'unknown', httpStatus, message: sayHalfAnswer(NAME) };
    const warnings = toWarnings(verdict.warnings);
    return { outcome: 'accepted', httpStatus, ...(warnings.length > 0 && { warnings }) };
  }
  if (error.kind === 'sign-in' || error.kind === 'rate-limited' || httpStatus === 401) return putOff(error);
  if (error.kind !== 'refused') return { outcome: 'unknown', httpStatus, message: error.said };
  return { outcome: 'refused', httpStatus, code: error.code ?? String(httpStatus), message: error.said };
}

/** Nothing was told: the mall refused before it looked at the write, or could not be reached. */
export function putOff(error: MallError): Outcome {
  const { kind, said: message, retryAfterMs } = error;
  return { outcome: 'put-off', kind, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
