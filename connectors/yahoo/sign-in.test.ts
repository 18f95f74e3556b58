import { describe, expect, test } from 'vitest';
import { readOne } from '../conformance/read-one.ts';
import { startScriptedMall } from '../conformance/scripted-mall.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { worldAt } from '../conformance/world-at.ts';
import { yahoo } from './index.ts';
import {
  apiOf,
  connectToScripted,
  CREDENTIALS,
  EXPIRED,
  fault,
  listAnswer,
  openSignature,
  orderAnswer,
  PEM,
  tokenAnswer,
} from './scripted-yahoo.ts';

const ORDER: ScriptedAnswer = { body: orderAnswer() };
const LIST: ScriptedAnswer = { body: listAnswer([]) };
const NO = 'aoba-10000001';

function signedAs(status: string): ScriptedAnswer {
  return { headers: { 'x-sws-authorize-status': status }, body: listAnswer([]) };
}

describe('signing in at Yahoo!', () => {
  test('a refresh token becomes an access token, once for many requests', async () => {
    const { connection, requests } = await connectToScripted(() => ORDER);
    await Promise.all([readOne(connection, NO), readOne(connection, NO)]);
    expect(requests.map(apiOf)).toEqual(['token', 'orderInfo', 'orderInfo']);
    expect(requests[0]).toMatchObject({
      method: 'POST',
      path: '/yconnect/v2/token',
      authorization: `Basic ${Buffer.from('client-1:secret-canary').toString('base64')}`,
      body: 'grant_type=refresh_token&refresh_token=refresh-canary',
    });
    expect(requests[1]?.authorization).toBe('Bearer access-1');
  });

  test('a token is renewed before its hour is over', async () => {
    let now = new Date('2026-11-24T10:00:00+09:00');
    const { connection, sent } = await connectToScripted(() => ORDER, { world: { now: () => now } });
    await readOne(connection, NO);
    now = new Date('2026-11-24T10:58:59+09:00');
    await readOne(connection, NO);
    expect(sent('token')).toHaveLength(1);
    now = new Date('2026-11-24T10:59:00+09:00');
    await readOne(connection, NO);
    expect(sent('token')).toHaveLength(2);
  });

  test('a token that the mall calls expired is renewed once; refused again it is the mall’s trouble', async () => {
    const once = await connectToScripted(({ authorization }) =>
      authorization === 'Bearer access-1' ? EXPIRED : ORDER,
    );
    expect((await readOne(once.connection, NO))?.order.mallOrderNo).toBe(NO);
    const always = await connectToScripted(() => EXPIRED);
    await expect(readOne(always.connection, NO)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(always.requests.map(apiOf)).toEqual(['token', 'orderInfo', 'token', 'orderInfo']);
  });

  test('an order session that is over is not renewed: only a consent mends it', async () => {
    const { connection, sent } = await connectToScripted(() => fault(401, 'px-04102'));
    await expect(readOne(connection, NO)).rejects.toMatchObject({ kind: 'sign-in', code: 'px-04102' });
    expect(sent('token')).toHaveLength(1);
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'a consent that is over',
      { status: 400, body: { error: 'invalid_grant' } },
      { kind: 'sign-in', code: 'invalid_grant' },
    ],
    [
      'a wrong secret',
      { status: 401, body: { error: 'invalid_client' } },
      { kind: 'sign-in', code: 'invalid_client' },
    ],
    ['a sign-in in trouble', { status: 400, body: { error: 'server_error' } }, { kind: 'unavailable' }],
    ['a sign-in that is down', { status: 503, body: '<html></html>' }, { kind: 'unavailable' }],
    [
      'a sign-in that asks to wait',
      { status: 429, headers: { 'retry-after': '5' }, body: '' },
      { kind: 'rate-limited', retryAfterMs: 5000 },
    ],
    ['a sign-in that does not answer', 'drop', { kind: 'unavailable' }],
  ])('%s', async (_, answer, error) => {
    const { connection } = await connectToScripted(() => ORDER, { signIn: () => answer });
    await expect(readOne(connection, NO)).rejects.toMatchObject(error);
  });

  test('R8 each call waits under the limit of its own URL', async () => {
    const { connection, world } = await connectToScripted((request) =>
      apiOf(request) === 'orderList' ? { body: listAnswer([[NO]]) } : ORDER,
    );
    await connection.listOrders({ from: new Date('2026-11-20T00:00:00+09:00'), to: new Date() }, null);
    expect(world.permits).toEqual(['token', 'orderList', 'orderInfo']);
  });

  test('R11 no secret and no token stands in the log or in an error', async () => {
    const { connection, world } = await connectToScripted(() => fault(401, 'px-04102'));
    const error: unknown = await readOne(connection, NO).catch((failure: unknown) => failure);
    expect(world.logged.length).toBeGreaterThan(0);
    expect(`${String(error)} ${JSON.stringify(error)} ${JSON.stringify(world.logged)}`).not.toMatch(
      /canary|access-/u,
    );
  });
});

