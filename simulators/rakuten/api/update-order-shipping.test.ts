import { expect, test } from 'vitest';
import { codesOf, openTestMall } from '../testing/open-test-mall.ts';

const RECORD = { deliveryCompany: '1001', shippingNumber: '400000000001', shippingDate: '2026-11-24' };

async function openWith(specials: readonly string[] = [], state = 'awaiting-shipment') {
  const test = await openTestMall();
  const orderNumber = await test.place(specials, state);
  const baskets: number[] = (await test.read(orderNumber)).PackageModelList.map(
    (basket: any) => basket.basketId,
  );
  const ship = (records: readonly unknown[], basketId = baskets[0]) =>
    test.call('updateOrderShipping', {
      orderNumber,
      BasketidModelList: [{ basketId, ShippingModelList: records }],
    });
  return { ...test, orderNumber, baskets, ship };
}

test('a record with a day ships an order of one basket, and its id is told', async () => {
  const { mall, ship, read, orderNumber } = await openWith();
  const answer = await ship([RECORD]);
  expect([answer.status, codesOf(answer)]).toEqual([200, ['UPDATE_ORDERSHIPPING_INFO_101']]);
  const order = await read(orderNumber);
  expect([order.orderProgress, order.shippingCmplRptDatetime]).toEqual([500, '2026-11-24T10:00:00+0900']);
  const { dataNumber, shippingDetailId } = answer.body.MessageModelList[0];
  expect(order.PackageModelList[0].ShippingModelList).toEqual([
    { shippingDetailId, ...RECORD, deliveryCompanyName: 'ヤマト運輸' },
  ]);
  expect(dataNumber).toBe(1);
  expect(mall.trade.told()).toEqual([
    { kind: 'ship-notice', orderNo: orderNumber, trackingNumbers: ['400000000001'] },
  ]);
});

test('R4: the same notice without an id again adds a second record, and tells twice', async () => {
  const { mall, ship, read, orderNumber } = await openWith();
  await ship([RECORD]);
  await ship([RECORD]);
  expect((await read(orderNumber)).PackageModelList[0].ShippingModelList).toHaveLength(2);
  expect(mall.trade.told()).toHaveLength(2);
});

test('R4: with the id a record is changed, absent fields stay, empty ones are erased, and nothing is told anew', async () => {
  const { mall, ship, read, orderNumber } = await openWith();
  const { shippingDetailId } = (await ship([RECORD])).body.MessageModelList[0];
  const changed = await ship([{ shippingDetailId, shippingNumber: '400000000002' }]);
  expect(codesOf(changed)).toEqual(['UPDATE_ORDERSHIPPING_INFO_102']);
  await ship([{ shippingDetailId, shippingDate: '' }]);
  expect((await read(orderNumber)).PackageModelList[0].ShippingModelList).toEqual([
    expect.objectContaining({ shippingNumber: '400000000002', deliveryCompany: '1001', shippingDate: null }),
  ]);
  expect(mall.journal.effects().map(({ kind }) => kind)).toEqual([
    'ship-notice',
    'ship-correction',
    'ship-correction',
  ]);
});

test('a record is deleted by its id alone', async () => {
  const { ship, read, orderNumber } = await openWith();
  const { shippingDetailId } = (await ship([RECORD])).body.MessageModelList[0];
  expect(codesOf(await ship([{ shippingDeleteFlag: 1 }]))).toEqual(['UPDATE_ORDERSHIPPING_ERROR_009']);
  const deleted = await ship([{ shippingDetailId, shippingDeleteFlag: 1 }]);
  expect(codesOf(deleted)).toEqual(['UPDATE_ORDERSHIPPING_INFO_103']);
  expect((await read(orderNumber)).PackageModelList[0].ShippingModelList).toEqual([]);
});

test('an order of two baskets is shipped once both have a day', async () => {
  const { mall, ship, read, baskets, orderNumber } = await openWith(['two-baskets']);
  await ship([RECORD]);
  expect((await read(orderNumber)).orderProgress).toBe(300);
  expect(mall.trade.told()).toEqual([]);
  await ship([{ ...RECORD, shippingNumber: '400000000009' }], baskets[1]);
  expect((await read(orderNumber)).orderProgress).toBe(500);
  expect(mall.trade.told()).toEqual([
    { kind: 'ship-notice', orderNo: orderNumber, trackingNumbers: ['400000000001', '400000000009'] },
  ]);
});

test('a basket that was taken back is not waited for, and takes no record', async () => {
  const { ship, read, baskets, orderNumber } = await openWith(['cancelled-basket']);
  expect(codesOf(await ship([RECORD], baskets[1]))).toEqual(['UPDATE_ORDERSHIPPING_ERROR_101']);
  await ship([RECORD]);
  expect((await read(orderNumber)).orderProgress).toBe(500);
});

