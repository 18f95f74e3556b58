import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EVERYTHING, notice, openTestAmazon } from './testing/open-test-amazon.ts';

test('nobody rates a buyer at Amazon; an unpaid order is pending without price and address', async () => {
  const { mall, read } = await openTestAmazon();
  expect(mall.trade.buy('to-rate')).toBeNull();
  const order = await read(mall.trade.buy('unpaid')!);
  expect(order.fulfillment).toMatchObject({ fulfillmentStatus: 'PENDING', fulfilledBy: 'MERCHANT' });
  expect([order.recipient, order.proceeds, order.orderItems[0].product.price]).toEqual(
    Array(3).fill(undefined),
  );
});

test('a pending order shows all once it is paid', async () => {
  const { mall, read, control } = await openTestAmazon();
  const orderNo = mall.trade.buy('unpaid')!;
  expect((await control('POST', `/amazon/orders/${orderNo}/pay`)).status).toBe(204);
  const order = await read(orderNo);
  expect(order.fulfillment.fulfillmentStatus).toBe('UNSHIPPED');
  expect(order.recipient.deliveryAddress.name).not.toBe('');
});

test('without the role for personal data the fields are missing', async () => {
  const { mall, read, control } = await openTestAmazon();
  const orderNo = mall.trade.buy('to-ship')!;
  const full = await read(orderNo);
  expect(Object.keys(full.recipient.deliveryAddress)).toEqual(
    expect.arrayContaining(['name', 'addressLine1', 'postalCode', 'phone']),
  );
  await control('PUT', '/amazon/personal-data', { allowed: false });
  const bare = await read(orderNo);
  const members = Object.keys(bare.recipient.deliveryAddress);
  for (const personal of ['name', 'addressLine1', 'addressLine2', 'addressLine3', 'postalCode', 'phone'])
    expect(members).not.toContain(personal);
  expect(bare.recipient.deliveryAddress.countryCode).toBe(full.recipient.deliveryAddress.countryCode);
  expect([bare.buyer?.buyerName, bare.buyer?.buyerEmail]).toEqual([undefined, undefined]);
  await control('PUT', '/amazon/personal-data', { allowed: true });
  expect(await read(orderNo)).toEqual(full);
});

test('a cancelled order shows who cancelled it, and brings nothing', async () => {
  const { mall, read } = await openTestAmazon();
  const orderNo = mall.trade.buy('to-ship')!;
  mall.trade.cancel(orderNo);
  const order = await read(orderNo);
  expect(order.fulfillment.fulfillmentStatus).toBe('CANCELLED');
  expect(order.orderItems[0].cancellation.cancellationExecution.cancelledBy).toBe('BUYER');
  expect(order.proceeds.grandTotal).toEqual({ amount: '0', currencyCode: 'JPY' });
});

test('a buyer can ask for cancellation while the order stays to be shipped', async () => {
  const { mall, read, control } = await openTestAmazon();
  const orderNo = mall.trade.buy('to-ship')!;
  await control('POST', `/amazon/orders/${orderNo}/request-cancel`, { reason: '重複注文' });
  const order = await read(orderNo);
  expect(order.fulfillment.fulfillmentStatus).toBe('UNSHIPPED');
  expect(order.orderItems[0].cancellation).toEqual({
    cancellationRequest: { requester: 'BUYER', cancelReason: '重複注文' },
  });
});

test('what staff ship on the mall’s own screen is told by nobody, and buyers receive it', async () => {
  const { mall, read } = await openTestAmazon();
  const orderNo = mall.trade.buy('to-ship')!;
  mall.trade.shipByHand(orderNo, '400000000001');
  const shipped = await read(orderNo);
  expect([shipped.fulfillment.fulfillmentStatus, shipped.packages[0].trackingNumber]).toEqual([
    'SHIPPED',
    '400000000001',
  ]);
  expect(mall.trade.told()).toEqual([]);
  expect([mall.trade.receiveAll(), mall.trade.receiveAll()]).toEqual([1, 0]);
  expect((await read(orderNo)).packages[0].packageStatus).toEqual({
    status: 'DELIVERED',
    detailedStatus: 'DELIVERED',
  });
});

test('R8: an order can be shown oddly', async () => {
  const { mall, read } = await openTestAmazon();
  const [unreadable, strange, wider] = [0, 0, 0].map(() => mall.trade.buy('to-ship')!);
  mall.trade.disguise(unreadable!, 'unreadable');
  mall.trade.disguise(strange!, 'unknown-status');
  mall.trade.disguise(wider!, 'new-field');
  expect((await read(unreadable!)).orderItems).toBeUndefined();
  expect((await read(strange!)).fulfillment.fulfillmentStatus).toBe('AWAITING_INSPECTION');
  expect((await read(wider!)).giftRegistry).toBeDefined();
});

test('orders, tokens and what was told outlive a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amazon-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'state.json');
  const before = await openTestAmazon({ orders: 20, stateFile });
  const orderNo = before.mall.trade.buy('to-ship')!;
  await before.confirm(orderNo, notice(await before.read(orderNo)));
  const order = await before.read(orderNo);
  await before.simulators.close();
  const after = await openTestAmazon({ stateFile });
  const path = `/orders/2026-01-01/orders/${orderNo}?includedData=${EVERYTHING.includedData}`;
  const answer = await after.call('GET', path, { headers: { 'x-amz-access-token': before.token } });
  expect(answer.body.order).toEqual(order);
  expect(after.mall.trade.orders()).toHaveLength(21);
  expect(after.mall.trade.told()).toEqual([
    { kind: 'ship-notice', orderNo, trackingNumbers: ['123456789012'] },
  ]);
});

test('the same seed draws the same history and the same next order', async () => {
  const first = await openTestAmazon({ orders: 50 });
  const second = await openTestAmazon({ orders: 50 });
  expect(first.mall.trade.orders()).toEqual(second.mall.trade.orders());
  first.mall.trade.buy('to-ship');
  second.mall.trade.buy('to-ship');
  expect(first.mall.trade.orders().at(-1)).toEqual(second.mall.trade.orders().at(-1));
});
