import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

const NOTICE = { shipped_on: '2026-11-24', delivery_method_id: 6, tracking_number: '123456789012' };

test('an order is added from the part that matters, and the rest is made up', async () => {
  const { call } = await openTestMall();
  const order = {
    order_id: 99,
    status: 'awaiting_receipt',
    item: { name: '手編みの帽子', price: 3000, seller_code: 'HM-1' },
    recipient: { name: '𠮷田 花', postal_code: '900-0021', address: '沖縄県那覇市泉崎1-1-1' },
    shipping: { payer: 'buyer', delivery_method_id: 8, tracking_number: '1234567890' },
  };
  const added = await call('POST', '/_control/orders', { body: { order } });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({ ...order, amounts: { item_price: 3000, sales_fee: 300, payout: 2700 } });
  const again = await call('POST', '/_control/orders', { body: { order } });
  expect(again.status).toBe(409);
});

test('an added order may have no recipient, and may be of another shop', async () => {
  const { mall, call } = await openTestMall();
  const body = { shopId: 410002, order: { recipient: null } };
  const added = await call('POST', '/_control/orders', { body });
  expect(added.body).toMatchObject({ recipient: null, shipping: { delivery_method_id: 15 } });
  expect(mall.orders(410002)).toHaveLength(1);
});

test('S3: two shops may have an order of the same number, and each is changed by itself', async () => {
  const { mall, call } = await openTestMall();
  for (const shopId of [410001, 410002]) mall.addOrder({ shopId, order: { order_id: 7 } });
  await call('PATCH', '/_control/orders/7?shop=410002', { body: { action: 'cancel' } });
  expect(mall.orders().map(({ order }) => order.status)).toEqual(['awaiting_shipment', 'cancelled']);
});

test('an order cannot be added to a shop that is not there', async () => {
  const { mall, call } = await openTestMall();
  const answer = await call('POST', '/_control/orders', { body: { shopId: 1, order: {} } });
  expect(answer.status).toBe(409);
  expect(mall.orders()).toEqual([]);
});

test('a number that was given by hand is not drawn again', async () => {
  const { mall } = await openTestMall();
  mall.addOrder({ order: { order_id: 30_000_100, item: { item_id: 500_002_200 } } });
  for (let i = 0; i < 3; i += 1) mall.addOrder({});
  const orders = mall.orders(410001).map(({ order }) => order);
  expect(orders.map(({ order_id }) => order_id)).toEqual([30_000_100, 30_000_200, 30_000_300, 30_000_400]);
  expect(new Set(orders.map(({ item }) => item.item_id)).size).toBe(4);
});

test('a member that an order does not have is refused by name', async () => {
  const { call } = await openTestMall();
  const answer = await call('POST', '/_control/orders', { body: { order: { itm: {} } } });
  expect(answer.status).toBe(422);
  expect(answer.body.error.message).toContain('itm');
});

test('an order goes through its life from outside, step by step', async () => {
  const { call } = await openTestMall();
  await call('POST', '/_control/orders', { body: { order: { order_id: 7, status: 'awaiting_payment' } } });
  const statuses: string[] = [];
  for (const change of [
    { action: 'pay' },
    { action: 'ship', tracking_number: '1234567890' },
    { action: 'buyer-review', grade: 'normal', comment: null },
    { action: 'seller-review' },
  ]) {
    statuses.push((await call('PATCH', '/_control/orders/7', { body: change })).body.status);
  }
  expect(statuses).toEqual(['awaiting_shipment', 'awaiting_receipt', 'awaiting_seller_review', 'completed']);
  const late = await call('PATCH', '/_control/orders/7', { body: { action: 'cancel' } });
  expect(late.status).toBe(409);
  expect((await call('PATCH', '/_control/orders/8', { body: { action: 'pay' } })).status).toBe(404);
});

test('the truth about an order stands beside how it is shown', async () => {
  const { call } = await openTestMall();
  await call('POST', '/_control/orders', { body: { hidden: true, order: { order_id: 7 } } });
  const change = { action: 'mutate', merge: { status: 'lost' } };
  await call('PATCH', '/_control/orders/7', { body: change });
  const { body } = await call('GET', '/_control/orders?shop=410001');
  expect(body.orders).toMatchObject([
    {
      shopId: 410001,
      hidden: true,
      order: { order_id: 7, status: 'awaiting_shipment' },
      shown: { order_id: 7, status: 'lost' },
    },
  ]);
});

