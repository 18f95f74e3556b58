import type { Warning } from '@matome/domain/export/reason.ts';
import { parseJson } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import { writeEach } from '../http/write-each.ts';
import type { Outcome, ReadOrder, Write } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayHalfAnswer, saySilence } from '../http/say-failure.ts';
import { sayNotFound } from '../say-order.ts';
import type { Said } from '../words.ts';
import { around } from '@matome/domain/text/said.ts';
import { FUNCTION_NOT_ENABLED, isError, isSuccess, readMessages, toMallError, wordsOf } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Client } from './client.ts';
import { NAME, READY_TO_SHIP, STATUS_NAMES } from './codes.ts';
import { lookAtOrders } from './get-orders.ts';
import { planRecords, toJson } from './records.ts';
import type { Plan, PlanKind } from './records.ts';
import { shipNoticePayload, wireOrder } from './wire.ts';
import type { WireMessage, WireOrder } from './wire.ts';

/** Sends each notice over the records that its order has, and reads all that were taken once more, in one call a hundred. */
export async function tellShipping(
  client: Client,
  writes: readonly Write[],
  kind: PlanKind,
): Promise<readonly Outcome[]> {
  const outcomes = await writeEach(writes, (write) => tellOne(client, write, kind));
  const taken = writes.filter((_, index) => outcomes[index]?.outcome === 'accepted');
  const shown = await readQuietly(
    client,
    taken.map(({ mallOrderNo }) => mallOrderNo),
  );
  return outcomes.map((outcome, index) => withOrder(outcome, shown.get(writes[index]?.mallOrderNo ?? '')));
}

async function tellOne(client: Client, write: Write, kind: PlanKind): Promise<Outcome> {
  try {
    const shown = await readShown(client, write);
    if (shown === null) return NOT_FOUND;
    const plan = planRecords(shipNoticePayload.parse(write.payload), shown, kind);
    return toOutcome(await client.write('updateOrderShipping', toJson(plan)), plan);
  } catch (error) {
    if (error instanceof MallError) return putOff(error);
    throw error;
  }
}

const NOT_FOUND: Outcome = {
  outcome: 'refused',
  code: 'not-found',
  message: sayNotFound(NAME),
};

/** The records that stand there decide what is sent, so an order that was not just read is read now. */
async function readShown(client: Client, { mallOrderNo, shown }: Write): Promise<WireOrder | null> {
  const [look] = shown === undefined ? await lookAtOrders(client, [mallOrderNo]) : [shown];
  if (look instanceof MallError) throw look;
  return look ? wireOrder.parse(parseJson(look.raw)?.json) : null;
}

