import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

test('pages follow one another by the first row, until one is short', async () => {
  const { get, mall } = await openTestMall({ orders: 25 });
  const read = async (startCount: string) =>
    (await get('searchTradeInfoListProc', { totalCount: '10', startCount })).body;
  const pages = [await read('1'), await read('11'), await read('21'), await read('31')];
  expect(pages.map(({ resultCount }) => resultCount)).toEqual(['10', '10', '5', '0']);
  const numbers = pages.flatMap(({ orderInfo = [] }) => orderInfo.map((order: any) => order.orderId));
  expect(numbers).toEqual(
    mall.trade
      .orders()
      .map(({ orderNo }) => orderNo)
      .toReversed(),
  );
});

test('an order that comes in pushes the others one row on', async () => {
  const { get, mall } = await openTestMall({ orders: 4 });
  const row = async () =>
    (await get('searchTradeInfoListProc', { totalCount: '1', startCount: '2' })).body.orderInfo[0].orderId;
  const before = (await get('searchTradeInfoListProc', { totalCount: '1' })).body.orderInfo[0].orderId;
  mall.trade.buy('to-ship');
  expect(await row()).toBe(before);
});

test('days are whole days of Tokyo, both included, in either of two forms', async () => {
  const { get, mall, tick } = await openTestMall();
  const first = mall.trade.buy('to-ship');
  tick(13 * 3_600_000 + 59 * 60_000);
  const second = mall.trade.buy('to-ship');
  tick(60_000);
  const third = mall.trade.buy('to-ship');
  const search = async (startDate: string, endDate: string) =>
    (await get('searchTradeNoListProc', { startDate, endDate })).body.orderId;
  expect(await search('20261124', '2026-11-24')).toEqual([second, first]);
  expect(await search('2026-11-25', '20261201')).toBe(third);
  expect(await search('20261124', '20261125')).toEqual([third, second, first]);
});

test('several statuses may be asked for at once', async () => {
  const { get, mall } = await openTestMall();
  const open = mall.trade.buy('to-ship')!;
  const unpaid = mall.trade.buy('unpaid')!;
  const cancelled = mall.trade.buy('to-ship')!;
  mall.trade.cancel(cancelled);
  const search = async (query: Record<string, string>) =>
    (await get('searchTradeNoListProc', query)).body.orderId;
  expect(await search({ orderStatus: '発送前入金待ち' })).toBe(unpaid);
  expect(await search({ orderStatus: '新規受付', orderStatus2: 'キャンセル' })).toEqual([cancelled, open]);
  expect(await search({ orderStatus: '取り寄せ中' })).toBeUndefined();
});

test('the date may be that of shipping, payment, release or the promise to ship', async () => {
  const { get, mall, control } = await openTestMall({ orders: 300 });
  const count = async (dateType: string, day: string) =>
    (await get('searchTradeInfoListProc', { dateType, startDate: day, endDate: day, totalCount: '1000' }))
      .body;
  const shipped = mall.trade.buy('to-ship')!;
  mall.trade.shipByHand(shipped, '123456789012');
  const paid = mall.trade.buy('unpaid')!;
  await control('PATCH', `/orders/${paid}`, { status: '発送待ち', paid: true });
  const byShipping = await count('1', '20261124');
  expect(byShipping.orderInfo.map((order: any) => order.orderId)).toContain(shipped);
  expect(new Set(byShipping.orderInfo.map((order: any) => order.shippingDate))).toEqual(
    new Set(['2026/11/24']),
  );
  const byPayment = await count('2', '20261124');
  expect(byPayment.orderInfo.map((order: any) => order.orderId)).toContain(paid);
  const release = (await get('searchTradeInfoListProc', { orderStatus: '予約中', totalCount: '1000' })).body
    .orderInfo[0];
  const byRelease = await count('3', release.releaseDate.replaceAll('/', '-'));
  expect(byRelease.orderInfo.map((order: any) => order.orderId)).toContain(release.orderId);
  const byPromise = await count('4', '20261125');
  const promises = byPromise.orderInfo.map(
    (order: any) => order.detail.map((line: any) => line.shippingTimelimitDate).toSorted()[0],
  );
  expect(new Set(promises)).toEqual(new Set(['2026/11/25']));
});

test.each([
  ['totalCount', { totalCount: '1001' }],
  ['totalCount', { totalCount: '0' }],
  ['startCount', { startCount: '-1' }],
  ['dateType', { dateType: '5' }],
  ['startDate', { startDate: '2026/11/24' }],
  ['startDate', { startDate: '20261131' }],
  ['endDate', { startDate: '20261124', endDate: '20261123' }],
  ['endDate', { endDate: '2026-11-24T00:00:00' }],
  ['orderStatus2', { orderStatus: '完了', orderStatus2: '発送済' }],
])('a search is refused for its %s in %o', async (field, query) => {
  const { get } = await openTestMall();
  const answer = await get('searchTradeInfoListProc', query);
  expect(answer.status).toBe(200);
  expect(answer.body.result).toMatchObject({
    status: '1',
    error: { message: `[${field}]入力形式が正しくありません` },
  });
});

test('without a page size ten rows come', async () => {
  const { get } = await openTestMall({ orders: 12 });
  expect((await get('searchTradeInfoListProc')).body.resultCount).toBe('10');
});

test('one order is read by its number; a number that is nobody’s gives an empty element', async () => {
  const { get, mall } = await openTestMall();
  const orderId = mall.trade.buy('to-ship')!;
  expect((await get('searchTradeInfoProc', { orderId })).body.orderInfo[0]).toMatchObject({
    orderId,
    orderDate: '2026/11/24 10:00',
    orderStatus: '新規受付',
    settlementName: 'クレジットカード',
    sellMethodSegment: '1',
  });
  expect((await get('searchTradeInfoProc', { orderId: '1' })).text).toContain(
    '<result><status>0</status></result><orderInfo/></response>',
  );
  expect((await get('searchTradeInfoProc')).body.result.error.message).toBe('[orderId]必須入力項目です');
  expect((await get('searchTradeInfoProc', { orderId: 'A1' })).body.result.status).toBe('1');
});
