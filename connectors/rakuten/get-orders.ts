import type { Look, ReadOrder, Rejected } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayUnreadableAnswer } from '../http/say-failure.ts';
import type { Words } from '../words.ts';
import { NAME } from './codes.ts';
import { isError, orRefused, readMessages, wordsOf } from './answers.ts';
import type { Client } from './client.ts';
import { isReadOrder, readOrderJson, toUnreadable } from './read-order.ts';
import { wireOrders } from './wire.ts';
import type { WireMessage } from './wire.ts';

/** The most that getOrder takes at once. */
export const ORDERS_AT_ONCE = 100;

/** The newest known; the mall withdraws old ones. Fields of an older one are read as well. */
const VERSION = 10;

/** What getOrder answers about a number that it has no order for. */
const NO_SUCH_ORDER = 'ORDER_EXT_API_GET_ORDER_INFO_102';

type Got = {
  readonly reads: readonly (ReadOrder | Rejected)[];
  /** About single orders, by number. */
  readonly said: ReadonlyMap<string, WireMessage>;
};

/** At most ORDERS_AT_ONCE, each number once. Throws MallError when the call fails as a whole. */
async function getOrders(client: Client, orderNumberList: readonly string[]): Promise<Got> {
  const json = await client.read('getOrder', { orderNumberList, version: VERSION });
  const answer = wireOrders.safeParse(json);
  if (!answer.success) throw new MallError('unreadable', sayUnreadableAnswer(NAME));
  const reads = answer.data.OrderModelList.map(readOrderJson);
  if (reads.length === 0) orRefused(json);
  const only = orderNumberList.length === 1 ? orderNumberList[0] : undefined;
  const said = new Map<string, WireMessage>();
  for (const message of readMessages(json)) {
    const number = message.orderNumber ?? only;
    if (number !== undefined) said.set(number, message);
  }
  return { reads, said };
}

/** One look for each number, in the order given, in as few calls as can be. */
export async function lookAtOrders(
  client: Client,
  mallOrderNos: readonly string[],
): Promise<readonly Look[]> {
  const looks = new Map<string, Look>();
  for (const numbers of inChunks([...new Set(mallOrderNos)])) {
    const { reads, said } = await getOrders(client, numbers);
    const byNumber = new Map(reads.map((read) => [numberOf(read), read]));
    for (const number of numbers) looks.set(number, toLook(number, byNumber.get(number), said.get(number)));
  }
  return mallOrderNos.map((number) => looks.get(number) ?? null);
}

/** For a list: what the mall named and then does not show is set aside, never dropped. */
export async function readListed(
  client: Client,
  mallOrderNos: readonly string[],
): Promise<{ readonly orders: readonly ReadOrder[]; readonly rejected: readonly Rejected[] }> {
  if (mallOrderNos.length === 0) return { orders: [], rejected: [] };
  const { reads, said } = await getOrders(client, mallOrderNos);
  const shown = new Set(reads.map(numberOf));
  const missing = mallOrderNos.filter((number) => !shown.has(number));
  return {
    orders: reads.filter(isReadOrder),
    rejected: [
      ...reads.flatMap((read) => (isReadOrder(read) ? [] : [read])),
      ...missing.map((number) => toRejected(number, said.get(number))),
    ],
  };
}

function numberOf(read: ReadOrder | Rejected): string | null {
  return isReadOrder(read) ? read.order.mallOrderNo : read.mallOrderNo;
}

function toLook(number: string, read: ReadOrder | Rejected | undefined, said: WireMessage | undefined): Look {
  if (read !== undefined) return isReadOrder(read) ? read : toUnreadable(read);
  if (said?.messageCode === NO_SUCH_ORDER) return null;
  if (said !== undefined && isError(said))
    return new MallError('refused', wordsOf(said), { code: said.messageCode });
  return new MallError('unreadable', sayNotReturned(number));
}

function sayNotReturned(number: string): Words {
  return {
    ja: `楽天市場が受注${number}の内容を返しませんでした。`,
    en: `Rakuten Ichiba did not answer order ${number}.`,
  };
}

function toRejected(mallOrderNo: string, said: WireMessage | undefined): Rejected {
  return {
    mallOrderNo,
    code: said?.messageCode ?? 'not-returned',
    message: said === undefined ? sayNotReturned(mallOrderNo) : wordsOf(said),
    raw: JSON.stringify(said ?? { orderNumber: mallOrderNo }),
  };
}

export function inChunks(numbers: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(numbers.length / ORDERS_AT_ONCE) }, (_, index) =>
    numbers.slice(index * ORDERS_AT_ONCE, (index + 1) * ORDERS_AT_ONCE),
  );
}
