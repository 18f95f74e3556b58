import { expect, test } from 'vitest';
import { notice, openTestAmazon } from '../testing/open-test-amazon.ts';

/** A mall with one order of the wanted sort, bought at 10:00, at 10:05. */
async function openWith(kind: 'to-ship' | 'unpaid' | 'cash-on-delivery' | 'by-amazon' = 'to-ship') {
  const amazon = await openTestAmazon();
  const { mall, control, read, tick } = amazon;
  const orderNo: string =
    kind === 'to-ship' || kind === 'unpaid'
      ? mall.trade.buy(kind)
      : (await control('POST', '/amazon/orders', { kind })).body.orderNo;
  tick(300_000);
  return { ...amazon, orderNo, order: await read(orderNo), effects: () => mall.journal.effects() };
}

/** An order with at least two pieces. */
async function openWithPieces() {
  const amazon = await openTestAmazon();
  for (;;) {
    const orderNo = amazon.mall.trade.buy('to-ship')!;
    const order = await amazon.read(orderNo);
    if (order.orderItems.length < 2) continue;
    amazon.tick(300_000);
    const [first, ...rest] = notice(order).packageDetail.orderItems as any[];
    return { ...amazon, orderNo, order, first: [first], rest };
  }
}

test('a confirmation of everything ships the order, and stands in the journal once', async () => {
  const { confirm, read, order, orderNo, mall } = await openWith();
  const answer = await confirm(orderNo, notice(order));
  expect([answer.status, answer.body]).toEqual([204, '']);
  const shipped = await read(orderNo);
  expect(shipped.fulfillment.fulfillmentStatus).toBe('SHIPPED');
  expect(shipped.lastUpdatedTime).toBe('2026-11-24T01:05:00Z');
  expect(shipped.packages).toMatchObject([
    {
      packageReferenceId: '1',
      packageStatus: { status: 'SHIPPED' },
      carrier: 'YAMATO',
      shipTime: '2026-11-24T01:00:00Z',
      trackingNumber: '123456789012',
      packageItems: notice(order).packageDetail.orderItems,
    },
  ]);
  for (const { fulfillment, quantityOrdered } of shipped.orderItems)
    expect([fulfillment.quantityFulfilled, fulfillment.quantityUnfulfilled]).toEqual([quantityOrdered, 0]);
  expect(mall.journal.effects('ship-notice')).toMatchObject([{ orderId: orderNo }]);
  expect(mall.trade.told()).toEqual([{ kind: 'ship-notice', orderNo, trackingNumbers: ['123456789012'] }]);
});

test('R5: the same confirmation again changes nothing and tells nobody', async () => {
  const { confirm, read, order, orderNo, effects, mall, tick } = await openWith();
  await confirm(orderNo, notice(order));
  const before = await read(orderNo);
  tick(60_000);
  expect((await confirm(orderNo, notice(order))).status).toBe(204);
  expect(await read(orderNo)).toEqual(before);
  expect(effects().map(({ kind }) => kind)).toEqual(['ship-notice', 'ship-notice-repeat']);
  expect(mall.trade.told()).toHaveLength(1);
});

test('the same package with another number corrects it', async () => {
  const { confirm, read, order, orderNo, effects, mall } = await openWith();
  await confirm(orderNo, notice(order));
  await confirm(orderNo, notice(order, { trackingNumber: '999999999999' }));
  const [parcel, ...others] = (await read(orderNo)).packages;
  expect([parcel.trackingNumber, others]).toEqual(['999999999999', []]);
  expect(effects().map(({ kind }) => kind)).toEqual(['ship-notice', 'ship-notice-correction']);
  expect(mall.trade.told().at(-1)?.trackingNumbers).toEqual(['999999999999']);
});

test('R5: another package of a shipped order is refused by name', async () => {
  const { confirm, order, orderNo } = await openWith();
  await confirm(orderNo, notice(order));
  const { status, body } = await confirm(orderNo, notice(order, { packageReferenceId: '2' }));
  expect([status, body.errors[0].code]).toEqual([400, 'InvalidInput']);
  expect(body.errors[0].message).toContain('errorMetric=PackageToUpdateNotFound');
  expect(body.errors[0].message).toContain(orderNo);
});

test('a part ships partly; the rest in another package completes the notice', async () => {
  const { confirm, read, order, orderNo, first, rest, mall } = await openWithPieces();
  await confirm(orderNo, notice(order, { orderItems: first }));
  expect((await read(orderNo)).fulfillment.fulfillmentStatus).toBe('PARTIALLY_SHIPPED');
  expect(mall.trade.told()).toEqual([]);
  const other = { packageReferenceId: '2', trackingNumber: '222222222222', orderItems: rest };
  expect((await confirm(orderNo, notice(order, other))).status).toBe(204);
  expect((await read(orderNo)).fulfillment.fulfillmentStatus).toBe('SHIPPED');
  expect(mall.trade.told()).toEqual([
    { kind: 'ship-notice', orderNo, trackingNumbers: ['123456789012', '222222222222'] },
  ]);
});

