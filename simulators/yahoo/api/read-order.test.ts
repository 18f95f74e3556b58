import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

test('an order answers with the keys that were asked for, each in its group', async () => {
  const { read, place } = await openTestMall();
  const orderNo = await place('card');
  const { body } = await read(
    orderNo,
    'OrderId,OrderTime,PayMethod,ShipPrefecture,TotalPrice,ItemId,SellerId',
  );
  expect(body.ResultSet).toMatchObject({ Result: { Status: 'OK' } });
  const { OrderInfo } = body.ResultSet.Result;
  expect(Object.keys(OrderInfo)).toEqual(['OrderId', 'OrderTime', 'Pay', 'Ship', 'Detail', 'Item', 'Seller']);
  expect(OrderInfo).toMatchObject({
    OrderId: orderNo,
    OrderTime: '2026-11-24T10:00:00',
    Pay: { PayMethod: 'payment_a1' },
    Seller: { SellerId: 'matome-store' },
  });
  expect(Object.keys(OrderInfo.Ship)).toEqual(['ShipPrefecture']);
});

test('an unknown key is an error of the whole call', async () => {
  const { read, place } = await openTestMall();
  const { status, body } = await read(await place('card'), 'OrderId,Ship.ShipStatus');
  expect(status).toBe(400);
  expect(body).toEqual({
    Error: { Code: 'od90101', Message: 'Request Parameter Error : Ship.ShipStatus' },
  });
});

test('Field beside Target instead of inside it is refused', async () => {
  const { call, place } = await openTestMall();
  const content = `<Target><OrderId>${await place('card')}</OrderId></Target><Field>OrderId</Field>`;
  const { status, body } = await call('orderInfo', content);
  expect([status, body.Error.Code]).toEqual([400, 'od90101']);
});

test('an order that is not there is a result that says NG, with HTTP 200', async () => {
  const { read } = await openTestMall();
  const { status, text, body } = await read('matome-store-1', 'OrderId');
  expect(status).toBe(200);
  expect(text).toContain('totalResultsAvailable="0"');
  expect(body.ResultSet.Result).toMatchObject({ Status: 'NG', Error: { Code: 'od10001' } });
});

test('reading does not mark an order as seen; a change does', async () => {
  const { read, call, place } = await openTestMall();
  const orderNo = await place('card');
  const isSeen = async () => (await read(orderNo, 'IsSeen')).body.ResultSet.Result.OrderInfo.IsSeen;
  expect([await isSeen(), await isSeen()]).toEqual(['false', 'false']);
  const target = `<Target><OrderId>${orderNo}</OrderId></Target>`;
  await call('orderChange', `${target}<Order><Notes>領収書 &amp; 納品書 &#x1F381;</Notes></Order>`);
  const { body } = await read(orderNo, 'IsSeen,Notes,HistoryId');
  expect(body.ResultSet.Result.OrderInfo).toEqual({
    IsSeen: 'true',
    Notes: '領収書 & 納品書 🎁',
    HistoryId: '2',
  });
});

test.each([
  ['a memo of more than 1500 bytes', `<Notes>${'あ'.repeat(501)}</Notes>`],
  ['an order made unseen', '<IsSeen>false</IsSeen>'],
  ['nothing', ''],
  ['Suspect together with something else', '<Suspect>1</Suspect><IsSeen>true</IsSeen>'],
])('a change to %s is refused', async (_, order) => {
  const { call, place, mall } = await openTestMall();
  const target = `<Target><OrderId>${await place('card')}</OrderId></Target>`;
  const { status, body } = await call('orderChange', `${target}<Order>${order}</Order>`);
  expect([status, body.Error.Code]).toEqual([400, 'od90101']);
  expect(mall.journal.effects()).toEqual([]);
});

test('counts are given with the seller in the address', async () => {
  const { send, signIn, sign, mall } = await openTestMall();
  mall.trade.buy('to-ship');
  mall.trade.buy('unpaid');
  const headers = { authorization: `Bearer ${await signIn()}`, ...sign() };
  const { body } = await send('GET', '/ShoppingWebService/V1/orderCount?sellerId=matome-store', { headers });
  expect(body.ResultSet.Result.Count).toMatchObject({ NewOrder: '2', WaitPayment: '1', WaitShipping: '1' });
});
