import { expect, test } from 'vitest';
import { codesOf, openTestMall } from '../testing/open-test-mall.ts';

test('unknown numbers are said to be none, the others come', async () => {
  const { call, place } = await openTestMall();
  const known = await place();
  const unknown = '410010-20200101-00000001';
  const answer = await call('getOrder', { orderNumberList: [unknown, known], version: '10' });
  expect(answer.status).toBe(200);
  expect(answer.body.OrderModelList.map((order: any) => order.orderNumber)).toEqual([known]);
  expect(codesOf(answer)).toEqual(['GET_ORDER_INFO_101', 'GET_ORDER_INFO_102']);
  expect(answer.body.MessageModelList[1].orderNumber).toBe(unknown);
  expect(answer.body.version).toBe(10);
});

test.each([
  ['ERROR_009', { orderNumberList: ['1'] }],
  ['ERROR_009', { orderNumberList: [], version: 10 }],
  ['ERROR_009', { version: 10 }],
  ['ERROR_011', { orderNumberList: ['1'], version: 2 }],
  ['ERROR_011', { orderNumberList: ['1'], version: 11 }],
  ['ERROR_011', { orderNumberList: Array.from({ length: 101 }, (_, i) => String(i)), version: 10 }],
])('a reading that cannot be is refused with %s', async (code, body) => {
  const { call } = await openTestMall();
  const answer = await call('getOrder', body);
  expect([answer.status, codesOf(answer)]).toEqual([400, [`GET_ORDER_${code}`]]);
});

test('an older version shows only what it knows', async () => {
  const { read, place } = await openTestMall();
  const orderNo = await place();
  const old = await read(orderNo, 3);
  for (const field of [
    'DueDateModelList',
    'cautionDisplayDetailType',
    'oneDayOperationFlag',
    'socialGiftFlag',
  ]) {
    expect(old).not.toHaveProperty(field);
  }
  expect(old.PackageModelList[0]).not.toHaveProperty('defaultDeliveryCompanyCode');
  expect(old.PackageModelList[0].ItemModelList[0]).not.toHaveProperty('SkuModelList');
  expect(old).toHaveProperty('goodsTax');
  const seventh = await read(orderNo, 7);
  expect(seventh.PackageModelList[0].ItemModelList[0]).toHaveProperty('SkuModelList');
  const ninth = await read(orderNo, 9);
  expect(ninth).not.toHaveProperty('goodsTax');
  expect(ninth.PackageModelList[0]).toHaveProperty('dropOffFlag');
  expect(ninth.PackageModelList[0]).not.toHaveProperty('SocialGiftModel');
});

test('times carry their offset without a colon', async () => {
  const { read, place } = await openTestMall();
  const order = await read(await place());
  expect(order.orderDatetime).toBe('2026-11-24T10:00:00+0900');
  expect([order.orderFixDatetime, order.shippingCmplRptDatetime]).toEqual(['2026-11-24T10:00:00+0900', null]);
});

test('R6: an order is shown as it was disguised, and found as it stands', async () => {
  const { mall, read, search } = await openTestMall();
  const orderNo = mall.trade.buy('to-ship')!;
  mall.trade.disguise(orderNo, 'unknown-status');
  expect((await read(orderNo)).orderProgress).toBe(950);
  expect((await search({ orderProgressList: [300] })).body.orderNumberList).toEqual([orderNo]);
  mall.trade.disguise(orderNo, 'unreadable');
  expect(await read(orderNo)).not.toHaveProperty('PackageModelList');
  mall.trade.disguise(orderNo, 'new-field');
  expect((await read(orderNo)).carbonOffsetFlag).toBe(1);
});

test('a social gift that nobody has filled in has a recipient of nines', async () => {
  const { read, place } = await openTestMall();
  const order = await read(await place(['social-gift-awaited']));
  expect(order.socialGiftFlag).toBe(1);
  expect(order.PackageModelList[0].SenderModel).toMatchObject({
    zipCode1: '999',
    zipCode2: '9999',
    prefecture: '入力待ち',
  });
  expect(order.PackageModelList[0].SocialGiftModel.inputFlag).toBe(0);
});

test('sub-statuses are listed by the status they belong to', async () => {
  const { call } = await openTestMall();
  const answer = await call('getSubStatusList', '');
  expect(answer.body.StatusModelList.map((status: any) => status.orderProgress)).toEqual([100, 300, 500]);
});
