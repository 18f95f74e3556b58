import { expect, test } from 'vitest';
import { GRANT, LAST_MONTH, openTestAmazon } from '../testing/open-test-amazon.ts';

const SEARCH = `/orders/2026-01-01/orders?${new URLSearchParams(LAST_MONTH).toString()}`;

test('a refresh token gives an access token of an hour, again and again', async () => {
  const { requestToken } = await openTestAmazon();
  const first = await requestToken();
  const second = await requestToken();
  expect(first.body).toMatchObject({
    token_type: 'bearer',
    expires_in: 3600,
    refresh_token: GRANT.refresh_token,
  });
  expect(second.body.access_token).not.toBe(first.body.access_token);
});

test.each([
  ['a wrong client secret', { client_secret: 'no' }, 401, 'invalid_client'],
  ['an unknown client', { client_id: 'no' }, 401, 'invalid_client'],
  ['a revoked refresh token', { refresh_token: 'Atzr|old' }, 400, 'invalid_grant'],
  ['a missing refresh token', { refresh_token: '' }, 400, 'invalid_request'],
  ['an invented grant', { grant_type: 'password' }, 400, 'invalid_request'],
  ['a grant that is not the seller’s', { grant_type: 'client_credentials' }, 400, 'unauthorized_client'],
])('sign-in refuses %s', async (_, change, status, error) => {
  const { requestToken } = await openTestAmazon();
  const answer = await requestToken({ ...GRANT, ...change });
  expect([answer.status, answer.body.error]).toEqual([status, error]);
  expect(answer.body.error_description).not.toBe('');
});

test('sign-in takes a form only, and its secrets never stand in the journal', async () => {
  const { call, mall } = await openTestAmazon();
  const answer = await call('POST', '/auth/o2/token', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(GRANT),
  });
  expect(answer.body.error).toBe('invalid_request');
  const journal = JSON.stringify(mall.journal.entries());
  expect(journal).not.toContain(GRANT.client_secret);
  expect(journal).not.toContain(GRANT.refresh_token);
  expect(journal).toContain(GRANT.client_id);
});

test('a token is refused after its hour, and a missing or invented one at once', async () => {
  const { call, token, tick } = await openTestAmazon();
  const ask = (held: string | null) =>
    call('GET', SEARCH, held === null ? {} : { headers: { 'x-amz-access-token': held } });
  tick(3_599_000);
  expect((await ask(token)).status).toBe(200);
  tick(1000);
  const expired = await ask(token);
  expect([expired.status, expired.body]).toEqual([
    403,
    {
      errors: [
        {
          code: 'Unauthorized',
          message: 'Access to requested resource is denied.',
          details: 'The access token you provided has expired.',
        },
      ],
    },
  ]);
  expect((await ask(null)).status).toBe(403);
  expect((await ask('Atza|invented')).status).toBe(403);
});

test('a shipment confirmation without a valid token is answered 401', async () => {
  const { call } = await openTestAmazon();
  const answer = await call('POST', '/orders/v0/orders/250-1234567-1234567/shipmentConfirmation', {
    body: '{}',
  });
  expect([answer.status, answer.body.errors[0].code]).toEqual([401, 'Unauthorized']);
});

test('R8: the expire-token fault ends the token for good', async () => {
  const { mall, search, requestToken, call } = await openTestAmazon();
  mall.faults.add({ match: { path: '/orders/**', nth: 1 }, fault: { kind: 'expire-token' } });
  expect((await search()).status).toBe(403);
  expect((await search()).status).toBe(403);
  const fresh = (await requestToken()).body.access_token;
  expect((await call('GET', SEARCH, { headers: { 'x-amz-access-token': fresh } })).status).toBe(200);
});

test('the seller takes part in Japan and nowhere else', async () => {
  const { get } = await openTestAmazon();
  const { body } = await get('/sellers/v1/marketplaceParticipations');
  expect(
    body.payload.map((entry: any) => [entry.marketplace.id, entry.participation.isParticipating]),
  ).toEqual([
    ['A1VC38T7YXB528', true],
    ['A39IBJ37TRP1C6', false],
  ]);
});