test('a disguised order still takes a ship notice, and keeps its disguise', async () => {
  const { mall, call, signIn } = await openTestMall();
  mall.addOrder({ order: { order_id: 7 } });
  mall.changeOrder(7, { action: 'mutate', merge: { recipient: { name: '変更 後' } } });
  const token = await signIn();
  const answer = await call('POST', '/v1/orders/7/shipping_notice', { token, body: NOTICE });
  expect(answer.body).toMatchObject({ status: 'awaiting_receipt', recipient: { name: '変更 後' } });
});

test('M15: a further shop has its own sign-in and its own orders', async () => {
  const { mall, call, signIn, list } = await openTestMall();
  const body = { email: 'second@rakuma.example', name: '二号店', orders: 3 };
  const added = await call('POST', '/_control/shops', { body });
  expect(added.body).toMatchObject({ shopId: 410003, accountType: 'single_item', orders: 3 });
  expect((await list(await signIn('second@rakuma.example'))).body.orders).toHaveLength(3);
  expect((await call('POST', '/_control/shops', { body })).status).toBe(409);
  const numbers = mall.orders().map(({ order }) => order.order_id);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('faults, rate and time are set from outside', async () => {
  const { call, signIn } = await openTestMall();
  const token = await signIn();
  const rule = { match: { path: '/v1/shop', times: 1 }, fault: { kind: 'html' } };
  const added = await call('POST', '/_control/faults', { body: [rule] });
  expect(added.status).toBe(201);
  expect((await call('GET', '/v1/shop', { token })).status).toBe(502);
  const { body } = await call('GET', '/_control/faults');
  expect(body.faults).toMatchObject([{ ...rule, seen: 1, hits: 1 }]);
  await call('DELETE', '/_control/faults');
  expect((await call('GET', '/_control/faults')).body.faults).toEqual([]);

  await call('PUT', '/_control/rate', { body: { perSecond: 1, burst: 1 } });
  expect((await call('GET', '/v1/shop', { token })).status).toBe(200);
  expect((await call('GET', '/v1/shop', { token })).status).toBe(429);

  const advanced = await call('POST', '/_control/advance', { body: { ms: 3_600_000 } });
  expect(advanced.body.now).toBe('2026-11-24T02:00:00.000Z');
  expect((await call('GET', '/v1/shop', { token })).body.error.code).toBe('token_expired');
});

test.each([
  ['/_control/faults', { fault: { kind: 'earthquake' } }],
  ['/_control/faults', { match: { path: '^(' }, fault: { kind: 'html' } }],
  ['/_control/orders', { order: { status: 'lost' } }],
  ['/_control/shops', { name: 'without an address' }],
  ['/_control/advance', { ms: -1 }],
])('a control request that means nothing is refused: %s %o', async (path, body) => {
  const { call } = await openTestMall();
  expect((await call('POST', path, { body })).status).toBe(422);
});

test('R3: the journal is read from outside, whole, from an entry on, or only what had an effect', async () => {
  const { mall, call, signIn } = await openTestMall();
  mall.addOrder({ order: { order_id: 7 } });
  const token = await signIn();
  await call('GET', '/v1/orders/7', { token });
  await call('POST', '/v1/orders/7/shipping_notice', { token, body: NOTICE });
  const all = await call('GET', '/_control/journal');
  expect(all.body.entries.map((entry: any) => [entry.seq, entry.method, entry.path, entry.status])).toEqual([
    [1, 'POST', '/oauth/token', 200],
    [2, 'GET', '/v1/orders/7', 200],
    [3, 'POST', '/v1/orders/7/shipping_notice', 200],
  ]);
  const late = await call('GET', '/_control/journal?after=2');
  const effective = await call('GET', '/_control/journal?effects=true');
  expect(late.body).toEqual(effective.body);
  expect(late.body.entries).toMatchObject([
    {
      at: '2026-11-24T01:00:00.000Z',
      body: NOTICE,
      effect: { kind: 'ship-notice', orderId: '7', body: NOTICE },
    },
  ]);
});

test('a reset begins anew, with other orders if asked', async () => {
  const { mall, call, signIn } = await openTestMall({ orders: 5 });
  const before = mall.orders(410001)[0];
  const token = await signIn();
  mall.faults.add({ fault: { kind: 'html' } });
  await call('POST', '/_control/reset', { body: { seed: 9, orders: 8 } });
  expect(mall.orders(410001)).toHaveLength(8);
  expect(mall.orders(410001)[0]).not.toEqual(before);
  expect(mall.journal.entries()).toEqual([]);
  expect((await call('GET', '/v1/shop', { token })).body.error.code).toBe('invalid_token');
});

test('all tokens are expired at once', async () => {
  const { call, signIn } = await openTestMall();
  const token = await signIn();
  await call('POST', '/_control/expire-tokens');
  expect((await call('GET', '/v1/shop', { token })).body.error.code).toBe('token_expired');
});
