import { expect, test } from 'vitest';
import { openTestMall, type TestMall } from '../testing/open-test-mall.ts';

const NOTICE = {
  shipped_on: '2026-11-24',
  delivery_method_id: 6,
  tracking_number: '123456789012',
  message: null,
};
const REVIEW = { grade: 'good', comment: 'ありがとうございました。' };

async function openWith(
  status:
    | 'awaiting_payment'
    | 'awaiting_shipment'
    | 'awaiting_receipt'
    | 'awaiting_seller_review'
    | 'completed'
    | 'cancelled',
): Promise<TestMall & { readonly token: string }> {
  const world = await openTestMall();
  world.mall.addOrder({ order: { order_id: 7, status, item: { item_id: 70 } } });
  return { ...world, token: await world.signIn() };
}

test('R3: a ship notice moves the order to the buyer and stands in the journal once', async () => {
  const { mall, call, token, tick } = await openWith('awaiting_shipment');
  tick(90_500);
  const answer = await call('POST', '/v1/orders/7/shipping_notice', {
    token,
    body: { ...NOTICE, message: '発送しました' },
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    order_id: 7,
    status: 'awaiting_receipt',
    updated_at: '2026-11-24T10:01:30.500+09:00',
    shipping: {
      delivery_method_id: 6,
      tracking_number: '123456789012',
      notified_at: '2026-11-24T10:01:30.500+09:00',
    },
  });
  const again = await call('POST', '/v1/orders/7/shipping_notice', { token, body: NOTICE });
  expect([again.status, again.body.error.code]).toEqual([409, 'already_notified']);
  expect(mall.journal.effects()).toEqual([
    {
      kind: 'ship-notice',
      orderId: '7',
      itemId: null,
      at: '2026-11-24T10:01:30.500+09:00',
      body: { ...NOTICE, message: '発送しました' },
    },
  ]);
});

test.each([
  ['not_paid', 'awaiting_payment'],
  ['already_notified', 'awaiting_receipt'],
  ['already_notified', 'awaiting_seller_review'],
  ['already_notified', 'completed'],
  ['cancelled', 'cancelled'],
] as const)('a ship notice is refused as %s when the order is %s', async (code, status) => {
  const { mall, call, token } = await openWith(status);
  const answer = await call('POST', '/v1/orders/7/shipping_notice', { token, body: NOTICE });
  expect([answer.status, answer.body.error.code]).toEqual([409, code]);
  expect(mall.journal.effects()).toEqual([]);
});

test.each([
  ['invalid_tracking_number', { tracking_number: '123456789' }],
  ['invalid_tracking_number', { tracking_number: '123456789012345' }],
  ['invalid_tracking_number', { tracking_number: '1234-5678-9012' }],
  ['invalid_tracking_number', { tracking_number: 123456789012 }],
  ['invalid_delivery_method', { delivery_method_id: 5 }],
  ['invalid_delivery_method', { delivery_method_id: '6' }],
  ['invalid_delivery_method', { delivery_method_id: null }],
  ['invalid_shipped_on', { shipped_on: '2026-02-29' }],
  ['invalid_shipped_on', { shipped_on: '2026-11-24T00:00:00+09:00' }],
  ['invalid_shipped_on', { shipped_on: undefined }],
  ['invalid_message', { message: 'あ'.repeat(1001) }],
])('a ship notice is refused as %s: %o', async (code, wrong) => {
  const { mall, call, token } = await openWith('awaiting_shipment');
  const answer = await call('POST', '/v1/orders/7/shipping_notice', { token, body: { ...NOTICE, ...wrong } });
  expect([answer.status, answer.body.error.code]).toEqual([422, code]);
  expect(mall.orders(410001)[0]?.order.status).toBe('awaiting_shipment');
});

test.each([
  ['no number', { tracking_number: null }],
  ['no member for it', { tracking_number: undefined }],
  ['ten digits', { tracking_number: '1234567890' }],
  ['fourteen digits', { tracking_number: '12345678901234' }],
  ['a message of 1000 characters beyond the basic plane', { message: '𠮷'.repeat(1000) }],
])('M10: a ship notice is accepted with %s', async (_, given) => {
  const { call, token } = await openWith('awaiting_shipment');
  const answer = await call('POST', '/v1/orders/7/shipping_notice', { token, body: { ...NOTICE, ...given } });
  expect(answer.status).toBe(200);
});