function putOff({ kind, said: message, retryAfterMs }: MallError): Outcome {
  return { outcome: 'put-off', kind, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** By the answer alone; an HTTP status of 200 says nothing about its entries. */
function toOutcome(reply: Reply, plan: Plan): Outcome {
  if (reply.got === 'nothing') {
    const message = saySilence(NAME, reply);
    return reply.reached === 'no'
      ? { outcome: 'put-off', kind: 'unavailable', message }
      : { outcome: 'unknown', message };
  }
  const { status: httpStatus } = reply;
  const messages = readMessages(parseJson(reply.text)?.json);
  if (isSuccess(httpStatus) && messages.length > 0) return judgeEntries(messages, plan, httpStatus);
  const error = toMallError(reply);
  if (error.kind === 'sign-in' || error.kind === 'rate-limited') return putOff(error);
  if (error.kind !== 'refused') return describeUnknown(reply, error);
  return {
    outcome: 'refused',
    httpStatus,
    code: error.code ?? String(httpStatus),
    message: wordsOfRefusal(error),
  };
}

function describeUnknown({ status: httpStatus }: Answer, error: MallError): Outcome {
  const message = isSuccess(httpStatus) ? sayHalfAnswer(NAME) : error.said;
  return { outcome: 'unknown', httpStatus, message };
}

function wordsOfRefusal({ code, said }: MallError): Said {
  if (code !== FUNCTION_NOT_ENABLED) return said;
  return around(said, {
    ja: (words) =>
      `RMSのWEB APIサービスで「rpay.order.updateOrderShipping」が有効になっていません。楽天市場の回答：${words}`,
    en: (words) =>
      `“rpay.order.updateOrderShipping” is not switched on in RMS (WEB API service). Rakuten Ichiba says: ${words}`,
  });
}

/**
 * One entry for each record. Nothing but errors: refused. Some taken and some not: the order has changed, and is read back; but
 * where those taken only repeat what stands there, nothing has changed, and the errors are the answer.
 */
function judgeEntries(messages: readonly WireMessage[], plan: Plan, httpStatus: number): Outcome {
  const errors = messages.filter(isError);
  const taken = messages.filter((message) => !isError(message));
  if (errors.length === 0) {
    if (taken.length >= plan.stands.length) return { outcome: 'accepted', httpStatus, ...warningsOf(taken) };
    return {
      outcome: 'unknown',
      httpStatus,
      message: {
        ja: '楽天市場の応答に、一部の出荷情報の結果がありません。',
        en: 'The answer of Rakuten Ichiba is silent on some of the shipments.',
      },
    };
  }
  const message = errors.map(wordsOf).join('\n');
  const changed = taken.some(({ dataNumber }) => plan.stands[(dataNumber ?? 0) - 1] !== true);
  if (changed) {
    const partly = { ja: `一部だけ登録されました。${message}`, en: `Only a part was taken. ${message}` };
    return { outcome: 'unknown', httpStatus, message: partly };
  }
  return { outcome: 'refused', httpStatus, code: errors[0]?.messageCode ?? '', message };
}

function warningsOf(messages: readonly WireMessage[]): { readonly warnings?: readonly Warning[] } {
  const warnings = messages
    .filter(({ messageType }) => messageType.toUpperCase() === 'WARNING')
    .map((message) => ({ code: message.messageCode, message: wordsOf(message) }));
  return warnings.length === 0 ? {} : { warnings };
}

/** Where the mall cannot be read just now, what it accepted stays accepted. */
async function readQuietly(
  client: Client,
  mallOrderNos: readonly string[],
): Promise<ReadonlyMap<string, ReadOrder>> {
  try {
    const looks = await lookAtOrders(client, mallOrderNos);
    return new Map(
      looks.flatMap((look) =>
        look === null || look instanceof MallError ? [] : [[look.order.mallOrderNo, look]],
      ),
    );
  } catch (error) {
    if (error instanceof MallError) return new Map();
    throw error;
  }
}

/** A record can stand at an order that is not shipped by it: then the mall was told and did not do it. */
function withOrder(outcome: Outcome, order: ReadOrder | undefined): Outcome {
  if (outcome.outcome !== 'accepted' || order === undefined) return outcome;
  const { mallStatus, shipNotice } = order.order;
  if (shipNotice.given) return { ...outcome, order };
  const name = STATUS_NAMES[mallStatus] ?? { ja: mallStatus, en: mallStatus };
  if (mallStatus === READY_TO_SHIP || order.order.mallPhase === null) {
    const warning = {
      code: 'not-shipped-yet',
      message: {
        ja: `楽天市場は受け付けましたが、まだ「${name.ja}」と表示しています。`,
        en: `Rakuten Ichiba took it, and still shows the order as “${name.en}”.`,
      },
    };
    return { ...outcome, order, warnings: [...(outcome.warnings ?? []), warning] };
  }
  return {
    outcome: 'refused',
    code: 'not-shipped-at-mall',
    message: {
      ja: `楽天市場に出荷情報は登録されましたが、受注は「${name.ja}」のままで、発送済になっていません。RMSで注文の状態を確認してから、再送してください。`,
      en: `Rakuten Ichiba holds the shipment, but the order is still “${name.en}” and not shipped. Check it in RMS, then retry.`,
    },
    ...(outcome.httpStatus !== undefined && { httpStatus: outcome.httpStatus }),
  };
}
