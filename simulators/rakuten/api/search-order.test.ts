import { expect, test } from 'vitest';
import { codesOf, openTestMall } from '../testing/open-test-mall.ts';

const NO_PAGES = { totalRecordsAmount: null, totalPages: null, requestPage: null };
const ASCENDING = { SortModelList: [{ sortColumn: 1, sortDirection: 1 }] };

test('orders come newest first, thirty to a page, unless asked otherwise', async () => {
  const { mall, search } = await openTestMall({ orders: 70 });
  const all = mall.trade.orders().map(({ orderNo }) => orderNo);
  const first = await search();
  expect(first.body.orderNumberList).toEqual(all.toReversed().slice(0, 30));
  expect(first.body.PaginationResponseModel).toEqual({
    totalRecordsAmount: 70,
    totalPages: 3,
    requestPage: 1,
  });
  const paging = { requestRecordsAmount: 50, requestPage: 2, ...ASCENDING };
  const second = await search({ PaginationRequestModel: paging });
  expect(second.body.orderNumberList).toEqual(all.slice(50));
  expect(codesOf(second)).toEqual(['SEARCH_ORDER_INFO_101']);
});

test('a search without hits answers with nulls for its pages', async () => {
  const { search } = await openTestMall();
  const answer = await search();
  expect([answer.status, answer.body.orderNumberList, answer.body.PaginationResponseModel]).toEqual([
    200,
    [],
    NO_PAGES,
  ]);
  expect(codesOf(answer)).toEqual(['SEARCH_ORDER_INFO_102']);
});

test('the period holds both its ends', async () => {
  const { mall, search, tick } = await openTestMall();
  const first = mall.trade.buy('to-ship');
  tick(1000);
  mall.trade.buy('to-ship');
  const period = { startDatetime: '2026-11-24T10:00:00+0900', endDatetime: '2026-11-24T10:00:00+0900' };
  expect((await search(period)).body.orderNumberList).toEqual([first]);
});

test.each([
  ['ERROR_009', { dateType: undefined }],
  ['ERROR_009', { startDatetime: null }],
  ['ERROR_009', { endDatetime: '' }],
  ['ERROR_011', { dateType: 7 }],
  ['ERROR_011', { startDatetime: '2026-11-01T00:00:00Z' }],
  ['ERROR_011', { startDatetime: '2026-11-01T00:00:00+09:00' }],
  ['ERROR_011', { startDatetime: '2026-11-01T00:00:00.000+0900' }],
  ['ERROR_011', { startDatetime: '2026-11-31T00:00:00+0900', endDatetime: '2026-12-02T00:00:00+0900' }],
  ['ERROR_011', { startDatetime: '2026-11-25T00:00:01+0900' }],
  ['ERROR_011', { startDatetime: '2026-09-22T23:59:59+0900' }],
  ['ERROR_011', { startDatetime: '2024-11-24T09:59:59+0900', endDatetime: '2024-11-30T00:00:00+0900' }],
  ['ERROR_011', { orderProgressList: [100, 950] }],
  ['ERROR_011', { orderProgressList: 100 }],
  ['ERROR_011', { settlementMethod: 8 }],
  ['ERROR_011', { searchKeywordType: 7, searchKeyword: 'x'.repeat(41) }],
  ['ERROR_009', { searchKeywordType: 1 }],
  ['ERROR_009', { subStatusIdList: [-1] }],
  ['ERROR_011', { PaginationRequestModel: { requestRecordsAmount: 1001 } }],
  ['ERROR_011', { PaginationRequestModel: { requestPage: 0 } }],
  ['ERROR_011', { PaginationRequestModel: { SortModelList: [{ sortColumn: 2, sortDirection: 1 }] } }],
])('a search that cannot be is refused with %s: %o', async (code, query) => {
  const { search } = await openTestMall({ orders: 3 });
  const answer = await search(query);
  expect([answer.status, codesOf(answer)]).toEqual([400, [`SEARCH_ORDER_${code}`]]);
  expect(answer.body.orderNumberList).toBeNull();
});

test('a body that is no JSON, escapes its Japanese or comes as a form is refused', async () => {
  const { call } = await openTestMall();
  expect((await call('searchOrder', '{"dateType":')).status).toBe(400);
  expect((await call('searchOrder', '[]')).status).toBe(400);
  expect((await call('searchOrder', '{"searchKeyword":"\\u5473\\u564c"}')).status).toBe(400);
  expect((await call('searchOrder', '{}', { 'content-type': 'text/plain' })).status).toBe(400);
});

test('63 days are allowed, and 730 days back', async () => {
  const { search } = await openTestMall();
  const longest = { startDatetime: '2026-09-23T00:00:00+0900', endDatetime: '2026-11-25T00:00:00+0900' };
  expect((await search(longest)).status).toBe(200);
  const oldest = { startDatetime: '2024-11-24T10:00:00+0900', endDatetime: '2024-11-30T00:00:00+0900' };
  expect((await search(oldest)).status).toBe(200);
});

test('of more than 15,000 orders the rest cannot be reached', async () => {
  const { search } = await openTestMall({ orders: 15_100 });
  const paging = { requestRecordsAmount: 1000, requestPage: 15, ...ASCENDING };
  const last = await search({ PaginationRequestModel: paging });
  expect(last.body.PaginationResponseModel).toMatchObject({ totalRecordsAmount: 15_000, totalPages: 15 });
  expect(last.body.orderNumberList).toHaveLength(1000);
  const beyond = await search({ PaginationRequestModel: { ...paging, requestPage: 16 } });
  expect(beyond.body.orderNumberList).toEqual([]);
});

test('status, way of paying, keyword and blank shipping choose orders', async () => {
  const { search, read } = await openTestMall({ orders: 300 });
  const all = { PaginationRequestModel: { requestRecordsAmount: 1000 } };
  for (const [query, fits] of [
    [{ orderProgressList: [300] }, (order: any) => order.orderProgress === 300],
    [{ settlementMethod: 3 }, (order: any) => order.SettlementModel.settlementMethodCode === 21],
    [{ settlementMethod: '2' }, (order: any) => order.deliveryPrice > 0],
    [{ couponUseFlag: 1 }, (order: any) => order.CouponModelList.length > 0],
    [
      { searchKeywordType: 4, searchKeyword: ' 佐藤 ' },
      (order: any) => order.OrdererModel.familyName === '佐藤',
    ],
  ] as const) {
    const numbers = (await search({ ...query, ...all })).body.orderNumberList;
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.length).toBeLessThan(300);
    for (const number of numbers.slice(0, 3)) expect(fits(await read(number))).toBe(true);
  }
  const unsent = await search({ shippingDateBlankFlag: 1, orderProgressList: [500, 600, 700], ...all });
  expect(unsent.body.orderNumberList).toEqual([]);
});

test('R1: a page that comes twice under a fault is the page before it', async () => {
  const { mall, search } = await openTestMall({ orders: 40 });
  mall.faults.add({ fault: { kind: 'duplicate-page' } });
  const page = (requestPage: number) =>
    search({ PaginationRequestModel: { requestRecordsAmount: 20, requestPage, ...ASCENDING } });
  const first = await page(1);
  const second = await page(2);
  expect(second.body).toEqual(first.body);
  expect(mall.journal.entries().at(-1)!.fault).toBe('duplicate-page');
});