describe('the signature', () => {
  test('is the seller and the time under the store’s public key, with its version', async () => {
    const { connection, headers } = await connectToScripted(() => ORDER, {
      world: {},
      settings: {},
    });
    await readOne(connection, NO);
    const sent = headers.at(-1);
    expect(openSignature(sent?.get('x-sws-signature') ?? '')).toMatch(/^aoba:\d{10}$/u);
    expect(sent?.get('x-sws-signature-version')).toBe('5');
    expect(headers[0]?.has('x-sws-signature')).toBe(false);
  });

  test.each([
    ['without its BEGIN and END lines', PEM.replaceAll(/-----.*-----/gu, '')],
    ['in one line', PEM.replaceAll('\n', ' ')],
    ['with Windows line ends', PEM.replaceAll('\n', '\r\n')],
  ])('takes a key that was pasted %s', async (_, publicKey) => {
    const { connection, headers } = await connectToScripted(() => ORDER, { settings: { publicKey } });
    await readOne(connection, NO);
    expect(openSignature(headers.at(-1)?.get('x-sws-signature') ?? '')).toMatch(/^aoba:/u);
  });

  test.each([
    [{ publicKey: '-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----' }, '公開鍵を読み取れません'],
    [{ publicKeyVersion: '' }, '公開鍵のバージョンが入力されていません'],
    [{ refreshToken: '' }, '同意がまだです'],
    [{ sellerId: '' }, 'ストアアカウントが入力されていません'],
  ])('a setting that cannot be right is told before anything is asked', async (settings, words) => {
    const { connection, requests } = await connectToScripted(() => LIST, { settings });
    const report = await connection.checkConnection();
    expect(report).toMatchObject({ state: 'refused', code: 'sign-in-refused' });
    expect(report.detail.ja).toContain(words);
    expect(requests).toEqual([]);
  });

  test.each([
    ['expired-key-version', '公開鍵の有効期限が切れています'],
    ['not-found-key-version', 'このバージョンの公開鍵は発行されていません'],
    ['expired-timestamp', '時計がずれている'],
    ['something-new', '「something-new」'],
  ])(
    'that the mall takes as %s is told and written down, though all works for now',
    async (status, words) => {
      const { connection, world } = await connectToScripted(() => signedAs(status));
      const report = await connection.checkConnection();
      expect(report).toMatchObject({ state: 'ok', code: 'ok' });
      expect(report.detail.ja).toContain(words);
      expect(report.detail.ja).toContain('12時間');
      expect(world.logged).toContainEqual({ event: 'yahoo-signature-not-authorized', facts: { status } });
    },
  );

  test('without a key there is none, and the report says what follows', async () => {
    const { connection, headers } = await connectToScripted(() => LIST, { settings: { publicKey: '' } });
    expect((await connection.checkConnection()).detail.ja).toContain('公開鍵が設定されていません');
    expect(headers.at(-1)?.has('x-sws-signature')).toBe(false);
  });
});

