import { parseJson } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Outcome, ReadOrder } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import {
  sayCutAnswer,
  sayHalfAnswer,
  sayOverLimit,
  saySignInRefused,
  saySilence,
  sayUnavailable,
  withMallWords,
} from '../http/say-failure.ts';
import type { Said, Words } from '../words.ts';
import { NAME } from './codes.ts';
import { isReadOrder, readOrderJson } from './read-order.ts';
import { wireError } from './wire.ts';

/** The JSON of a successful read. Throws MallError for everything else. */
export function readAnswer(reply: Reply): unknown {
  if (reply.got === 'nothing') throw noAnswer(reply);
  if (!isSuccess(reply.status)) throw toMallError(reply);
  const parsed = parseJson(reply.text);
  if (parsed === null) throw unavailable(reply, sayCutAnswer(NAME));
  return parsed.json;
}

type Answer = Extract<Reply, { got: 'answer' }>;

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function noAnswer(reply: Extract<Reply, { got: 'nothing' }>): MallError {
  const facts = { cause: reply.cause, ...(reply.timedOut && { code: 'timeout' }) };
  return new MallError('unavailable', saySilence(NAME, reply), facts);
}

/** `code` and `message` of the contract's error body; `undefined` for HTML, cut bodies and the like. */
function readError(answer: Answer): { readonly code: string; readonly message: string } | undefined {
  return wireError.safeParse(parseJson(answer.text)?.json).data?.error;
}

const TOKEN_STILL_OVER: Words = {
  ja: 'ラクマが新しいトークンも期限切れと答えました。',
  en: 'Rakuma calls the new token expired as well.',
};
const NOT_SHOWN: Words = {
  ja: 'ラクマの応答に、送信した内容が反映されていません。',
  en: 'The answer of Rakuma does not show what was sent.',
};

/** What an answer other than success means for a read and for the sign-in. */
export function toMallError(answer: Answer): MallError {
  const error = readError(answer);
  const facts = { httpStatus: answer.status, ...(error && { code: error.code }), ...retryAfter(answer) };
  const words = error?.message ?? `HTTP ${answer.status}`;
  if (answer.status === 429)
    return new MallError('rate-limited', withMallWords(sayOverLimit(NAME), words), facts);
  // A token renewed a moment ago and expired already is the mall's trouble, not the credentials'.
  if (error?.code === 'token_expired') return unavailable(answer, withMallWords(TOKEN_STILL_OVER, words));
  if (answer.status === 401)
    return new MallError('sign-in', withMallWords(saySignInRefused(NAME), words), facts);
  if (answer.status >= 500 || error === undefined)
    return unavailable(answer, withMallWords(sayUnavailable(NAME), words));
  return new MallError('refused', error.message, facts);
}

function unavailable(answer: Answer, said: Said): MallError {
  return new MallError('unavailable', said, { httpStatus: answer.status, ...retryAfter(answer) });
}

function retryAfter(answer: Answer): { readonly retryAfterMs?: number } {
  return answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs };
}

export type WriteExpectation = {
  readonly mallOrderNo: string;
  /** The mall's code for "that stands here already". */
  readonly alreadyDoneCode: string;
  /** The order, as the mall answers it, shows what was written. */
  readonly isShownBy: (read: ReadOrder) => boolean;
};

/** What became of a write, by its answer alone. Anything that the contract does not promise is `unknown`. */
export function toOutcome(reply: Reply, expected: WriteExpectation): Outcome {
  if (reply.got === 'nothing') {
    const message = saySilence(NAME, reply);
    return reply.reached === 'no'
      ? { outcome: 'put-off', kind: 'unavailable', message }
      : { outcome: 'unknown', message };
  }
  const { status: httpStatus } = reply;
  if (isSuccess(httpStatus)) return readAccepted(reply, expected);
  if (httpStatus === 401 || httpStatus === 429) return putOff(toMallError(reply));
  const error = readError(reply);
  if (httpStatus < 400 || httpStatus >= 500 || error === undefined) {
    return { outcome: 'unknown', httpStatus, message: toMallError(reply).said };
  }
  if (error.code === expected.alreadyDoneCode)
    return { outcome: 'already-done', httpStatus, message: error.message };
  return { outcome: 'refused', httpStatus, code: error.code, message: error.message };
}

/** Nothing was told: the mall refused before it looked at the write, or could not be reached. */
export function putOff(error: MallError): Outcome {
  const { kind, said: message, retryAfterMs } = error;
  return { outcome: 'put-off', kind, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function readAccepted(reply: Answer, expected: WriteExpectation): Outcome {
  const { status: httpStatus } = reply;
  const parsed = parseJson(reply.text);
  if (parsed === null) return { outcome: 'unknown', httpStatus, message: sayHalfAnswer(NAME) };
  const read = readOrderJson(parsed.json);
  if (!isReadOrder(read)) {
    // The right order with an odd field is accepted all the same; the next import shows the field.
    if (read.mallOrderNo === expected.mallOrderNo) return { outcome: 'accepted', httpStatus };
    return { outcome: 'unknown', httpStatus, message: read.message };
  }
  if (read.order.mallOrderNo === expected.mallOrderNo && expected.isShownBy(read)) {
    return { outcome: 'accepted', httpStatus, order: read };
  }
  return { outcome: 'unknown', httpStatus, message: NOT_SHOWN };
}