test('a body that is not JSON is refused', async () => {
  const { call, token } = await openWith('awaiting_shipment');
  const answer = await call('POST', '/v1/orders/7/shipping_notice', { token, body: '{"shipped_on":' });
  expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_request']);
});

test('M12: a review of the buyer completes the trade, and is not taken twice', async () => {
  const { mall, call, token } = await openWith('awaiting_seller_review');
  const answer = await call('POST', '/v1/orders/7/review', { token, body: REVIEW });
  expect(answer.body).toMatchObject({
    status: 'completed',
    seller_review: { ...REVIEW, reviewed_at: '2026-11-24T10:00:00+09:00' },
  });
  const again = await call('POST', '/v1/orders/7/review', { token, body: REVIEW });
  expect([again.status, again.body.error.code]).toEqual([409, 'already_reviewed']);
  expect(mall.journal.effects('review')).toHaveLength(1);
});

test.each([
  ['buyer_has_not_reviewed', 'awaiting_payment'],
  ['buyer_has_not_reviewed', 'awaiting_shipment'],
  ['buyer_has_not_reviewed', 'awaiting_receipt'],
  ['cancelled', 'cancelled'],
] as const)('M12: a review is refused as %s when the order is %s', async (code, status) => {
  const { call, token } = await openWith(status);
  const answer = await call('POST', '/v1/orders/7/review', { token, body: REVIEW });
  expect([answer.status, answer.body.error.code]).toEqual([409, code]);
});

test.each([
  ['invalid_grade', { grade: 'excellent' }],
  ['invalid_comment', { comment: null }],
  ['invalid_comment', { comment: 'あ'.repeat(501) }],
])('a review is refused as %s: %o', async (code, wrong) => {
  const { call, token } = await openWith('awaiting_seller_review');
  const answer = await call('POST', '/v1/orders/7/review', { token, body: { ...REVIEW, ...wrong } });
  expect([answer.status, answer.body.error.code]).toEqual([422, code]);
});

test('M18: a piece on sale is withdrawn once, and asking again is no error', async () => {
  const { mall, call, signIn } = await openTestMall();
  const token = await signIn();
  const { itemId } = mall.items()[0]!;
  for (let i = 0; i < 2; i += 1) {
    const answer = await call('POST', `/v1/items/${itemId}/withdraw`, { token });
    expect([answer.status, answer.body]).toEqual([200, { item_id: itemId, state: 'withdrawn' }]);
  }
  expect(mall.journal.effects()).toMatchObject([{ kind: 'withdraw', orderId: null, itemId: String(itemId) }]);
});

test('M18: a piece that was bought cannot be withdrawn', async () => {
  const { call, token } = await openWith('awaiting_payment');
  const answer = await call('POST', '/v1/items/70/withdraw', { token });
  expect([answer.status, answer.body.error.code]).toEqual([409, 'sold']);
});

test('M18: a piece whose order was cancelled is on sale again', async () => {
  const { mall, call, token } = await openWith('awaiting_payment');
  mall.changeOrder(7, { action: 'cancel' });
  expect((await call('POST', '/v1/items/70/withdraw', { token })).status).toBe(200);
});

test.each([
  ['GET', '/v1/orders/8'],
  ['GET', '/v1/orders/seven'],
  ['POST', '/v1/orders/8/shipping_notice'],
  ['POST', '/v1/orders/8/review'],
  ['POST', '/v1/items/8/withdraw'],
  ['GET', '/v2/orders'],
])('what is not there answers 404 in the contract’s form: %s %s', async (method, path) => {
  const { call, token } = await openWith('awaiting_shipment');
  const answer = await call(method, path, { token, ...(method === 'POST' ? { body: NOTICE } : {}) });
  expect(answer.status).toBe(404);
  expect(answer.body.error).toEqual({ code: 'not_found', message: '指定された情報が見つかりません。' });
});
