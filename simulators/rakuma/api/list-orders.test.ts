import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

function numbersOf(answer: { readonly body: any }): number[] {
  return answer.body.orders.map((order: any) => order.order_id);
}

test('an order bought at the first instant of the period is listed, one bought at its end is not', async () => {
  const { mall, signIn, list } = await openTestMall();
  for (const [order_id, purchased_at] of [
    [1, '2026-11-20T09:59:59+09:00'],
    [2, '2026-11-20T10:00:00+09:00'],
    [3, '2026-11-21T00:59:59Z'],
    [4, '2026-11-21T10:00:00+09:00'],
  ] as const) {
    mall.addOrder({ order: { order_id, purchased_at } });
  }
  const answer = await list(await signIn(), {
    purchased_from: '2026-11-20T10:00:00+09:00',
    purchased_to: '2026-11-21T10:00:00+09:00',
  });
  expect(numbersOf(answer)).toEqual([2, 3]);
  expect(answer.body.next_cursor).toBeNull();
});

test('orders come oldest first, fifty to a page unless asked otherwise', async () => {
  const { signIn, list } = await openTestMall({ orders: 120 });
  const token = await signIn();
  const first = await list(token);
  expect(first.body.orders).toHaveLength(50);
  const times = first.body.orders.map((order: any) => order.purchased_at);
  expect(times).toEqual(times.toSorted());
  const second = await list(token, { cursor: first.body.next_cursor, limit: '100' });
  expect(second.body.orders).toHaveLength(70);
  expect(second.body.next_cursor).toBeNull();
  expect(new Set([...numbersOf(first), ...numbersOf(second)]).size).toBe(120);
});

test('a page that ends with the last order names no next one', async () => {
  const { signIn, list } = await openTestMall({ orders: 20 });
  const answer = await list(await signIn(), { limit: '20' });
  expect([answer.body.orders.length, answer.body.next_cursor]).toEqual([20, null]);
});

test('updated_from leaves out what has not changed since', async () => {
  const { mall, signIn, list, tick } = await openTestMall({ orders: 200 });
  const [first, second] = mall.orders(410001).filter(({ order }) => order.status === 'awaiting_shipment');
  tick(60_000);
  mall.changeOrder(second!.order.order_id, { action: 'cancel' });
  tick(60_000);
  mall.changeOrder(first!.order.order_id, { action: 'cancel' });
  const token = await signIn();
  const since = await list(token, { updated_from: '2026-11-24T10:01:00+09:00' });
  expect(numbersOf(since)).toEqual([first!.order.order_id, second!.order.order_id]);
  const later = await list(token, { updated_from: '2026-11-24T10:01:01+09:00' });
  expect(numbersOf(later)).toEqual([first!.order.order_id]);
});

test('status takes several, comma separated', async () => {
  const { mall, signIn, list } = await openTestMall();
  mall.addOrder({ order: { order_id: 1, status: 'completed' } });
  mall.addOrder({ order: { order_id: 2, status: 'cancelled' } });
  mall.addOrder({ order: { order_id: 3, status: 'awaiting_payment' } });
  const answer = await list(await signIn(), { status: 'awaiting_payment,completed' });
  expect(numbersOf(answer)).toEqual([1, 3]);
});

test.each([
  ['invalid_period', { purchased_from: '2026-11-02T00:00:00Z', purchased_to: '2026-11-01T23:59:59Z' }],
  ['invalid_period', { purchased_from: '2026-08-01T00:00:00Z', purchased_to: '2026-11-01T00:00:01Z' }],
  ['invalid_parameter', { purchased_from: '2026-11-02' }],
  ['invalid_parameter', { purchased_to: '' }],
  ['invalid_parameter', { updated_from: 'yesterday' }],
  ['invalid_parameter', { limit: '0' }],
  ['invalid_parameter', { limit: '101' }],
  ['invalid_parameter', { status: 'shipped' }],
  ['invalid_cursor', { cursor: 'made up' }],
])('a listing that cannot be is refused as %s: %o', async (code, query) => {
  const { signIn, list } = await openTestMall();
  const answer = await list(await signIn(), query);
  expect([answer.status, answer.body.error.code]).toEqual([400, code]);
});

test('a period of exactly 92 days is allowed, and an empty one has no orders', async () => {
  const { signIn, list } = await openTestMall();
  const token = await signIn();
  const longest = { purchased_from: '2026-08-01T00:00:00Z', purchased_to: '2026-11-01T00:00:00Z' };
  expect((await list(token, longest)).status).toBe(200);
  const empty = { purchased_from: '2026-11-01T00:00:00Z', purchased_to: '2026-11-01T00:00:00Z' };
  expect((await list(token, empty)).body).toEqual({ orders: [], next_cursor: null });
});

test('R1: an order that is bought while pages are read appears on a later page', async () => {
  const { mall, signIn, list } = await openTestMall({ orders: 30 });
  const token = await signIn();
  const first = await list(token, { limit: '20' });
  const bought = mall.addOrder({ order: { purchased_at: '2026-11-11T12:00:00+09:00' } });
  const second = await list(token, { limit: '20', cursor: first.body.next_cursor });
  expect(numbersOf(second)).toHaveLength(11);
  expect(numbersOf(second).at(-1)).toBe(bought!.order_id);
});

