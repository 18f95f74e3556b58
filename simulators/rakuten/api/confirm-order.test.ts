import { expect, test } from 'vitest';
import { codesOf, openTestMall } from '../testing/open-test-mall.ts';

test('each order is confirmed or refused for itself', async () => {
  const { mall, call, place, read } = await openTestMall();
  const fresh = await place([], 'awaiting-confirmation');
  const confirmed = await place();
  const unfixed = await place(['postage-not-fixed'], 'awaiting-confirmation');
  const cancelled = mall.trade.buy('to-ship')!;
  mall.trade.cancel(cancelled);
  const answer = await call('confirmOrder', {
    orderNumberList: [fresh, confirmed, unfixed, cancelled, 'none'],
  });
  expect(answer.status).toBe(200);
  expect(codesOf(answer)).toEqual([
    'CONFIRM_ORDER_INFO_101',
    'CONFIRM_ORDER_ERROR_103',
    'CONFIRM_ORDER_ERROR_105',
    'CONFIRM_ORDER_ERROR_102',
    'CONFIRM_ORDER_ERROR_101',
  ]);
  expect(answer.body.MessageModelList[1].orderNumber).toBe(confirmed);
  expect((await read(fresh)).orderProgress).toBe(300);
  expect(mall.journal.effects('confirm').map(({ orderId }) => orderId)).toEqual([fresh]);
  const again = await call('confirmOrder', { orderNumberList: [fresh] });
  expect(codesOf(again)).toEqual(['CONFIRM_ORDER_ERROR_103']);
});

test('an order with a postage that is not fixed has no sums', async () => {
  const { place, read } = await openTestMall();
  const order = await read(await place(['postage-not-fixed'], 'awaiting-confirmation'));
  expect([order.postagePrice, order.totalPrice, order.requestPrice]).toEqual([-9999, -9999, -9999]);
  expect(order.TaxSummaryModelList[0].reqPrice).toBe(-9999);
});

test('an order that is paid by transfer waits for the money once it is confirmed, and can then be sent', async () => {
  const { mall, read, control } = await openTestMall();
  const order = await read(mall.trade.buy('unpaid')!);
  expect([order.orderProgress, order.SettlementModel.settlementMethod]).toEqual([200, '銀行振込']);
  expect(order.requestPrice).toBe(order.totalPrice - order.couponAllTotalPrice);
  await control('PATCH', `/rakuten/orders/${order.orderNumber}`, { progress: 300 });
  const paid = await read(order.orderNumber);
  expect([paid.orderProgress, paid.orderFixDatetime]).toEqual([300, '2026-11-24T10:00:00+0900']);
});
