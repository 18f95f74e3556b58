import { parseJson } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import type { Outcome, ReadOrder } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { isReadOrder, readOrderJson } from './read-order.ts';
import { wireError } from './wire.ts';

/** The JSON of a successful read. Throws MallError for everything else. */
export function readAnswer(reply: Reply): unknown {
  if (reply.got === 'nothing') throw noAnswer(reply);
  if (!isSuccess(reply.status)) throw toMallError(reply);
  const parsed = parseJson(reply.text);
  if (parsed === null) throw unavailable(reply, 'ラクマの応答が途中で切れているか、JSONではありません。');
  return parsed.json;
}

type Answer = Extract<Reply, { got: 'answer' }>;

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function noAnswer(reply: Extract<Reply, { got: 'nothing' }>): MallError {
  const facts = { cause: reply.cause, ...(reply.timedOut && { code: 'timeout' }) };
  return new MallError('unavailable', describeSilence(reply), facts);
}

function describeSilence(reply: Extract<Reply, { got: 'nothing' }>): string {
  if (reply.timedOut) return 'ラクマの応答が時間内に得られませんでした。';
  return reply.reached === 'no' ? 'ラクマに接続できません。' : 'ラクマとの通信が途中で切れました。';
}

/** `code` and `message` of the contract's error body; `undefined` for HTML, cut bodies and the like. */
function readError(answer: Answer): { readonly code: string; readonly message: string } | undefined {
  return wireError.safeParse(parseJson(answer.text)?.json).data?.error;
}

/** What an answer other than success means for a read and for the sign-in. */
export function toMallError(answer: Answer): MallError {
  const error = readError(answer);
  const facts = { httpStatus: answer.status, ...(error && { code: error.code }), ...retryAfter(answer) };
  const words = error === undefined ? `（HTTP ${answer.status}）` : `（${error.message}）`;
  if (answer.status === 429)
    return new MallError('rate-limited', `ラクマの呼出し回数の上限に達しました。${words}`, facts);
  // A token renewed a moment ago and expired already is the mall's trouble, not the credentials'.
  if (error?.code === 'token_expired')
    return unavailable(answer, `ラクマが新しいトークンも期限切れと答えました。${words}`);
  if (answer.status === 401) return new MallError('sign-in', `ラクマにサインインできません。${words}`, facts);
  if (answer.status >= 500 || error === undefined)
    return unavailable(answer, `ラクマが利用できません。${words}`);
  return new MallError('refused', error.message, facts);
}

function unavailable(answer: Answer, message: string): MallError {
  return new MallError('unavailable', message, { httpStatus: answer.status, ...retryAfter(answer) });
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
    const message = describeSilence(reply);
    return reply.reached === 'no'
      ? { outcome: 'put-off', kind: 'unavailable', message }
      : { outcome: 'unknown', message };
  }
  const { status: httpStatus } = reply;
  if (isSuccess(httpStatus)) return readAccepted(reply, expected);
  if (httpStatus === 401 || httpStatus === 429) return putOff(toMallError(reply));
  const error = readError(reply);
  if (httpStatus < 400 || httpStatus >= 500 || error === undefined) {
    return { outcome: 'unknown', httpStatus, message: toMallError(reply).message };
  }
  if (error.code === expected.alreadyDoneCode)
    return { outcome: 'already-done', httpStatus, message: error.message };
  return { outcome: 'refused', httpStatus, code: error.code, message: error.message };
}

/** Nothing was told: the mall refused before it looked at the write, or could not be reached. */
export function putOff(error: MallError): Outcome {
  const { kind, message, retryAfterMs } = error;
  return { outcome: 'put-off', kind, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function readAccepted(reply: Answer, expected: WriteExpectation): Outcome {
  const { status: httpStatus } = reply;
  const parsed = parseJson(reply.text);
  if (parsed === null)
    return { outcome: 'unknown', httpStatus, message: 'ラクマの応答を最後まで読み取れませんでした。' };
  const read = readOrderJson(parsed.json);
  if (!isReadOrder(read)) {
    // The right order with an odd field is accepted all the same; the next import shows the field.
    if (read.mallOrderNo === expected.mallOrderNo) return { outcome: 'accepted', httpStatus };
    return { outcome: 'unknown', httpStatus, message: read.message };
  }
  if (read.order.mallOrderNo === expected.mallOrderNo && expected.isShownBy(read)) {
    return { outcome: 'accepted', httpStatus, order: read };
  }
  return { outcome: 'unknown', httpStatus, message: 'ラクマの応答に、送信した内容が反映されていません。' };
}
