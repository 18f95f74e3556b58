import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

const PREFECTURES = /^(北海道|東京都|(大阪|京都)府|.{2,3}県)/;

test('the same seed draws the same shop, another seed another', async () => {
  const [one, same, other] = [
    await openTestMall({ orders: 60, seed: 42 }),
    await openTestMall({ orders: 60, seed: 42 }),
    await openTestMall({ orders: 60, seed: 43 }),
  ];
  expect(one.mall.orders()).toEqual(same.mall.orders());
  expect(one.mall.items()).toEqual(same.mall.items());
  expect(one.mall.orders()[0]?.order.item.name).not.toBe(other.mall.orders()[0]?.order.item.name);
});

test('a shop of thirty orders has every status, most of them to be shipped', async () => {
  const { mall } = await openTestMall({ orders: 30 });
  const counts = new Map<string, number>();
  for (const { order } of mall.orders(410001)) counts.set(order.status, (counts.get(order.status) ?? 0) + 1);
  expect([...counts.keys()].toSorted()).toEqual([
    'awaiting_payment',
    'awaiting_receipt',
    'awaiting_seller_review',
    'awaiting_shipment',
    'cancelled',
    'completed',
  ]);
  expect(counts.get('awaiting_shipment')).toBeGreaterThan(12);
});

test('every order of a large shop is what the contract says it is', async () => {
  const { mall } = await openTestMall({ orders: 3000 });
  const orders = mall.orders(410001).map(({ order }) => order);
  for (const order of orders) {
    const { amounts, recipient, shipping } = order;
    expect(amounts.payout).toBe(amounts.item_price - amounts.sales_fee - amounts.shipping_fee);
    expect(recipient === null).toBe(shipping.delivery_method_id === 15 || shipping.delivery_method_id === 18);
    expect(recipient?.address ?? '東京都').toMatch(PREFECTURES);
    expect(recipient?.postal_code ?? '123-4567').toMatch(/^\d{3}-?\d{4}$/);
    expect(order.item.public_id).toMatch(/^[0-9a-f]{32}$/);
    expect(order.purchased_at >= '2026-11-10T10:00:00+09:00').toBe(true);
    expect(order.updated_at <= '2026-11-24T10:00:00+09:00').toBe(true);
    expect(order.paid_at === null).toBe(order.status === 'awaiting_payment' || order.status === 'cancelled');
    expect(order.cancelled_at === null).toBe(order.status !== 'cancelled');
  }
});

test('a large shop has every oddity that a seller meets', async () => {
  const { mall } = await openTestMall({ orders: 3000 });
  const orders = mall.orders(410001).map(({ order }) => order);
  const text = JSON.stringify(orders);
  for (const odd of ['髙橋', '﨑山', '𠮷田', '🌸', 'campaign']) expect(text).toContain(odd);
  const prefectures = new Set(orders.map(({ recipient }) => PREFECTURES.exec(recipient?.address ?? '')?.[0]));
  prefectures.delete(undefined);
  expect(prefectures.size).toBe(47);
  expect(orders.some(({ item }) => item.seller_code === null)).toBe(true);
  expect(orders.some(({ item }) => !('seller_code' in item))).toBe(true);
  expect(orders.some(({ buyer }) => buyer === null)).toBe(true);
  expect(orders.some(({ recipient }) => recipient?.phone === null)).toBe(true);
  expect(new Set(orders.map(({ shipping }) => shipping.payer))).toEqual(new Set(['seller', 'buyer']));
});