test('a planned record on an order that waits for confirmation does not ship it', async () => {
  const { mall, ship, read, orderNumber } = await openWith([], 'awaiting-confirmation');
  expect(codesOf(await ship([RECORD]))).toEqual(['UPDATE_ORDERSHIPPING_INFO_101']);
  expect((await read(orderNumber)).orderProgress).toBe(100);
  expect(mall.journal.effects().map(({ kind }) => kind)).toEqual(['shipping-record']);
});

test('an order that was cancelled meanwhile takes no record', async () => {
  const { mall, ship, orderNumber } = await openWith();
  mall.trade.cancel(orderNumber);
  const answer = await ship([RECORD]);
  expect([answer.status, codesOf(answer)]).toEqual([200, ['UPDATE_ORDERSHIPPING_ERROR_102']]);
  expect(mall.journal.effects()).toEqual([]);
});

test.each([400, 800])('an order at %i takes no record', async (progress) => {
  const { control, ship, orderNumber } = await openWith();
  await control('PATCH', `/rakuten/orders/${orderNumber}`, { progress });
  expect(codesOf(await ship([RECORD]))).toEqual(['UPDATE_ORDERSHIPPING_ERROR_101']);
});

test.each([
  ['ERROR_011', { shippingDate: '2026/11/24' }],
  ['ERROR_011', { shippingDate: '20261124' }],
  ['ERROR_011', { shippingDate: '2026-11-31' }],
  ['ERROR_009', { deliveryCompany: '' }],
  ['ERROR_011', { deliveryCompany: '9999' }],
  ['ERROR_011', { deliveryCompany: 1001 }],
  ['ERROR_011', { shippingNumber: '1'.repeat(121) }],
  ['ERROR_011', { shippingNumber: '①23' }],
  ['ERROR_011', { shippingNumber: 400000000001 }],
  ['ERROR_011', { shippingDeleteFlag: 2 }],
])('R5: a record in a wrong form is refused with %s, and nothing is taken: %o', async (code, wrong) => {
  const { mall, ship, read, orderNumber } = await openWith();
  const answer = await ship([RECORD, { ...RECORD, ...wrong }]);
  expect([answer.status, codesOf(answer)]).toEqual([400, [`UPDATE_ORDERSHIPPING_${code}`]]);
  expect(answer.body.MessageModelList[0].dataNumber).toBe(2);
  expect((await read(orderNumber)).orderProgress).toBe(300);
  expect(mall.journal.effects()).toEqual([]);
});

test.each([
  ['ERROR_009', {}],
  ['ERROR_009', { orderNumber: '1' }],
  ['ERROR_009', { orderNumber: '1', BasketidModelList: [] }],
  ['ERROR_009', { orderNumber: '1', BasketIdModelList: [{ basketId: 1, ShippingModelList: [RECORD] }] }],
  ['ERROR_011', { orderNumber: '1', BasketidModelList: [{ basketId: 'a', ShippingModelList: [RECORD] }] }],
])('a request without what it needs is refused with %s: %o', async (code, body) => {
  const { call } = await openTestMall();
  const answer = await call('updateOrderShipping', body);
  expect(answer.status).toBe(400);
  expect(codesOf(answer)).toContain(`UPDATE_ORDERSHIPPING_${code}`);
});

test('a basket holds twenty records', async () => {
  const { ship } = await openWith();
  const twenty = Array.from({ length: 20 }, (_, i) => ({ ...RECORD, shippingNumber: `4000000001${i}` }));
  expect((await ship([...twenty, RECORD])).status).toBe(400);
  expect(new Set(codesOf(await ship(twenty)))).toEqual(new Set(['UPDATE_ORDERSHIPPING_INFO_101']));
  expect(codesOf(await ship([RECORD]))).toEqual(['UPDATE_ORDERSHIPPING_ERROR_101']);
});

test('a basket and an id that do not exist are refused beside records that are taken', async () => {
  const { call, orderNumber, baskets, read } = await openWith();
  const BasketidModelList = [
    { basketId: 1, ShippingModelList: [RECORD] },
    { basketId: baskets[0], ShippingModelList: [{ ...RECORD, shippingDetailId: 1 }, RECORD] },
  ];
  const answer = await call('updateOrderShipping', { orderNumber, BasketidModelList });
  expect(codesOf(answer)).toEqual([
    'UPDATE_ORDERSHIPPING_ERROR_101',
    'UPDATE_ORDERSHIPPING_ERROR_101',
    'UPDATE_ORDERSHIPPING_INFO_101',
  ]);
  expect((await read(orderNumber)).orderProgress).toBe(500);
});
