import { expect, test } from 'vitest';
import { EVERYTHING, openTestMall } from '../testing/open-test-mall.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REDIRECT = 'http://127.0.0.1:8080/consent';
const AUTHORIZE = {
  response_type: 'code',
  client_id: 'matome-yahoo-client',
  redirect_uri: REDIRECT,
  scope: 'openid profile',
  state: 's&1',
  nonce: 'n1',
  bail: '1',
};
const SEARCH = `<Search><Condition>${EVERYTHING}</Condition><Field>OrderId</Field></Search>`;

function authorization(more: Record<string, string> = {}): string {
  return `/yconnect/v2/authorization?${new URLSearchParams({ ...AUTHORIZE, ...more }).toString()}`;
}

test('a person consents on the mall’s page and comes back with a code that gives tokens once', async () => {
  const { send, askToken, mall } = await openTestMall();
  const page = await send('GET', authorization());
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  expect(page.text).toContain('同意する');
  const answer = await send('POST', authorization(), { body: new URLSearchParams({ consent: 'agree' }) });
  expect(answer.status).toBe(302);
  const back = new URL(answer.headers.get('location')!);
  expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([REDIRECT, 's&1']);
  const form = {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code')!,
    redirect_uri: REDIRECT,
  };
  const tokens = await askToken(form);
  expect(tokens.json).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: mall.trade.credentials.refreshToken,
  });
  const again = await askToken(form);
  expect([again.status, again.json.error]).toEqual([400, 'invalid_grant']);
});

test('a code lives 600 seconds', async () => {
  const { send, askToken, tick } = await openTestMall();
  const answer = await send('POST', authorization(), { body: new URLSearchParams({ consent: 'agree' }) });
  const code = new URL(answer.headers.get('location')!).searchParams.get('code')!;
  tick(600_000);
  const late = await askToken({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT });
  expect(late.json.error).toBe('invalid_grant');
});

test('a person who does not consent comes back without a code', async () => {
  const { send } = await openTestMall();
  const answer = await send('POST', authorization(), { body: new URLSearchParams({ consent: 'refuse' }) });
  expect(answer.headers.get('location')).toBe(`${REDIRECT}?error=access_denied&state=s%261`);
});

test.each([
  ['an unknown client', { client_id: 'somebody' }],
  ['a way back that is not registered', { redirect_uri: 'https://shop.example/consent' }],
])('%s is told to the person and sent nowhere', async (_, wrong) => {
  const { send } = await openTestMall();
  const answer = await send('GET', authorization(wrong));
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
});

test.each([
  ['unsupported_response_type', { response_type: 'token' }],
  ['invalid_scope', { scope: 'profile' }],
])('the way back says %s', async (error, wrong) => {
  const { send } = await openTestMall();
  const answer = await send('GET', authorization(wrong));
  expect(new URL(answer.headers.get('location')!).searchParams.get('error')).toBe(error);
});

test('a wrong client secret, a wrong refresh token and an unknown grant are refused', async () => {
  const { askToken } = await openTestMall();
  const form = { grant_type: 'refresh_token', refresh_token: 'wrong' };
  const client = await askToken(form, 'wrong');
  expect([client.status, client.json.error]).toEqual([401, 'invalid_client']);
  const token = await askToken(form);
  expect([token.status, token.json.error]).toEqual([400, 'invalid_grant']);
  expect((await askToken({ grant_type: 'password' })).json.error).toBe('unsupported_grant_type');
});

test('an access token lives an hour, and refreshing does not prolong the four weeks of the consent', async () => {
  const { call, signIn, askToken, mall, tick } = await openTestMall();
  const token = await signIn();
  tick(HOUR_MS - 1);
  expect((await call('orderList', SEARCH, { token })).status).toBe(200);
  tick(1);
  const expired = await call('orderList', SEARCH, { token });
  expect(expired.status).toBe(401);
  expect(expired.headers.get('www-authenticate')).toContain('error_description="expired token"');
  expect(expired.body.Error).toEqual({ Message: 'Please provide valid credentials.' });
  tick(27 * DAY_MS);
  await signIn();
  tick(DAY_MS);
  const { refreshToken = '' } = mall.trade.credentials;
  const over = await askToken({ grant_type: 'refresh_token', refresh_token: refreshToken });
  expect(over.json.error).toBe('invalid_grant');
});

