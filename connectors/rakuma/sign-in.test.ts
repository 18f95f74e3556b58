import { describe, expect, test } from 'vitest';
import type { ReceivedRequest } from '../conformance/scripted-mall.ts';
import { aWireOrder, connectToScripted, errorBody, tokenAnswer } from './scripted-rakuma.ts';
import { readOne } from '../conformance/read-one.ts';

const SHOP = { body: { shop_id: 1, name: '青葉商店', account_type: 'single_item' } };
const ORDER = { body: aWireOrder() };

function grantsOf(requests: readonly ReceivedRequest[]) {
  return requests
    .filter(({ path }) => path === '/oauth/token')
    .map(({ body }) => new URLSearchParams(body).get('grant_type'));
}

describe('signing in to Rakuma', () => {
  test('hands over the four credentials once and uses the token from then on', async () => {
    const { connection, requests, sent } = await connectToScripted(() => ORDER);
    await readOne(connection, '810000001');
    await readOne(connection, '810000001');
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({
      grant_type: 'password',
      username: 'api@shop.example',
      password: 'password-canary',
      client_id: 'client-1',
      client_secret: 'secret-canary',
    });
    expect(grantsOf(requests)).toEqual(['password']);
    expect(sent('/v1/orders/810000001').map((request) => request.authorization)).toEqual([
      'Bearer access-1',
      'Bearer access-1',
    ]);
  });

  test('happens once however many requests wait for it', async () => {
    const { connection, requests } = await connectToScripted(() => ORDER);
    await Promise.all(Array.from({ length: 5 }, () => readOne(connection, '810000001')));
    expect(grantsOf(requests)).toEqual(['password']);
  });

  test('a token of ten seconds is refreshed when they are over', async () => {
    let now = new Date('2026-11-24T10:00:00+09:00');
    const { connection, requests } = await connectToScripted(() => ORDER, {
      signIn: (_, number) => tokenAnswer(number, 10),
      world: { now: () => now },
    });
    await readOne(connection, '810000001');
    now = new Date('2026-11-24T10:00:08+09:00');
    await readOne(connection, '810000001');
    expect(grantsOf(requests)).toEqual(['password']);
    now = new Date('2026-11-24T10:00:10+09:00');
    await readOne(connection, '810000001');
    expect(grantsOf(requests)).toEqual(['password', 'refresh_token']);
    expect(
      new URLSearchParams(requests.findLast(({ path }) => path === '/oauth/token')?.body).get(
        'refresh_token',
      ),
    ).toBe('refresh-1');
  });

  test('a token that the mall calls expired is renewed once and the request is repeated', async () => {
    const { connection, requests } = await connectToScripted(({ authorization }) =>
      authorization === 'Bearer access-1' ? errorBody(401, 'token_expired') : ORDER,
    );
    expect((await readOne(connection, '810000001'))?.order.mallOrderNo).toBe('810000001');
    expect(grantsOf(requests)).toEqual(['password', 'refresh_token']);
  });

  test('a refresh token that the mall refuses is replaced by signing in with the password', async () => {
    const { connection, requests } = await connectToScripted(
      ({ authorization }) => (authorization === 'Bearer access-1' ? errorBody(401, 'token_expired') : ORDER),
      { signIn: (_, number) => (number === 2 ? errorBody(401, 'invalid_grant') : tokenAnswer(number)) },
    );
    await readOne(connection, '810000001');
    expect(grantsOf(requests)).toEqual(['password', 'refresh_token', 'password']);
  });

  test('a mall that refuses every token is not asked for ever', async () => {
    const { connection, requests } = await connectToScripted(() => errorBody(401, 'invalid_token'));
    await expect(readOne(connection, '810000001')).rejects.toMatchObject({
      kind: 'sign-in',
      code: 'invalid_token',
    });
    expect(grantsOf(requests)).toEqual(['password', 'refresh_token']);
  });

  test('a mall that calls a renewed token expired as well is tried again later, and no credentials are blamed', async () => {
    const { connection } = await connectToScripted(() => errorBody(401, 'token_expired'));
    await expect(readOne(connection, '810000001')).rejects.toMatchObject({ kind: 'unavailable' });
    const write = { mallOrderNo: '810000001', payload: {} };
    expect(await connection.sendShipNotices([write])).toMatchObject([
      { outcome: 'put-off', kind: 'unavailable' },
    ]);
  });

  test('every request asks for a permit first, the sign-in too', async () => {
    const { connection, world, requests } = await connectToScripted(() => SHOP);
    await connection.checkConnection();
    expect(requests).toHaveLength(2);
    expect(world.permits).toEqual(['api', 'api']);
  });

  test('R11 no secret and no token stands in the log or in an error', async () => {
    const { connection, world } = await connectToScripted(() => errorBody(401, 'invalid_token'));
    const error: unknown = await readOne(connection, '810000001').catch((failure: unknown) => failure);
    expect(world.logged.length).toBeGreaterThan(0);
    expect(`${String(error)} ${JSON.stringify(error)} ${JSON.stringify(world.logged)}`).not.toMatch(
      /canary|access-|refresh-/u,
    );
  });
});

describe('M4 M5 the connection test of Rakuma', () => {
  test('says which shop it reached', async () => {
    const { connection } = await connectToScripted(() => SHOP);
    expect(await connection.checkConnection()).toEqual({
      state: 'ok',
      code: 'ok',
      detail: expect.objectContaining({
        ja: 'ラクマの店舗「青葉商店」に接続できました。【1点ものアカウント】です。',
      }),
      accountType: 'single_item',
    });
  });

  test.each([
    ['stacked', '【縦づみアカウント】には対応していません。'],
    ['warehouse', 'アカウントの種類「warehouse」には対応していません。'],
  ])('refuses an account of the kind %s in plain words', async (accountType, words) => {
    const { connection } = await connectToScripted(() => ({
      body: { shop_id: 1, name: '倉庫', account_type: accountType },
    }));
    const report = await connection.checkConnection();
    expect(report).toMatchObject({ state: 'refused', code: 'account-type-not-supported', accountType });
    expect(report.detail.ja).toContain(words);
  });

  test.each([
    ['refused credentials', () => errorBody(401, 'invalid_client'), 'refused', 'sign-in-refused'],
    ['a shop without API access', () => errorBody(403, 'forbidden'), 'refused', 'function-not-enabled'],
    ['a mall that is down', () => errorBody(503, 'maintenance'), 'failing', 'unavailable'],
    ['an answer in HTML', () => ({ body: '<html>' }), 'failing', 'unavailable'],
  ] as const)('names %s', async (_, signIn, state, code) => {
    const { connection } = await connectToScripted(() => SHOP, { signIn });
    expect(await connection.checkConnection()).toMatchObject({ state, code });
  });
});
