import { expect, test } from 'vitest';
import { EVERYTHING, LAST_MONTH, openTestAmazon } from '../testing/open-test-amazon.ts';

const yenOf = (money: any) => Number(money.amount);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

async function listDrawn(): Promise<any[]> {
  const { searchAll, tick } = await openTestAmazon({ orders: 2000 });
  tick(120_000);
  const orders = await searchAll({ ...LAST_MONTH, ...EVERYTHING });
  expect(orders).toHaveLength(2000);
  return orders;
}

test('the money of every drawn order adds up, in whole yen', async () => {
  for (const order of await listDrawn()) {
    if (order.proceeds === undefined) continue;
    const parts = order.proceeds.breakdowns.map(({ subtotal }: any) => yenOf(subtotal));
    const items = order.orderItems.filter(({ proceeds }: any) => proceeds !== undefined);
    expect(sum(parts)).toBe(yenOf(order.proceeds.grandTotal));
    expect(sum(items.map(({ proceeds }: any) => yenOf(proceeds.proceedsTotal)))).toBe(sum(parts));
    for (const { proceeds, product, quantityOrdered } of items) {
      const [goods] = proceeds.breakdowns;
      expect([goods.type, yenOf(goods.subtotal)]).toEqual([
        'ITEM',
        yenOf(product.price.unitPrice) * quantityOrdered,
      ]);
      expect(sum(proceeds.breakdowns.map(({ subtotal }: any) => yenOf(subtotal)))).toBe(
        yenOf(proceeds.proceedsTotal),
      );
    }
    const paid = order.payment?.paymentExecutions ?? [];
    expect(sum(paid.map(({ paymentAmount }: any) => yenOf(paymentAmount)))).toBe(sum(parts));
    expect(JSON.stringify(order)).not.toMatch(/"amount":"-?\d+\./);
  }
});

test('every drawn order keeps the rules of its status', async () => {
  for (const order of await listDrawn()) {
    const { fulfillmentStatus: status, fulfilledBy } = order.fulfillment;
    expect(order.orderId).toMatch(/^\d{3}-\d{7}-\d{7}$/);
    expect(Date.parse(order.lastUpdatedTime)).toBeGreaterThanOrEqual(Date.parse(order.createdTime));
    const isPending = status === 'PENDING' || status === 'PENDING_AVAILABILITY';
    if (isPending) {
      expect([order.recipient, order.proceeds, order.payment, order.buyer]).toEqual(Array(4).fill(undefined));
      expect(order.orderItems[0].product.price).toBeUndefined();
    }
    if (fulfilledBy === 'AMAZON') {
      expect(order.packages).toBeUndefined();
      expect([order.recipient?.deliveryAddress.phone, order.buyer?.buyerEmail]).toEqual([
        undefined,
        undefined,
      ]);
    }
    const left = sum(order.orderItems.map(({ fulfillment }: any) => fulfillment.quantityUnfulfilled));
    const gone = sum(order.orderItems.map(({ fulfillment }: any) => fulfillment.quantityFulfilled));
    if (status === 'SHIPPED') expect(left).toBe(0);
    if (status === 'UNSHIPPED') expect([gone, left > 0]).toEqual([0, true]);
    if (status === 'PARTIALLY_SHIPPED') expect([gone > 0, left > 0]).toEqual([true, true]);
    if (status === 'CANCELLED') expect([gone, left, order.recipient]).toEqual([0, 0, undefined]);
  }
});

test('numbers of orders and items come once', async () => {
  const orders = await listDrawn();
  const items = orders.flatMap(({ orderItems }) => orderItems.map(({ orderItemId }: any) => orderItemId));
  expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(2000);
  expect(new Set(items).size).toBe(items.length);
});

test('the history shows every status, payment and peculiarity', async () => {
  const orders = await listDrawn();
  const text = JSON.stringify(orders);
  expect(new Set(orders.map(({ fulfillment }) => fulfillment.fulfillmentStatus))).toEqual(
    new Set([
      'PENDING_AVAILABILITY',
      'PENDING',
      'UNSHIPPED',
      'PARTIALLY_SHIPPED',
      'SHIPPED',
      'CANCELLED',
      'UNFULFILLABLE',
    ]),
  );
  const payments = orders.flatMap(({ payment }) => payment?.paymentExecutions ?? []);
  expect(new Set(payments.map(({ paymentMethod }: any) => paymentMethod))).toEqual(
    new Set(['CreditCard', 'ConvenienceStore', 'CashOnDelivery', 'GC', 'Invoice', 'PointsAccount']),
  );
  for (const member of [
    'orderAliases',
    'REPLACEMENT_ORIGINAL_ID',
    'buyerPurchaseOrderNumber',
    'dropOffLocation',
    'PICKUP_POINT',
    'cancellationRequest',
    'cancellationExecution',
    'giftMessage',
    'giftWrapLevel',
    'scheduledDeliveryWindow',
    'recipientAgeVerification',
    'pointsGranted',
    'promotionId',
    'BUSINESS_PRICE',
    'customizedUrl',
    '"packageReferenceId":"2"',
    '"status":"DELIVERED"',
    '"countryCode":"US"',
    'NON_AMAZON',
    'COD_FEE',
    'GIFT_WRAP',
    'PREORDER',
  ])
    expect(text).toContain(member);
});

test('the first twenty orders already stand in several statuses', async () => {
  const { searchAll } = await openTestAmazon({ orders: 20 });
  const orders = await searchAll({ ...LAST_MONTH, ...EVERYTHING });
  const statuses = new Set(orders.map(({ fulfillment }) => fulfillment.fulfillmentStatus));
  expect(statuses.size).toBeGreaterThanOrEqual(4);
});