test('without the signature an order session ends after twelve hours, and a refresh does not cure it', async () => {
  const { call, signIn, tick } = await openTestMall();
  const unsigned = { headers: {} };
  const first = await call('orderList', SEARCH, unsigned);
  expect([first.status, first.headers.get('x-sws-authorize-status')]).toEqual([200, 'none']);
  tick(12 * HOUR_MS);
  const over = await call('orderList', SEARCH, { ...unsigned, token: await signIn() });
  expect([over.status, over.body.Error.Code]).toEqual([401, 'px-04102']);
  const signed = await call('orderList', SEARCH);
  expect([signed.status, signed.headers.get('x-sws-authorize-status')]).toEqual([200, 'authorized']);
});

test.each([
  ['invalid-key-version', { version: 'one' }],
  ['not-found-key-version', { version: '2' }],
  ['invalid-sellerid', { sellerId: 'other-store' }],
  ['invalid-timestamp', { timestamp: '10:00' }],
  ['expired-timestamp', { timestamp: '1795481699' }],
])('a signature that is not right is called %s', async (status, wrong) => {
  const { call, sign } = await openTestMall();
  const answer = await call('orderList', SEARCH, { headers: sign(wrong) });
  expect([answer.status, answer.headers.get('x-sws-authorize-status')]).toEqual([200, status]);
});

test('what was not encrypted under the key, an old key and a stopped key are told apart', async () => {
  const { call, sign, control } = await openTestMall();
  const status = async (headers: Record<string, string>) =>
    (await call('orderList', SEARCH, { headers })).headers.get('x-sws-authorize-status');
  const before = sign();
  expect(await status({ ...before, 'x-sws-signature': 'QUJD' })).toBe('invalid-authorize-value');
  expect(await status({ ...before, 'x-sws-signature': Buffer.alloc(256, 255).toString('base64') })).toBe(
    'invalid-authorize-value',
  );
  await control('PATCH', '/yahoo/key', { renew: true });
  expect(await status(before)).toBe('expired-key-version');
  expect(await status(sign())).toBe('authorized');
  await control('PATCH', '/yahoo/key', { isEnabled: false });
  expect(await status(sign())).toBe('invalid-key-status');
});

test('an address that is not registered, another seller and no seller are refused', async () => {
  const { call, control } = await openTestMall();
  const other = await call('orderList', `${SEARCH}<SellerId>other</SellerId>`);
  expect([other.status, other.body.Result.Error.Code]).toEqual([403, 'px-14304']);
  const nobody = await call('orderInfo', '<SellerId/>');
  expect([nobody.status, nobody.body.Error.Code]).toEqual([400, 'px-04001']);
  await control('PATCH', '/yahoo/access', { isAddressRegistered: false });
  const address = await call('orderList', SEARCH);
  expect([address.status, address.body.Error.Code]).toEqual([403, 'px-04306']);
});

test('one call a second for each URL, told as a 403 without a code', async () => {
  const { call, tick } = await openTestMall({ framed: { rate: { perSecond: 1, burst: 1 } } });
  expect((await call('orderList', SEARCH)).status).toBe(200);
  const second = await call('orderList', SEARCH);
  expect([second.status, second.body.Error.Code]).toEqual([403, undefined]);
  const target = '<Target><OrderId>x</OrderId><Field>OrderId</Field></Target>';
  expect((await call('orderInfo', target)).status).toBe(200);
  tick(1000);
  expect((await call('orderList', SEARCH)).status).toBe(200);
});

test('no token, code or secret stands in the journal', async () => {
  const { mall, call } = await openTestMall();
  await call('orderList', SEARCH);
  const text = JSON.stringify(mall.journal.entries());
  expect(text).not.toContain(mall.trade.credentials.refreshToken);
  expect(mall.journal.entries()[0]?.body).toEqual({ grant_type: 'refresh_token' });
});
