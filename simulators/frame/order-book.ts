import { z } from 'zod';
import { createRandom, type Random } from '../random.ts';
import { DAY_MS } from '../tokyo-time.ts';

/** How a mall's orders come into being. An order is plain JSON. */
export interface OrderPlan<Order> {
  /** Of a saved order. */
  readonly schema: z.ZodType<Order>;
  numberOf(order: Order): string;
  orderedAt(order: Order): number;
  /** An order of the past: the older, the farther it has come. `index` numbers the shop's orders from 0; instants in ms. */
  drawPast(
    random: Random,
    past: { readonly index: number; readonly at: number; readonly now: number },
  ): Order;
  /** An order that is placed this moment. */
  drawNew(random: Random, fresh: { readonly index: number; readonly at: number }): Order;
}

export interface BookStart {
  readonly seed: number;
  readonly orders: number;
  readonly now: () => number;
  /** Days of history. */
  readonly days: number;
  /** New orders by themselves. */
  readonly arrivalsPerMinute: number;
}

const MINUTE_MS = 60_000;
const PAST = 0;
const FRESH = 1;

/** The orders of one shop. The past is drawn when somebody first looks, so that a mall nobody visits costs nothing. */
export class OrderBook<Order> {
  readonly #plan: OrderPlan<Order>;
  readonly #start: BookStart;
  #orders: Map<string, Order> | null = null;
  #nextIndex = 0;
  #livedUntil = 0;

  constructor(plan: OrderPlan<Order>, start: BookStart) {
    this.#plan = plan;
    this.#start = start;
  }

  /** In the order of buying. */
  all(): readonly Order[] {
    return [...this.#opened().values()];
  }

  find(orderNo: string): Order | undefined {
    return this.#opened().get(orderNo);
  }

  /** Keeps a new order, or a changed one in place of what it was. */
  put(order: Order): Order {
    this.#opened().set(this.#plan.numberOf(order), order);
    return order;
  }

  /** Somebody buys at `at`, in ms; `change` makes a special order of the drawn one. */
  place(at: number, change: (order: Order) => Order = (order) => order): Order {
    this.#opened();
    const index = this.#nextIndex;
    this.#nextIndex += 1;
    const random = createRandom(this.#start.seed, FRESH, index);
    return this.put(change(this.#plan.drawNew(random, { index, at })));
  }

  /** Lets new orders arrive until now; how many did. */
  live(): number {
    const { arrivalsPerMinute, now } = this.#start;
    if (arrivalsPerMinute === 0) return 0;
    this.#opened();
    const gapMs = MINUTE_MS / arrivalsPerMinute;
    let arrived = 0;
    for (let at = this.#livedUntil + gapMs; at <= now(); at += gapMs) {
      this.place(Math.floor(at));
      this.#livedUntil = at;
      arrived += 1;
    }
    return arrived;
  }

  freeze(): unknown {
    return { orders: this.all(), nextIndex: this.#nextIndex, livedUntil: this.#livedUntil };
  }

  /** Throws when it is not what `freeze` gave. */
  thaw(saved: unknown): void {
    const { orders, nextIndex, livedUntil } = z
      .object({ orders: z.array(this.#plan.schema), nextIndex: z.number(), livedUntil: z.number() })
      .parse(saved);
    this.#orders = new Map(orders.map((order) => [this.#plan.numberOf(order), order]));
    this.#nextIndex = nextIndex;
    this.#livedUntil = livedUntil;
  }

  #opened(): Map<string, Order> {
    if (this.#orders !== null) return this.#orders;
    const { seed, orders: count, days } = this.#start;
    const now = this.#start.now();
    const gapMs = (days * DAY_MS) / Math.max(1, count);
    const opened = new Map<string, Order>();
    for (let index = 0; index < count; index += 1) {
      const random = createRandom(seed, PAST, index);
      const boughtAt = now - days * DAY_MS + (index + random.next()) * gapMs;
      const at = Math.floor(boughtAt / MINUTE_MS) * MINUTE_MS;
      const order = this.#plan.drawPast(random, { index, at, now });
      opened.set(this.#plan.numberOf(order), order);
    }
    this.#orders = opened;
    this.#nextIndex = count;
    this.#livedUntil = now;
    return opened;
  }
}
