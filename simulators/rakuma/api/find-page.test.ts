import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import type { Order } from '../shop/order.ts';
import { OrderIndex } from '../shop/order-index.ts';
import { findPage, type OrderQuery, type Position } from './find-page.ts';

const ALL: OrderQuery = { from: 0, to: 1000, updatedFrom: null, statuses: null, limit: 7 };

function anOrder(orderId: number, purchasedAt: number): Order {
  return {
    orderId,
    index: orderId,
    item: { itemId: orderId, index: orderId, facts: null, state: 'sold' },
    facts: null,
    purchasedAt,
    status: 'awaiting_shipment',
    paidAt: purchasedAt,
    updatedAt: purchasedAt,
    cancelledAt: null,
    notice: null,
    buyerReview: null,
    sellerReview: null,
    disguise: null,
    isVisible: true,
    revealsAt: null,
    changeSeq: 0,
  };
}

/** Reads to the end; between any two pages something is bought or changes. */
function readWhileLiving(index: OrderIndex, query: OrderQuery, live: (page: number) => void): number[] {
  const seen: number[] = [];
  let position: Position | null = null;
  for (let page = 0; page < 1000; page += 1) {
    const found = findPage(index, query, position);
    seen.push(...found.orders.map(({ orderId }) => orderId));
    if (found.next === null) return seen;
    position = found.next;
    live(page);
  }
  throw new Error('the listing never ended');
}

test('R1: whatever is bought or changes while pages are read, a whole reading shows every order', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const random = createRandom(seed, 0, 0);
    const index = new OrderIndex();
    // Many share an instant, so that pages end between orders of the same second.
    const orders = Array.from({ length: 80 }, (_, i) => anOrder(i + 1, random.integer(0, 40)));
    index.load(orders);
    const query = random.chance(0.5) ? ALL : { ...ALL, updatedFrom: 0 };
    const seen = readWhileLiving(index, query, (page) => {
      const changed = random.pick(orders);
      changed.updatedAt = 100 + page;
      index.touch(changed, changed.updatedAt);
      if (page >= 10) return;
      const bought = anOrder(100 + page, random.integer(0, 50));
      orders.push(bought);
      index.add(bought, 100 + page);
    });
    const missing = orders.filter(({ orderId }) => !seen.includes(orderId));
    expect(missing, `seed ${seed}`).toEqual([]);
  }
});

test('R1: a reading in which nothing happens shows every order once', () => {
  const index = new OrderIndex();
  index.load(Array.from({ length: 50 }, (_, i) => anOrder(i + 1, i % 5)));
  const seen = readWhileLiving(index, ALL, () => {});
  expect(seen).toHaveLength(50);
  expect(new Set(seen).size).toBe(50);
});

test('few changes among many orders are found as by looking at each', () => {
  const index = new OrderIndex();
  const orders = Array.from({ length: 5000 }, (_, i) => anOrder(i + 1, Math.floor(i / 6)));
  index.load(orders);
  for (const i of [4000, 17, 2601, 2600]) {
    const order = orders[i]!;
    order.updatedAt = 2000 + i;
    index.touch(order, order.updatedAt);
  }
  const query = { ...ALL, updatedFrom: 2000, limit: 2 };
  expect(readWhileLiving(index, query, () => {})).toEqual([18, 2601, 2602, 4001]);
});

test('an order that changes a thousand times stands in its place once', () => {
  const index = new OrderIndex();
  const orders = [anOrder(1, 10), anOrder(2, 20)];
  index.load(orders);
  for (let i = 0; i < 5000; i += 1) index.touch(orders[i % 2]!, 30 + i);
  expect([...index.changedAfterSeq(0)].map(({ orderId }) => orderId)).toEqual([1, 2]);
  expect(readWhileLiving(index, ALL, () => {})).toEqual([1, 2]);
});
