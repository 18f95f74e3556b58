import type { Order } from './order.ts';

/**
 * The visible orders of a shop in two sequences: by purchase (then number), and by last change. Finding a place costs
 * O(log n); an order bought last and a change cost O(1).
 */
export class OrderIndex {
  #byPurchase: Order[] = [];
  /** Every change in order of `seq`; an entry is stale once its order has changed again. `at` never falls. */
  #changes: { readonly seq: number; readonly at: number; readonly order: Order }[] = [];
  #seq = 0;

  get seq(): number {
    return this.#seq;
  }

  get size(): number {
    return this.#byPurchase.length;
  }

  add(order: Order, at: number): void {
    const last = this.#byPurchase.at(-1);
    if (last === undefined || comparePurchases(last, order) < 0) this.#byPurchase.push(order);
    else
      this.#byPurchase.splice(
        findFirst(this.#byPurchase, (o) => comparePurchases(o, order) > 0),
        0,
        order,
      );
    this.touch(order, at);
  }

  remove(order: Order): void {
    this.#byPurchase.splice(this.#byPurchase.indexOf(order), 1);
    order.changeSeq = 0;
  }

  /** Puts the order last among the changed ones. */
  touch(order: Order, at: number): void {
    this.#seq += 1;
    order.changeSeq = this.#seq;
    this.#changes.push({ seq: this.#seq, at: Math.max(at, this.#changes.at(-1)?.at ?? at), order });
    if (this.#changes.length > 2 * this.#byPurchase.length + 1000) {
      this.#changes = this.#changes.filter(isLast);
    }
  }

  /** Takes many at once; those that already have a `changeSeq` keep it, the others are numbered by `updatedAt`. */
  load(orders: readonly Order[]): void {
    this.#byPurchase = orders.toSorted(comparePurchases);
    this.#changes = [];
    this.#seq = 0;
    for (const order of orders.toSorted((a, b) => a.changeSeq - b.changeSeq || a.updatedAt - b.updatedAt)) {
      if (order.changeSeq === 0) this.touch(order, order.updatedAt);
      else this.#keep(order);
    }
  }

  /** Those bought at or after `from`, or after `after`, on to the newest. */
  *boughtFrom(
    from: number,
    after?: { readonly purchasedAt: number; readonly orderId: number },
  ): Generator<Order> {
    const start = findFirst(this.#byPurchase, (order) =>
      after === undefined ? order.purchasedAt >= from : comparePurchases(order, after) > 0,
    );
    for (let i = start; i < this.#byPurchase.length; i += 1) {
      const order = this.#byPurchase[i];
      if (order !== undefined) yield order;
    }
  }

  /** Those last changed after the change numbered `seq`, in order of change. */
  *changedAfterSeq(seq: number): Generator<Order> {
    yield* this.#changesFrom(findFirst(this.#changes, (change) => change.seq > seq));
  }

  /** At least those that were changed at or after `at`, in order of change. */
  *changedSince(at: number): Generator<Order> {
    yield* this.#changesFrom(findFirst(this.#changes, (change) => change.at >= at));
  }

  countChangesSince(at: number): number {
    return this.#changes.length - findFirst(this.#changes, (change) => change.at >= at);
  }

  *#changesFrom(start: number): Generator<Order> {
    for (let i = start; i < this.#changes.length; i += 1) {
      const change = this.#changes[i];
      if (change !== undefined && isLast(change)) yield change.order;
    }
  }

  #keep(order: Order): void {
    this.#seq = order.changeSeq;
    const at = Math.max(order.updatedAt, this.#changes.at(-1)?.at ?? order.updatedAt);
    this.#changes.push({ seq: order.changeSeq, at, order });
  }
}

type Purchase = Pick<Order, 'purchasedAt' | 'orderId'>;

export function comparePurchases(a: Purchase, b: Purchase): number {
  return a.purchasedAt - b.purchasedAt || a.orderId - b.orderId;
}

function isLast({ seq, order }: { readonly seq: number; readonly order: Order }): boolean {
  return order.changeSeq === seq;
}

/** The first place where `isReached` holds, in a list where it holds from some place on. */
function findFirst<T>(list: readonly T[], isReached: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = list[middle];
    if (entry === undefined || isReached(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
