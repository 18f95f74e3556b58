import { expect, test } from 'vitest';
import { KEY, LAST_30_DAYS, openTestMall, SECRET, SIGNED_IN } from '../testing/open-test-mall.ts';

const EXPIRY = '/es/1.0/license-management/license-key/expiry-date';

function esa(text: string): string {
  return `ESA ${Buffer.from(text).toString('base64')}`;
}

test('what a seller enters signs in to the shop', async () => {
  const { mall, call } = await openTestMall();
  const { serviceSecret, licenseKey } = mall.trade.credentials;
  const answer = await call('searchOrder', LAST_30_DAYS, {
    authorization: esa(`${serviceSecret}:${licenseKey}`),
  });
  expect(answer.status).toBe(200);
});

test.each([
  ['a wrong secret', esa(`SP000000_wrong:${KEY}`), 401, 'GA0001'],
  ['a wrong key', esa(`${SECRET}:SL000000_wrong`), 401, 'GA0001'],
  ['another scheme', `Bearer ${KEY}`, 400, 'GK0005'],
  ['no Base64', `ESA ${SECRET}:${KEY}`, 400, 'GK0005'],
  ['only one half', esa(SECRET), 400, 'GK0006'],
])('R7: %s is refused by the gateway', async (_what, authorization, status, code) => {
  const { call } = await openTestMall();
  const answer = await call('searchOrder', LAST_30_DAYS, { authorization });
  expect([answer.status, answer.body.Results.errorCode]).toEqual([status, code]);
});

test('a request without credentials is refused as malformed', async () => {
  const { send } = await openTestMall();
  const answer = await send('POST', '/es/2.0/order/searchOrder/', { body: '{}' });
  expect([answer.status, answer.body.Results.errorCode]).toEqual([400, 'GK0001']);
});

test('the licence key ends 60 days after the shop opened, told without a zone, and is kept out of the journal', async () => {
  const { send, mall } = await openTestMall();
  const answer = await send('GET', `${EXPIRY}?licenseKey=${KEY}`, { headers: { authorization: SIGNED_IN } });
  expect([answer.status, answer.body]).toEqual([200, { expiryDate: '2027-01-23T23:59:59' }]);
  expect(mall.journal.entries().at(-1)!.path).toBe(`${EXPIRY}?licenseKey=***`);
  const other = await send('GET', `${EXPIRY}?licenseKey=SL1_other`, {
    headers: { authorization: SIGNED_IN },
  });
  expect([other.status, other.body.Results.errorCode]).toEqual([400, 'ES01-01']);
});

test('an expired licence key is refused everywhere until its day is put off', async () => {
  const { search, send, control } = await openTestMall();
  await control('PUT', '/rakuten/licence', { expiresAt: '2026-11-23T23:59:59+09:00' });
  const answer = await search();
  expect([answer.status, answer.body.Results.errorCode]).toEqual([401, 'GA0001']);
  const expiry = await send('GET', `${EXPIRY}?licenseKey=${KEY}`, { headers: { authorization: SIGNED_IN } });
  expect(expiry.status).toBe(401);
  await control('PUT', '/rakuten/licence', { expiresAt: '2026-11-24T23:59:59+09:00' });
  expect((await search()).status).toBe(200);
});

test('a function that the shop has not switched on is refused', async () => {
  const { search, call, control } = await openTestMall();
  await control('PUT', '/rakuten/functions', { disabled: ['rpay.order.searchOrder'] });
  expect((await search()).body.Results.errorCode).toBe('ES04-01');
  expect((await call('cancelOrder', {})).body.Results.errorCode).toBe('ES04-01');
  expect((await call('getOrder', {})).status).toBe(400);
});

test('the mall knows POST and its own functions only, with a slash at the end or without', async () => {
  const { send, call } = await openTestMall();
  const headers = { authorization: SIGNED_IN, 'content-type': 'application/json' };
  expect((await send('GET', '/es/2.0/order/getOrder/', { headers })).status).toBe(405);
  expect((await call('deleteOrder', {})).status).toBe(404);
  expect((await call('toString', {})).status).toBe(404);
  const body = JSON.stringify(LAST_30_DAYS);
  expect((await send('POST', '/es/2.0/order/searchOrder', { headers, body })).status).toBe(200);
});

test('R3: one request a second, two at once; a wrong key does not count', async () => {
  const { search, call, tick } = await openTestMall({ rate: 'documented' });
  for (let i = 0; i < 5; i += 1) await call('searchOrder', {}, { authorization: esa('SP1_a:SL1_b') });
  expect([(await search()).status, (await search()).status]).toEqual([200, 200]);
  const limited = await search();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, null]);
  tick(1000);
  expect((await search()).status).toBe(200);
});
