import { expect, test } from 'vitest';
import { openTestMall, PASSWORD_GRANT } from '../testing/open-test-mall.ts';

test('a shop signs in with the documented e-mail address, password and client', async () => {
  const { requestToken, call } = await openTestMall();
  const answer = await requestToken(PASSWORD_GRANT);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: expect.any(String),
  });
  const shop = await call('GET', '/v1/shop', { token: answer.body.access_token });
  expect(shop.body).toEqual({ shop_id: 410001, name: 'まとめ商店', account_type: 'single_item' });
});

test('the second documented shop says that its account is a stacked one', async () => {
  const { signIn, call } = await openTestMall();
  const shop = await call('GET', '/v1/shop', { token: await signIn('stacked@rakuma.example') });
  expect(shop.body).toMatchObject({ shop_id: 410002, account_type: 'stacked' });
});

test.each([
  ['invalid_client', { client_secret: 'other' }],
  ['invalid_client', { client_id: '' }],
  ['invalid_grant', { password: 'other' }],
  ['invalid_grant', { username: 'nobody@rakuma.example' }],
  ['invalid_grant', { grant_type: 'refresh_token', refresh_token: 'never given' }],
])('wrong credentials are refused as %s: %o', async (code, wrong) => {
  const { requestToken } = await openTestMall();
  const answer = await requestToken({ ...PASSWORD_GRANT, ...wrong });
  expect(answer.status).toBe(401);
  expect(answer.body.error.code).toBe(code);
  expect(answer.body.error.message).toMatch(/正しくありません。$/);
});

test('a sign-in that is not form-encoded is refused', async () => {
  const { call } = await openTestMall();
  const answer = await call('POST', '/oauth/token', { body: PASSWORD_GRANT });
  expect(answer.status).toBe(400);
});

test('a token serves as long as it was said to, and then is called expired', async () => {
  const { requestToken, call, tick } = await openTestMall({ rakuma: { tokenLifetimeSeconds: 90 } });
  const { body } = await requestToken(PASSWORD_GRANT);
  expect(body.expires_in).toBe(90);
  tick(89_999);
  expect((await call('GET', '/v1/shop', { token: body.access_token })).status).toBe(200);
  tick(1);
  const late = await call('GET', '/v1/shop', { token: body.access_token });
  expect([late.status, late.body.error.code]).toEqual([401, 'token_expired']);
});

test('a refresh token gives a new pair once, and not again', async () => {
  const { requestToken, call } = await openTestMall();
  const first = await requestToken(PASSWORD_GRANT);
  const refresh = { ...PASSWORD_GRANT, grant_type: 'refresh_token', refresh_token: first.body.refresh_token };
  const second = await requestToken(refresh);
  expect(second.status).toBe(200);
  expect((await call('GET', '/v1/shop', { token: second.body.access_token })).status).toBe(200);
  const again = await requestToken(refresh);
  expect(again.body.error.code).toBe('invalid_grant');
});

test('a token that was never given, or none, is called invalid', async () => {
  const { call } = await openTestMall();
  for (const request of [{ token: 'rkat_made_up' }, {}]) {
    const answer = await call('GET', '/v1/shop', request);
    expect([answer.status, answer.body.error.code]).toEqual([401, 'invalid_token']);
  }
});

test('a shop that may not use the API is forbidden everything', async () => {
  const { mall, call, signIn } = await openTestMall();
  const token = await signIn();
  mall.allowApi(410001, false);
  const answer = await call('GET', '/v1/shop', { token });
  expect([answer.status, answer.body.error.code]).toEqual([403, 'forbidden']);
});

test('R11: the journal shows a sign-in without its secrets', async () => {
  const { mall, requestToken } = await openTestMall();
  await requestToken(PASSWORD_GRANT);
  expect(mall.journal.entries()[0]).toMatchObject({
    method: 'POST',
    path: '/oauth/token',
    shop: '410001',
    status: 200,
    body: { username: 'shop@rakuma.example', password: '***', client_secret: '***' },
  });
});