describe('M4 the connection test of Yahoo!', () => {
  test('says which store it reached', async () => {
    const { connection } = await connectToScripted(() => signedAs('authorized'));
    expect(await connection.checkConnection()).toEqual({
      state: 'ok',
      code: 'ok',
      detail: expect.objectContaining({ ja: 'Yahoo!ショッピングのストア「aoba」に接続できました。' }),
    });
  });

  test.each([
    ['px-04306', 'ip-not-registered', '固定のIPアドレス'],
    ['px-04303', 'function-not-enabled', '利用申請'],
    ['px-04307', 'function-not-enabled', '利用申請'],
    ['px-14303', 'sign-in-refused', 'ビジネスID'],
    ['px-14304', 'sign-in-refused', 'ビジネスID'],
    ['px-04001', 'sign-in-refused', 'ストアアカウント'],
    ['px-04102', 'sign-in-refused', '同意の画面を開く'],
    ['px-99999', 'sign-in-refused', '処理できません。'],
  ])('the mall’s code %s is %s', async (mallCode, code, words) => {
    const { connection } = await connectToScripted(() =>
      fault(mallCode === 'px-04102' ? 401 : 403, mallCode),
    );
    const report = await connection.checkConnection();
    expect(report).toMatchObject({ state: 'refused', code });
    expect(report.detail.ja).toContain(words);
  });

  test.each<[string, ScriptedAnswer]>([
    ['a mall that is down', { status: 503, body: '' }],
    ['an answer in HTML', { body: '<html></html>' }],
    ['a refusal of the question itself', fault(400, 'od90101')],
  ])('%s is failing', async (_, answer) => {
    const { connection } = await connectToScripted(() => answer);
    expect(await connection.checkConnection()).toMatchObject({ state: 'failing', code: 'unavailable' });
  });
});

describe('consent on the mall’s own page', () => {
  test('is asked for with the scope, the state and a place to come back to', () => {
    const url = new URL(
      yahoo.consent.authorizeUrl({
        settings: CREDENTIALS,
        redirectUrl: 'https://desk.example.jp/consent',
        state: 'state-1',
      }),
    );
    const { nonce, ...asked } = Object.fromEntries(url.searchParams);
    expect(`${url.origin}${url.pathname}`).toBe('https://auth.login.yahoo.co.jp/yconnect/v2/authorization');
    expect(nonce).toMatch(/^[0-9a-f]{64}$/u);
    expect(asked).toEqual({
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: 'https://desk.example.jp/consent',
      scope: 'openid profile',
      state: 'state-1',
      bail: '1',
    });
  });

  async function redeemAt(answer: ScriptedAnswer) {
    const mall = await startScriptedMall(() => answer);
    const world = worldAt(mall.baseUrl);
    const given = {
      credentials: CREDENTIALS,
      redirectUrl: 'https://desk.example.jp/consent',
      code: 'code-1',
    };
    const settings = await yahoo.consent.redeem(given, world);
    return { settings, requests: mall.requests, world };
  }

  test('its code becomes the refresh token', async () => {
    const body = { access_token: 'access-1', expires_in: '3600', refresh_token: 'refresh-new' };
    const { settings, requests, world } = await redeemAt({ body });
    expect(settings).toEqual({ refreshToken: 'refresh-new' });
    expect(requests[0]?.body).toBe(
      'grant_type=authorization_code&code=code-1&redirect_uri=https%3A%2F%2Fdesk.example.jp%2Fconsent',
    );
    expect(world.permits).toEqual(['token']);
  });

  test.each<[ScriptedAnswer, string]>([
    [{ status: 400, body: { error: 'invalid_grant' } }, 'sign-in'],
    [tokenAnswer(1), 'unreadable'],
    [{ status: 500, body: '' }, 'unavailable'],
  ])('a code that is not redeemed is told apart', async (answer, kind) => {
    await expect(redeemAt(answer)).rejects.toMatchObject({ kind });
  });
});
