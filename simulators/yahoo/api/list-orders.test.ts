import { expect, test } from 'vitest';
import { EVERYTHING, openTestMall } from '../testing/open-test-mall.ts';

const MINUTE_MS = 60_000;
const ten = { framed: { orders: 12, rate: 'unlimited' } } as const;

function idsOf(search: any): string[] {
  return [search.OrderInfo ?? []].flat().map(({ OrderId }: { OrderId: string }) => OrderId);
}

test('a list goes on from Start until TotalCount, the oldest first', async () => {
  const { list, mall } = await openTestMall(ten);
  const pages = [];
  for (const start of [1, 6, 11]) {
    const page = `<Start>${start}</Start><Result>5</Result>`;
    const { body } = await list(`${EVERYTHING}<ReadOnlyMode>2</ReadOnlyMode>`, 'OrderId', page);
    expect(body.Result).toMatchObject({ Status: 'OK', Search: { TotalCount: '12' } });
    pages.push(...idsOf(body.Result.Search));
  }
  expect(pages).toEqual(mall.trade.orders().map(({ orderNo }) => orderNo));
});

test('ten orders come unless told otherwise, and the other way round with -order_time', async () => {
  const { list, mall } = await openTestMall(ten);
  const { body } = await list(
    `${EVERYTHING}<ReadOnlyMode>2</ReadOnlyMode>`,
    'OrderId',
    '<Sort>-order_time</Sort>',
  );
  const all = mall.trade.orders().map(({ orderNo }) => orderNo);
  expect(idsOf(body.Result.Search)).toEqual(all.toReversed().slice(0, 10));
});

test('beyond the end stands one empty order, and nothing where there is no hit', async () => {
  const { list, place } = await openTestMall();
  const none = await list(EVERYTHING);
  expect(none.text).toContain('<Search><TotalCount>0</TotalCount></Search>');
  await place('card');
  const beyond = await list(EVERYTHING, 'OrderId', '<Start>2</Start>');
  expect(beyond.text).toContain('<Search><TotalCount>1</TotalCount><OrderInfo/></Search>');
});

test('both ends of an order time are in the window', async () => {
  const { list, place } = await openTestMall();
  await place('card');
  const count = async (conditions: string) => (await list(conditions)).body.Result.Search.TotalCount;
  const window = (from: string, to: string) =>
    `<OrderTimeFrom>${from}</OrderTimeFrom><OrderTimeTo>${to}</OrderTimeTo>`;
  expect(await count(window('20261124100000', '20261124100000'))).toBe('1');
  expect(await count(window('20261124100001', '20261124110000'))).toBe('0');
  expect(await count(window('20261124090000', '20261124095959'))).toBe('0');
});

test('the buyer’s ten minutes hide an order unless ReadOnlyMode asks for it', async () => {
  const { list, place, tick } = await openTestMall();
  await place('cancellable');
  const count = async (mode: string) =>
    (await list(`${EVERYTHING}<ReadOnlyMode>${mode}</ReadOnlyMode>`)).body.Result.Search.TotalCount;
  expect([await count('0'), await count('1'), await count('2')]).toEqual(['0', '1', '1']);
  tick(10 * MINUTE_MS);
  expect([await count('0'), await count('1'), await count('2')]).toEqual(['1', '0', '1']);
});

test('a held order appears when it is let go, under the time of its publication', async () => {
  const { list, place, control, tick } = await openTestMall();
  const orderNo = await place('held');
  const held = '<FraudHoldDisplayType>1</FraudHoldDisplayType>';
  expect((await list(EVERYTHING)).body.Result.Search.TotalCount).toBe('0');
  const shown = await list(`${EVERYTHING}${held}`, 'OrderId,FraudHoldStatus,PublicationTime');
  expect(shown.body.Result.Search.OrderInfo).toMatchObject({ FraudHoldStatus: '1', PublicationTime: '' });
  tick(60 * MINUTE_MS);
  await control('PATCH', `/yahoo/orders/${orderNo}`, { isHeld: false });
  const published = '<PublicationTimeFrom>20261124110000</PublicationTimeFrom>';
  const { body } = await list(published, 'OrderId,OrderTime,FraudHoldStatus,PublicationTime');
  expect(body.Result.Search.OrderInfo).toEqual({
    Index: '1',
    OrderId: orderNo,
    OrderTime: '2026-11-24T10:00:00+09:00',
    FraudHoldStatus: '2',
    PublicationTime: '2026-11-24T11:00:00',
  });
});