test('R1: an order that changes while pages are read moves to the end, and so may appear on two pages', async () => {
  const { mall, signIn, list } = await openTestMall({ orders: 30 });
  const token = await signIn();
  const first = await list(token, { limit: '10' });
  const read = first.body.orders.find((order: any) => order.status === 'awaiting_shipment');
  const order = await list(token).then((all) =>
    all.body.orders.find((o: any, i: number) => i >= 10 && o.status === 'awaiting_shipment'),
  );
  mall.changeOrder(order.order_id, { action: 'ship' });
  mall.changeOrder(read.order_id, { action: 'cancel' });
  const second = await list(token, { limit: '19', cursor: first.body.next_cursor });
  expect(numbersOf(second)).not.toContain(order.order_id);
  expect(second.body.next_cursor).not.toBeNull();
  const third = await list(token, { limit: '19', cursor: second.body.next_cursor });
  expect(numbersOf(third)).toEqual([order.order_id, read.order_id]);
  expect(third.body.orders[1].status).toBe('cancelled');
});

test('R1: an order that leaves the asked-for status is not listed, and no other is skipped for it', async () => {
  const { mall, signIn, list } = await openTestMall({ orders: 40 });
  const token = await signIn();
  const query = { status: 'awaiting_shipment', limit: '5' };
  const all = numbersOf(await list(token, { ...query, limit: '100' }));
  let page = await list(token, query);
  const seen = numbersOf(page);
  while (page.body.next_cursor !== null) {
    const next = all.find((id) => !seen.includes(id));
    if (next !== undefined && seen.length < 10) {
      mall.changeOrder(next, { action: 'cancel' });
      all.splice(all.indexOf(next), 1);
    }
    page = await list(token, { ...query, cursor: page.body.next_cursor });
    seen.push(...numbersOf(page));
  }
  expect(seen).toEqual(all);
});

test('a cursor serves for ten minutes, and then is gone', async () => {
  const { signIn, list, tick } = await openTestMall({ orders: 60 });
  const token = await signIn();
  const { body } = await list(token);
  tick(10 * 60_000);
  expect((await list(token, { cursor: body.next_cursor })).status).toBe(200);
  tick(1);
  const late = await list(token, { cursor: body.next_cursor });
  expect([late.status, late.body.error.code]).toEqual([410, 'cursor_expired']);
});

test('a cursor of one listing does not serve for another, nor for another shop', async () => {
  const { signIn, list } = await openTestMall({ orders: 60 });
  const token = await signIn();
  const { body } = await list(token);
  const other = await list(token, { cursor: body.next_cursor, status: 'completed' });
  expect(other.body.error.code).toBe('invalid_cursor');
  const neighbour = await list(await signIn('stacked@rakuma.example'), { cursor: body.next_cursor });
  expect(neighbour.body.error.code).toBe('invalid_cursor');
});

test('R10: a shop sees no order of another shop', async () => {
  const { mall, signIn, list, call } = await openTestMall({ orders: 5 });
  const token = await signIn('stacked@rakuma.example');
  const own = mall.orders(410002).map(({ order }) => order.order_id);
  expect(numbersOf(await list(token))).toEqual(own);
  const foreign = mall.orders(410001)[0]!.order.order_id;
  expect((await call('GET', `/v1/orders/${foreign}`, { token })).status).toBe(404);
});

test('R1: a hidden order is nowhere to be seen until it surfaces, with its old times', async () => {
  const { mall, signIn, list, call, tick } = await openTestMall();
  const token = await signIn();
  mall.addOrder({ hidden: true, order: { order_id: 7, purchased_at: '2026-11-20T10:00:00+09:00' } });
  expect((await list(token)).body.orders).toEqual([]);
  expect((await call('GET', '/v1/orders/7', { token })).status).toBe(404);
  tick(1_800_000);
  mall.changeOrder(7, { action: 'reveal' });
  const answer = await list(token);
  expect(numbersOf(answer)).toEqual([7]);
  expect(answer.body.orders[0].updated_at).toBe('2026-11-24T10:00:00+09:00');
});

test('R6: a listing shows an order as it was disguised, among good ones', async () => {
  const { mall, signIn, list, call } = await openTestMall();
  for (const order_id of [1, 2, 3, 4]) mall.addOrder({ order: { order_id } });
  mall.changeOrder(1, { action: 'mutate', merge: { status: 'under_investigation', item: { colour: '赤' } } });
  mall.changeOrder(2, { action: 'mutate', drop: ['item.price', 'shipping'] });
  mall.changeOrder(3, { action: 'mutate', replace: 'not an order' });
  const token = await signIn();
  const [first, second, third, fourth] = (await list(token)).body.orders;
  expect(first).toMatchObject({ order_id: 1, status: 'under_investigation', item: { colour: '赤' } });
  expect(second.item).not.toHaveProperty('price');
  expect(second).not.toHaveProperty('shipping');
  expect(third).toBe('not an order');
  expect(fourth.order_id).toBe(4);
  mall.changeOrder(1, { action: 'restore' });
  expect((await call('GET', '/v1/orders/1', { token })).body.status).toBe('awaiting_shipment');
});
