import { expect, test } from 'vitest';
import { EVERYTHING, LAST_MONTH, openTestAmazon } from '../testing/open-test-amazon.ts';

const idsOf = (orders: any[]) => orders.map((order) => order.orderId);

test.each<[string, Record<string, string>]>([
  ['neither period', {}],
  ['both periods', { ...LAST_MONTH, lastUpdatedAfter: '2026-11-01T00:00:00Z' }],
  ['a Before of the other period', { ...LAST_MONTH, lastUpdatedBefore: '2026-11-20T00:00:00Z' }],
  ['a day without a time', { createdAfter: '2026-11-01' }],
  ['a time without an offset', { createdAfter: '2026-11-01T00:00:00' }],
  ['a Before that is 1:59 ago', { ...LAST_MONTH, createdBefore: '2026-11-24T00:58:01Z' }],
  ['a Before earlier than its After', { ...LAST_MONTH, createdBefore: '2026-10-01T00:00:00Z' }],
  ['an After in the future', { createdAfter: '2026-11-24T01:00:01Z' }],
  ['a page of none', { ...LAST_MONTH, maxResultsPerPage: '0' }],
  ['a page of 101', { ...LAST_MONTH, maxResultsPerPage: '101' }],
  ['another country’s marketplace', { ...LAST_MONTH, marketplaceIds: 'ATVPDKIKX0DER' }],
  ['a status of the old API', { ...LAST_MONTH, fulfillmentStatuses: 'Unshipped' }],
  ['an unknown fulfiller', { ...LAST_MONTH, fulfilledBy: 'MFN' }],
  ['an unknown block', { ...LAST_MONTH, includedData: 'BUYER,ITEMS' }],
  ['an invented page', { ...LAST_MONTH, paginationToken: 'abc' }],
])('a search with %s is refused', async (_, query) => {
  const { search } = await openTestAmazon();
  const answer = await search(query);
  expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'InvalidInput']);
  expect(answer.headers.get('x-amzn-requestid')).not.toBeNull();
});

test('a Before of exactly two minutes ago is taken, and told back', async () => {
  const { search } = await openTestAmazon();
  const { body } = await search({ ...LAST_MONTH, createdBefore: '2026-11-24T00:58:00Z' });
  expect(body).toEqual({ orders: [], createdBefore: '2026-11-24T00:58:00Z' });
});

test('a new order is listed two minutes later, by creation and by change', async () => {
  const { mall, search, tick } = await openTestAmazon();
  const orderNo = mall.trade.buy('to-ship');
  tick(119_000);
  expect((await search()).body.orders).toEqual([]);
  tick(1000);
  expect(idsOf((await search()).body.orders)).toEqual([orderNo]);
  const changed = await search({ lastUpdatedAfter: '2026-11-24T01:00:00Z' });
  expect(idsOf(changed.body.orders)).toEqual([orderNo]);
  expect(changed.body.lastUpdatedBefore).toBe('2026-11-24T01:00:00Z');
});

test('the pages of a listing hold every order once, the oldest first', async () => {
  const { searchAll, mall, tick } = await openTestAmazon({ orders: 250 });
  tick(120_000);
  const orders = await searchAll({ ...LAST_MONTH, maxResultsPerPage: '40' });
  expect(idsOf(orders).sort()).toEqual(
    mall.trade
      .orders()
      .map(({ orderNo }) => orderNo)
      .sort(),
  );
  const times = orders.map((order) => order.createdTime);
  expect(times).toEqual(times.toSorted());
});

