import type { Reply } from '../http/send-request.ts';
import type { Outcome } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import {
  sayOverLimit,
  saySilence,
  sayUnavailable,
  sayUnreadableAnswer,
  withMallWords,
} from '../http/say-failure.ts';
import type { Words } from '../words.ts';
import { NAME } from './codes.ts';
import { wireVerdict } from './wire.ts';
import { parseResponse } from './xml.ts';

type Answer = Extract<Reply, { got: 'answer' }>;
type Silence = Extract<Reply, { got: 'nothing' }>;

/** The two codes of the mall that are known: the key is not accepted; the shop id is not the key's. */
export const KEY_REFUSED = '0002';
export const SHOP_ID_REFUSED = 'CME0022';

/** What the mall said of a call: `status` `0` done, `1` not done. It mostly comes with HTTP 200. */
type Verdict = {
  readonly status: string | null;
  readonly code: string | null;
  readonly message: string | null;
};

/** The `response` of a read that the mall answered. Throws MallError for everything else. */
export function readAnswer(reply: Reply): unknown {
  if (reply.got === 'nothing') throw noAnswer(reply);
  const error = toMallError(reply);
  if (error !== null) throw error;
  return parseResponse(reply.text)?.response;
}

function noAnswer(reply: Silence): MallError {
  const facts = { cause: reply.cause, ...(reply.timedOut && { code: 'timeout' }) };
  return new MallError('unavailable', saySilence(NAME, reply), facts);
}

/** `null` = no XML answer of the mall: a gateway's page, a cut body. */
function readVerdict(answer: Answer): Verdict | null {
  const parsed = parseResponse(answer.text);
  if (parsed === null) return null;
  const { result } = wireVerdict.parse(parsed.response);
  return { status: result.status, code: result.error.code, message: result.error.message ?? result.message };
}

const ACCESS_REFUSED: Words = {
  ja: 'au PAY マーケットがAPIの利用を認めていません。',
  en: 'au PAY Market does not allow the use of its API.',
};
const SOME_ERROR: Words = {
  ja: 'au PAY マーケットのエラーです。',
  en: 'au PAY Market answers with an error.',
};

/**
 * Refusing a key is not told from refusing an address or a right: `0002` and HTTP 401 stand for all three, and only the mall's
 * message may say more. A person must act on each of them.
 */
function toMallError(answer: Answer): MallError | null {
  const verdict = readVerdict(answer);
  const code = verdict?.code ?? undefined;
  const facts = { httpStatus: answer.status, ...(code !== undefined && { code }), ...retryAfter(answer) };
  const words = verdict?.message ?? code ?? `HTTP ${answer.status}`;
  if (answer.status === 429)
    return new MallError('rate-limited', withMallWords(sayOverLimit(NAME), words), facts);
  if (isAccessRefused(answer, code))
    return new MallError('sign-in', withMallWords(ACCESS_REFUSED, words), facts);
  if (verdict === null || answer.status >= 500 || isMallTroubled(verdict))
    return new MallError('unavailable', withMallWords(sayUnavailable(NAME), words), facts);
  if (verdict.status === '1' || !isSuccess(answer.status))
    return new MallError('refused', verdict.message ?? withMallWords(SOME_ERROR, words), facts);
  if (verdict.status === '0') return null;
  return new MallError('unreadable', sayUnreadableAnswer(NAME), facts);
}

function isAccessRefused({ status }: Answer, code: string | undefined): boolean {
  return status === 401 || status === 403 || code === KEY_REFUSED || code === SHOP_ID_REFUSED;
}

/** The list of error codes is not public: a failure of the mall itself is known by its words alone. */
function isMallTroubled({ status, message }: Verdict): boolean {
  return status !== '0' && /システムエラー|メンテナンス|混み合/u.test(message ?? '');
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function retryAfter(answer: Answer): { readonly retryAfterMs?: number } {
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
  const error = toMallError(reply);
  if (error === null) return { outcome: 'accepted', httpStatus };
  switch (error.kind) {
    case 'sign-in':
    case 'rate-limited':
      return putOff(error);
    case 'refused':
      return {
        outcome: 'refused',
        httpStatus,
        code: error.code ?? String(httpStatus),
        message: error.said,
      };
    case 'unavailable':
    case 'unreadable':
      return { outcome: 'unknown', httpStatus, message: error.said };
    default:
      return error.kind satisfies never;
  }
}

/** Nothing was told: the mall refused before it looked at the write, or could not be reached. */
export function putOff(error: MallError): Outcome {
  const { kind, said: message, retryAfterMs } = error;
  return { outcome: 'put-off', kind, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