test('lists of statuses are alternatives, and conditions narrow each other', async () => {
  const { list, mall } = await openTestMall();
  mall.trade.buy('unpaid');
  mall.trade.cancel(mall.trade.buy('to-ship')!);
  mall.trade.buy('to-ship');
  const count = async (conditions: string) =>
    (await list(EVERYTHING + conditions)).body.Result.Search.TotalCount;
  expect(await count('<OrderStatus>2,4</OrderStatus>')).toBe('3');
  expect(await count('<OrderStatus>4</OrderStatus>')).toBe('1');
  expect(await count('<OrderStatus>2</OrderStatus><PayStatus>0</PayStatus><ShipStatus>0</ShipStatus>')).toBe(
    '1',
  );
  expect(await count('<IsSeen>true</IsSeen>')).toBe('0');
});

test.each([
  ['no condition of time or number', '<OrderStatus>2</OrderStatus>', 'OrderId', ''],
  ['a time in ISO', '<OrderTimeFrom>2026-10-01T00:00:00+09:00</OrderTimeFrom>', 'OrderId', ''],
  ['a day where a time is asked', '<OrderTimeFrom>20261001</OrderTimeFrom>', 'OrderId', ''],
  ['a day that is not in the calendar', '<OrderTimeFrom>20260230000000</OrderTimeFrom>', 'OrderId', ''],
  ['a condition that is none', `${EVERYTHING}<Colour>red</Colour>`, 'OrderId', ''],
  ['a mode that is none', `${EVERYTHING}<ReadOnlyMode>3</ReadOnlyMode>`, 'OrderId', ''],
  ['more than 2000 a page', EVERYTHING, 'OrderId', '<Result>2001</Result>'],
  ['a start of 0', EVERYTHING, 'OrderId', '<Start>0</Start>'],
  ['an unknown key', EVERYTHING, 'OrderId,Colour', ''],
  ['a key that only a program would know', EVERYTHING, 'OrderId,constructor', ''],
  ['an address', EVERYTHING, 'OrderId,ShipAddress1', ''],
  ['a telephone', EVERYTHING, 'OrderId,BillPhoneNumber', ''],
  ['lines', EVERYTHING, 'OrderId,ItemId', ''],
  ['no keys', EVERYTHING, '', ''],
])('a search with %s is refused as a wrong parameter', async (_, conditions, fields, page) => {
  const { list } = await openTestMall();
  const { status, body } = await list(conditions, fields, page);
  expect([status, body.Result.Error.Code]).toEqual([400, 'od90101']);
});

test('a body that is no XML is a wrong parameter, never a fault of the mall', async () => {
  const { send, signIn, sign } = await openTestMall();
  for (const body of [
    '',
    '{"a":1}',
    '<Req><Search></Req>',
    '<Req>&nbsp;</Req>',
    '<Other/>',
    '<Req/><Req/>',
  ]) {
    const headers = {
      authorization: `Bearer ${await signIn()}`,
      'content-type': 'application/xml',
      ...sign(),
    };
    const answer = await send('POST', '/ShoppingWebService/V1/orderList', { headers, body });
    expect([body, answer.status]).toEqual([body, 400]);
  }
});

test('a path that is not there answers 404 in the mall’s form', async () => {
  const { call } = await openTestMall();
  const { status, body } = await call('orderLists', '');
  expect([status, body.Error.Message]).toEqual([404, 'The requested resource was not found.']);
});
