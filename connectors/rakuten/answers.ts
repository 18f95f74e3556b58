import { parseJson } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import { MallError } from '../mall-error.ts';
import {
  sayCutAnswer,
  sayOverLimit,
  saySilence,
  sayUnavailable,
  withMallWords,
} from '../http/say-failure.ts';
import type { Said, Words } from '../words.ts';
import { NAME } from './codes.ts';
import { wireGatewayError, wireMessages } from './wire.ts';
import type { WireMessage } from './wire.ts';

export type Answer = Extract<Reply, { got: 'answer' }>;

/** The function is not switched on in RMS, or this key may not use it. */
export const FUNCTION_NOT_ENABLED = 'ES04-01';

/** Malformed credentials, a wrong or expired key, a key of another shop. */
const KEY_REFUSED: ReadonlySet<string> = new Set(['GA0001', 'GK0001', 'GK0005', 'GK0006', 'ES01-01']);

/**
 * The JSON of a read. Throws MallError for what failed as a whole. Single messages about single orders are the caller's.
 */
export function readAnswer(reply: Reply): unknown {
  if (reply.got === 'nothing') throw noAnswer(reply);
  if (!isSuccess(reply.status)) throw toMallError(reply);
  const parsed = parseJson(reply.text);
  if (parsed === null) throw unavailable(reply, sayCutAnswer(NAME));
  if (readGatewayError(parsed.json) !== undefined) throw toMallError(reply);
  return parsed.json;
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function noAnswer(reply: Extract<Reply, { got: 'nothing' }>): MallError {
  const facts = { cause: reply.cause, ...(reply.timedOut && { code: 'timeout' }) };
  return new MallError('unavailable', saySilence(NAME, reply), facts);
}

/** What the mall says; empty for HTML, cut bodies and the like. */
export function readMessages(json: unknown): readonly WireMessage[] {
  return wireMessages.safeParse(json).data?.MessageModelList ?? [];
}

export function isError({ messageType }: WireMessage): boolean {
  return messageType.toUpperCase() === 'ERROR';
}

/** In the mall's own words. */
export function wordsOf({ message, messageCode }: WireMessage): string {
  return message ?? messageCode;
}

type Spoken = { readonly code: string; readonly message: string };

function readGatewayError(json: unknown): Spoken | undefined {
  const results = wireGatewayError.safeParse(json).data?.Results;
  return results && { code: results.errorCode, message: results.message ?? results.errorCode };
}

/** The gateway's error, or the first of a function. */
function readError(json: unknown): Spoken | undefined {
  const error = readMessages(json).find(isError);
  return readGatewayError(json) ?? (error && { code: error.messageCode, message: wordsOf(error) });
}

const KEY_NOT_TAKEN: Words = {
  ja: '楽天市場に接続できません。サービスシークレットとライセンスキーを確認してください。',
  en: 'Rakuten Ichiba refuses the connection. Check the service secret and the licence key.',
};

/** What an answer that failed as a whole means, for a read and for a write. */
export function toMallError(answer: Answer): MallError {
  const error = readError(parseJson(answer.text)?.json);
  const facts = { httpStatus: answer.status, ...(error && { code: error.code }), ...retryAfter(answer) };
  const words = error === undefined ? `HTTP ${answer.status}` : `${error.code} ${error.message}`;
  if (answer.status === 429)
    return new MallError('rate-limited', withMallWords(sayOverLimit(NAME), words), facts);
  if (error?.code === FUNCTION_NOT_ENABLED) return new MallError('refused', error.message, facts);
  if (answer.status === 401 || (error !== undefined && KEY_REFUSED.has(error.code))) {
    return new MallError('sign-in', withMallWords(KEY_NOT_TAKEN, words), facts);
  }
  if (answer.status >= 500 || error === undefined)
    return unavailable(answer, withMallWords(sayUnavailable(NAME), words));
  return new MallError('refused', error.message, facts);
}

/** A function that answers with nothing but errors refuses the call as a whole. */
export function orRefused(json: unknown): unknown {
  const error = readMessages(json).find((message) => isError(message) && message.orderNumber === null);
  if (error === undefined) return json;
  throw new MallError('refused', wordsOf(error), { code: error.messageCode });
}

function unavailable(answer: Answer, said: Said): MallError {
  return new MallError('unavailable', said, { httpStatus: answer.status, ...retryAfter(answer) });
}

function retryAfter(answer: Answer): { readonly retryAfterMs?: number } {
  return answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs };
}