test('a page needs the query of its listing, and serves for a day', async () => {
  const { search, tick, requestToken, call } = await openTestAmazon({ orders: 30 });
  const query = { ...LAST_MONTH, maxResultsPerPage: '10' };
  const paginationToken = (await search(query)).body.pagination.nextToken;
  expect((await search({ ...query, paginationToken })).body.orders).toHaveLength(10);
  expect((await search({ ...query, fulfilledBy: 'MERCHANT', paginationToken })).status).toBe(400);
  expect((await search({ paginationToken })).status).toBe(400);
  tick(86_400_001);
  const fresh = (await requestToken()).body.access_token;
  const path = `/orders/2026-01-01/orders?${new URLSearchParams({ ...query, paginationToken }).toString()}`;
  const late = await call('GET', path, { headers: { 'x-amz-access-token': fresh } });
  expect([late.status, late.body.errors[0].message]).toEqual([
    400,
    'The paginationToken is invalid or has expired.',
  ]);
});

test('filters take a list with commas or a repeated name', async () => {
  const { searchAll, call, token } = await openTestAmazon({ orders: 200 });
  const listed = await searchAll({
    ...LAST_MONTH,
    ...EVERYTHING,
    fulfillmentStatuses: 'PENDING,SHIPPED',
    fulfilledBy: 'MERCHANT',
    marketplaceIds: 'A1VC38T7YXB528',
  });
  const repeated = new URLSearchParams([...Object.entries(LAST_MONTH), ['fulfilledBy', 'MERCHANT']]);
  for (const status of ['PENDING', 'SHIPPED']) repeated.append('fulfillmentStatuses', status);
  const again = await call('GET', `/orders/2026-01-01/orders?${repeated.toString()}`, {
    headers: { 'x-amz-access-token': token },
  });
  expect(idsOf(again.body.orders)).toEqual(idsOf(listed));
  expect(new Set(listed.map((order) => order.fulfillment.fulfillmentStatus))).toEqual(
    new Set(['PENDING', 'SHIPPED']),
  );
  expect(new Set(listed.map((order) => order.fulfillment.fulfilledBy))).toEqual(new Set(['MERCHANT']));
});

test('blocks that are not asked for are left out', async () => {
  const { search } = await openTestAmazon({ orders: 20 });
  const { orders } = (await search()).body;
  const known = ['orderId', 'orderAliases', 'createdTime', 'lastUpdatedTime', 'programs', 'salesChannel'];
  const members = new Set(orders.flatMap((order: any) => Object.keys(order)));
  expect(
    [...members].filter((name: any) => ![...known, 'associatedOrders', 'orderItems'].includes(name)),
  ).toEqual([]);
  const items = new Set(orders.flatMap((order: any) => order.orderItems.flatMap(Object.keys)));
  expect(items).toEqual(new Set(['orderItemId', 'quantityOrdered', 'product']));
});

test('R8: a page can come twice', async () => {
  const { mall, search } = await openTestAmazon({ orders: 30 });
  mall.faults.add({ fault: { kind: 'duplicate-page' }, match: { nth: 1 } });
  const query = { ...LAST_MONTH, maxResultsPerPage: '10' };
  const first = await search(query);
  const again = await search({ ...query, paginationToken: first.body.pagination.nextToken });
  expect(again.body).toEqual(first.body);
});

test.each<[string, any, number, string]>([
  ['too many requests', { kind: 'rate-limit' }, 429, 'QuotaExceeded'],
  ['an overload', { kind: 'status', code: 503 }, 503, 'ServiceUnavailable'],
  ['a failure', { kind: 'status', code: 500 }, 500, 'InternalFailure'],
])('R8: %s speaks in the mall’s words', async (_, fault, status, code) => {
  const { mall, search } = await openTestAmazon();
  mall.faults.add({ fault });
  const answer = await search();
  expect([answer.status, answer.body.errors[0].code]).toEqual([status, code]);
});

test('an unknown path, an unknown order and a malformed number are refused', async () => {
  const { get } = await openTestAmazon();
  expect((await get('/orders/v0/orders')).status).toBe(404);
  expect((await get('/orders/2026-01-01/orders/250-0000000-0000000')).body.errors[0].code).toBe('NotFound');
  expect((await get('/orders/2026-01-01/orders/1')).status).toBe(400);
});
