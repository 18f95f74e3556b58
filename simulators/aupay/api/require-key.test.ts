import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

const DAY_MS = 86_400_000;
const REFUSED = '<status>1</status><error><code>0002</code>';

test('a shop signs in with its key and reads an empty list', async () => {
  const { get } = await openTestMall();
  const answer = await get('searchTradeInfoListProc');
  expect(answer).toMatchObject({ status: 200, type: 'application/xml; charset=UTF-8' });
  expect(answer.text).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<response><result><status>0</status></result><resultCount>0</resultCount></response>',
  );
});

test.each([
  ['none', { authorization: '' }],
  ['a wrong key', { authorization: 'Bearer 5e11e2' }],
  ['the key without Bearer', { authorization: '5e11e20000aabbccddeeff00112233445566778899000001' }],
])('a request with %s gets 401 and 0002', async (_, headers) => {
  const { get } = await openTestMall();
  const answer = await get('searchTradeInfoListProc', {}, headers);
  expect(answer.status).toBe(401);
  expect(answer.text).toContain(REFUSED);
});

test('a key is good for 90 days, and the one issued after it for 90 more', async () => {
  const { get, tick, control, mall } = await openTestMall();
  tick(90 * DAY_MS - 1);
  expect((await get('searchTradeInfoListProc')).status).toBe(200);
  tick(1);
  expect((await get('searchTradeInfoListProc')).status).toBe(401);
  const before = mall.trade.credentials['apiKey']!;
  const issued: any = await (await control('POST', '/key')).json();
  expect(issued).toMatchObject({
    apiKey: mall.trade.credentials['apiKey'],
    expiresAt: '2027-05-23T01:00:00.000Z',
  });
  expect((await get('searchTradeInfoListProc')).status).toBe(200);
  expect((await get('searchTradeInfoListProc', {}, { authorization: `Bearer ${before}` })).status).toBe(401);
});

test('the key can be made to expire, and the address and the rights taken away', async () => {
  const { get, control } = await openTestMall();
  await control('PATCH', '/key', { ipRegistered: false });
  expect((await get('searchTradeInfoListProc')).text).toContain('接続元IPアドレスが登録されていません');
  await control('PATCH', '/key', { ipRegistered: true, orderRights: false });
  expect((await get('searchTradeInfoListProc')).text).toContain('利用権限がありません');
  await control('PATCH', '/key', { orderRights: true, expiresAt: '2026-11-24T09:00:00+09:00' });
  expect(await get('searchTradeInfoListProc')).toMatchObject({ status: 401 });
  await control('PATCH', '/key', { expiresAt: '2026-12-24T09:00:00+09:00' });
  expect(await get('searchTradeInfoListProc')).toMatchObject({ status: 200 });
});

test('a shop id that is not of the key is CME0022 with HTTP 200, and a missing one is named', async () => {
  const { get, post } = await openTestMall();
  const wrong = { status: '1', error: { code: 'CME0022', message: '[shopId]店舗IDが正しくありません' } };
  const read = await get('searchTradeInfoListProc', { shopId: '10048822' });
  expect(read).toMatchObject({ status: 200, body: { result: wrong } });
  const written = await post('updateTradeStsProc', { shopId: '10048822' });
  expect(written).toMatchObject({ status: 200, body: { result: wrong } });
  const none = await get('searchTradeNoListProc', { shopId: '' });
  expect(none.body.result.error.message).toBe('[shopId]必須入力項目です');
});

test('the mall wants a content type even of a read', async () => {
  const { send, get, mall } = await openTestMall();
  const authorization = `Bearer ${mall.trade.credentials['apiKey']}`;
  const path = '/wmshopapi/searchTradeInfoListProc?shopId=10048821';
  expect((await send(path, { headers: { authorization } })).status).toBe(415);
  expect((await get('searchTradeInfoListProc', {}, { 'content-type': 'application/json' })).status).toBe(415);
});

test('two requests at once pass, then one a second; the refusal names no time', async () => {
  const { get, tick } = await openTestMall({ framed: { rate: { perSecond: 1, burst: 2 } } });
  const list = async () => (await get('searchTradeInfoListProc')).status;
  expect([await list(), await list(), await list()]).toEqual([200, 200, 429]);
  tick(1000);
  expect([await list(), await list()]).toEqual([200, 429]);
});

test('a wrong key uses up nothing of the shop’s rate', async () => {
  const { get } = await openTestMall({ framed: { rate: { perSecond: 1, burst: 1 } } });
  await get('searchTradeInfoListProc', {}, { authorization: 'Bearer 0' });
  expect((await get('searchTradeInfoListProc')).status).toBe(200);
});

test('other paths and methods are answered in XML', async () => {
  const { get, post } = await openTestMall();
  expect(await get('cancelTradeInfoProc')).toMatchObject({ status: 405, body: { result: { status: '1' } } });
  expect(await get('searchTrades')).toMatchObject({ status: 404, body: { result: { status: '1' } } });
  expect(await post('searchTradeInfoListProc', {})).toMatchObject({ status: 405 });
});