test('more than is left of an item is refused', async () => {
  const { confirm, order, orderNo, first } = await openWithPieces();
  await confirm(orderNo, notice(order, { orderItems: first }));
  const { status, body } = await confirm(orderNo, notice(order, { packageReferenceId: '2' }));
  expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('left to ship')]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a package number that is a number', { packageReferenceId: 1 }, 'expected string'],
  ['package zero', { packageReferenceId: '0' }, 'must be a positive numeric value'],
  ['a package of letters', { packageReferenceId: 'P1' }, 'must be a positive numeric value'],
  ['no carrier', { carrierCode: undefined }, 'carrierCode'],
  ['an unlisted carrier', { carrierCode: 'JAPAN_POST' }, 'carrierCode'],
  ['Other without a name', { carrierCode: 'Other' }, 'carrierName is required'],
  ['no tracking number', { trackingNumber: undefined }, 'trackingNumber'],
  ['an empty tracking number', { trackingNumber: '' }, 'trackingNumber'],
  ['a ship date of slashes', { shipDate: '11/24/2026' }, 'ISO 8601'],
  ['a bare ship day', { shipDate: '2026-11-24' }, 'ISO 8601'],
  ['a ship date before the purchase', { shipDate: '2026-11-24T09:59:59+09:00' }, 'before the purchase'],
  ['a ship date in the future', { shipDate: '2026-11-24T10:05:01+09:00' }, 'in the future'],
  ['no items', { orderItems: [] }, 'orderItems'],
  ['a stranger’s item', { orderItems: [{ orderItemId: '1', quantity: 1 }] }, 'does not belong'],
])('a confirmation with %s is refused', async (_, details, words) => {
  const { confirm, order, orderNo, effects } = await openWith();
  const { status, body } = await confirm(orderNo, notice(order, details));
  expect([status, body.errors[0].code]).toEqual([400, 'InvalidInput']);
  expect(body.errors[0].message).toContain(words);
  expect(effects()).toEqual([]);
});

test.each<[string, unknown]>([
  ['another marketplace', { marketplaceId: 'ATVPDKIKX0DER' }],
  ['no marketplace', { marketplaceId: undefined }],
  ['cash collection of a prepaid order', { codCollectionMethod: 'DirectPayment' }],
])('a confirmation with %s is refused', async (_, change) => {
  const { confirm, order, orderNo } = await openWith();
  const body = { ...notice(order), ...(change as object) };
  const isCash = order.payment?.paymentExecutions.some((one: any) => one.paymentMethod === 'CashOnDelivery');
  expect([isCash, (await confirm(orderNo, body)).status]).toEqual([false, 400]);
});

test('a body that is no JSON, and no object, is refused', async () => {
  const { confirm, orderNo } = await openWith();
  expect((await confirm(orderNo, '{')).status).toBe(400);
  expect((await confirm(orderNo, '[]')).status).toBe(400);
});

test('cash on delivery may say how it is collected', async () => {
  const { confirm, order, orderNo } = await openWith('cash-on-delivery');
  expect(order.payment.paymentExecutions).toMatchObject([{ paymentMethod: 'CashOnDelivery' }]);
  const body = { ...notice(order), codCollectionMethod: 'DirectPayment' };
  expect((await confirm(orderNo, body)).status).toBe(204);
});

test('what Amazon ships, what is pending and what is cancelled cannot be confirmed', async () => {
  for (const kind of ['by-amazon', 'unpaid'] as const) {
    const { confirm, order, orderNo } = await openWith(kind);
    expect((await confirm(orderNo, notice(order))).status).toBe(400);
  }
  const { confirm, order, orderNo, mall } = await openWith();
  mall.trade.cancel(orderNo);
  const { body } = await confirm(orderNo, notice(order));
  expect(body.errors[0].message).toContain('NonexistentOrderItem');
});

test('R5: a confirmation whose answer was lost has been taken', async () => {
  const { confirm, read, order, orderNo, mall } = await openWith();
  mall.faults.add({ match: { path: '/orders/v0/**' }, fault: { kind: 'drop-after' } });
  await expect(confirm(orderNo, notice(order))).rejects.toThrow('fetch failed');
  expect((await read(orderNo)).fulfillment.fulfillmentStatus).toBe('SHIPPED');
});
