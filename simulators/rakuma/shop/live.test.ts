import { expect, test } from 'vitest';
import { openTestMall, type TestMall } from '../testing/open-test-mall.ts';

function statusesOf({ mall }: TestMall): string[] {
  return mall.orders(410001).map(({ order }) => order.status);
}

test('buyers come at the pace that was asked for, and buy what is on sale', async () => {
  const world = await openTestMall({ rakuma: { arrivalsPerMinute: 6 } });
  const onSale = world.mall.items().map(({ itemId }) => itemId);
  world.tick(10 * 60_000);
  world.mall.advance();
  const orders = world.mall.orders(410001);
  expect(orders.length).toBeGreaterThan(50);
  expect(orders.length).toBeLessThan(70);
  expect(onSale).toContain(orders[0]?.order.item.item_id);
  expect(new Set(orders.map(({ order }) => order.item.item_id)).size).toBe(orders.length);
});

test('a shop lives the same whether time passes in one step or in many', async () => {
  const rakuma = { arrivalsPerMinute: 6, buyerPaysAfterMs: 30_000, buyerRatesAfterMs: 30_000 };
  const [one, many] = [await openTestMall({ rakuma }), await openTestMall({ rakuma })];
  one.tick(300_000);
  one.mall.advance();
  for (let i = 0; i < 300; i += 1) {
    many.tick(1000);
    many.mall.advance();
  }
  expect(one.mall.orders()).toEqual(many.mall.orders());
  expect(one.mall.orders().length).toBeGreaterThan(20);
});

test('an unpaid order is paid between once and twice the time, by its own clock', async () => {
  const world = await openTestMall({ rakuma: { buyerPaysAfterMs: 60_000, unpaidShare: 0 } });
  for (let i = 0; i < 20; i += 1) world.mall.addOrder({ order: { status: 'awaiting_payment' } });
  world.tick(59_999);
  world.mall.advance();
  expect(new Set(statusesOf(world))).toEqual(new Set(['awaiting_payment']));
  world.tick(60_001);
  world.mall.advance();
  expect(new Set(statusesOf(world))).toEqual(new Set(['awaiting_shipment']));
});

test('those who never pay are cancelled, and their pieces go back on sale', async () => {
  const world = await openTestMall({ rakuma: { buyerPaysAfterMs: 60_000, unpaidShare: 1 } });
  world.mall.addOrder({ order: { status: 'awaiting_payment', item: { item_id: 70 } } });
  world.tick(120_000);
  world.mall.advance();
  expect(world.mall.orders(410001)[0]?.order).toMatchObject({
    status: 'cancelled',
    cancelled_at: '2026-11-24T10:02:00+09:00',
  });
  expect(world.mall.items().find(({ itemId }) => itemId === 70)?.state).toBe('on_sale');
});

test('M12: the buyer rates a while after the ship notice', async () => {
  const world = await openTestMall({ rakuma: { buyerRatesAfterMs: 60_000 } });
  world.mall.addOrder({ order: { order_id: 7 } });
  const token = await world.signIn();
  const body = { shipped_on: '2026-11-24', delivery_method_id: 1 };
  await world.call('POST', '/v1/orders/7/shipping_notice', { token, body });
  world.tick(120_000);
  const { body: order } = await world.call('GET', '/v1/orders/7', { token });
  expect(order.status).toBe('awaiting_seller_review');
  expect(order.buyer_review.reviewed_at > '2026-11-24T10:01').toBe(true);
});

test('R1: a mall that shows late lists a new order only after its lag, with the time it was bought', async () => {
  const world = await openTestMall({ rakuma: { arrivalsPerMinute: 1, visibilityLagMs: 120_000 } });
  const token = await world.signIn();
  world.tick(90_000);
  expect((await world.list(token)).body.orders).toEqual([]);
  expect(world.mall.orders(410001)[0]?.hidden).toBe(true);
  world.tick(120_000);
  const [order] = (await world.list(token)).body.orders;
  expect(order.purchased_at < '2026-11-24T10:01:30').toBe(true);
});

test('a still shop never changes by itself', async () => {
  const world = await openTestMall({ orders: 50 });
  const before = world.mall.orders();
  world.tick(30 * 86_400_000);
  world.mall.advance();
  expect(world.mall.orders()).toEqual(before);
});
