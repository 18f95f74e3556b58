import type { Order } from '../shop/order.ts';
import { comparePurchases, type OrderIndex } from '../shop/order-index.ts';

export interface OrderQuery {
  /** Inclusive, ms. */
  readonly from: number;
  /** Exclusive, ms. */
  readonly to: number;
  readonly updatedFrom: number | null;
  readonly statuses: ReadonlySet<string> | null;
  readonly limit: number;
}

/**
 * How far a reading has come. A reading that began at change `startSeq` first walks the orders that stand where they stood, by
 * purchase; whatever is bought or changes meanwhile moves to its end, in order of change.
 */
export type Position =
  | {
      readonly part: 'standing';
      readonly startSeq: number;
      readonly purchasedAt: number;
      readonly orderId: number;
    }
  | { readonly part: 'moved'; readonly startSeq: number; readonly afterSeq: number };

export interface Page {
  readonly orders: readonly Order[];
  /** `null` when nothing follows. */
  readonly next: Position | null;
}

/** One page of the live listing. */
export function findPage(index: OrderIndex, query: OrderQuery, position: Position | null): Page {
  const startSeq = position?.startSeq ?? index.seq;
  const orders: Order[] = [];
  for (const order of walk(index, query, position)) {
    if (orders.length === query.limit) return { orders, next: positionAfter(orders.at(-1), startSeq) };
    orders.push(order);
  }
  return { orders, next: null };
}

function* walk(index: OrderIndex, query: OrderQuery, position: Position | null): Generator<Order> {
  const startSeq = position?.startSeq ?? index.seq;
  if (position?.part !== 'moved') {
    for (const order of findStanding(index, query, position)) {
      if (order.purchasedAt >= query.to) break;
      if (order.changeSeq <= startSeq && isAskedFor(order, query)) yield order;
    }
  }
  const afterSeq = position?.part === 'moved' ? position.afterSeq : startSeq;
  for (const order of index.changedAfterSeq(afterSeq)) {
    const isInPeriod = order.purchasedAt >= query.from && order.purchasedAt < query.to;
    if (isInPeriod && isAskedFor(order, query)) yield order;
  }
}

/** By purchase. Where few orders were changed, sorting those is less work than walking over all the others. */
function findStanding(
  index: OrderIndex,
  query: OrderQuery,
  after: { readonly purchasedAt: number; readonly orderId: number } | null,
): Iterable<Order> {
  const { from, updatedFrom, limit } = query;
  if (updatedFrom === null || index.countChangesSince(updatedFrom) ** 2 > limit * index.size) {
    return index.boughtFrom(from, after ?? undefined);
  }
  return [...index.changedSince(updatedFrom)]
    .filter((order) => (after === null ? order.purchasedAt >= from : comparePurchases(order, after) > 0))
    .sort(comparePurchases);
}

function isAskedFor(order: Order, { updatedFrom, statuses }: OrderQuery): boolean {
  if (updatedFrom !== null && order.updatedAt < updatedFrom) return false;
  return statuses === null || statuses.has(order.status);
}

function positionAfter(order: Order | undefined, startSeq: number): Position | null {
  if (order === undefined) return null;
  if (order.changeSeq > startSeq) return { part: 'moved', startSeq, afterSeq: order.changeSeq };
  return { part: 'standing', startSeq, purchasedAt: order.purchasedAt, orderId: order.orderId };
}
