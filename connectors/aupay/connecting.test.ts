import { afterEach, describe, expect, test, vi } from 'vitest';
import { runSimulator } from '../conformance/run-simulator.ts';
import type { Calls } from '../conformance/run-simulator.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { worldAt } from '../conformance/world-at.ts';
import { aupay } from './index.ts';
import {
  connectToScripted,
  CREDENTIALS,
  LIST,
  ONE,
  ordersAnswer,
  refusal,
  STEP_TWO,
} from './scripted-aupay.ts';

const NOW = new Date('2026-11-24T01:00:00+09:00');

async function report(answer: ScriptedAnswer, credentials: Record<string, string> = CREDENTIALS) {
  const mall = await connectToScripted(() => answer, { credentials, world: { now: () => NOW } });
  return { ...(await mall.connection.checkConnection()), sent: mall.sent(LIST) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('M4 the connection test of au PAY', () => {
  test('asks for one order of today in Tokyo, as fetching would', async () => {
    const { sent, ...said } = await report(ordersAnswer([]));
    expect(said).toEqual({
      state: 'ok',
      code: 'ok',
      detail: expect.objectContaining({ ja: 'au PAY マーケットに接続できました。' }),
    });
    expect(sent.map(({ query }) => Object.fromEntries(query))).toEqual([
      {
        shopId: '10048821',
        totalCount: '1',
        startCount: '1',
        startDate: '20261124',
        endDate: '20261124',
        dateType: '0',
      },
    ]);
  });

  test.each<[string, ScriptedAnswer, string, string, string]>([
    ['a wrong key', refusal('0002', '認証に失敗しました。', 401), 'refused', 'sign-in-refused', '接続元IP'],
    ['a key refused with HTTP 200', refusal('0002', '認証失敗'), 'refused', 'sign-in-refused', '接続元IP'],
    ['another shop’s id', refusal('CME0022', '不正です'), 'refused', 'sign-in-refused', '店舗ID'],
    [
      'an expired key',
      refusal('0002', 'APIキーの有効期限が切れています。', 401),
      'refused',
      'sign-in-refused',
      '発行し直し',
    ],
    [
      'an address that is not registered',
      refusal('0002', '接続元IPアドレスが許可されていません。', 401),
      'refused',
      'ip-not-registered',
      '接続元IPに登録',
    ],
    ['a gate before the API', { status: 403, body: '<html>' }, 'refused', 'ip-not-registered', 'HTTP 403'],
    [
      'a missing right',
      refusal('0002', 'このAPIの利用権限がありません。', 401),
      'refused',
      'function-not-enabled',
      'API利用申請',
    ],
    [
      'a refused search',
      refusal('E1', '検索できません。'),
      'refused',
      'function-not-enabled',
      '検索できません。',
    ],
    ['a mall that is down', { status: 503, body: '' }, 'failing', 'unavailable', 'HTTP 503'],
    ['an answer in HTML', { body: '<html></html>' }, 'failing', 'unavailable', 'しばらくしてから'],
    ['too many requests', { status: 429, body: '' }, 'failing', 'rate-limited', '上限'],
  ])('names %s', async (_, answer, state, code, words) => {
    const said = await report(answer);
    expect(said).toMatchObject({ state, code });
    expect(said.detail.ja).toContain(words);
  });

  test('a mall that never answers is named within nine seconds', async () => {
    const timeOut = AbortSignal.timeout;
    const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    expect(await report('hang')).toMatchObject({ state: 'failing', code: 'timeout' });
    expect(waits.mock.calls.map(([ms]) => ms)).toEqual([9_000, 15_000]);
  });

  test('M17 the end of the key is the day that was entered, as it begins in Tokyo', async () => {
    const credentials = { ...CREDENTIALS, apiKeyExpiresOn: ' 2027-02-20 ' };
    const expireAt = new Date('2027-02-20T00:00:00+09:00');
    expect(await report(ordersAnswer([]), credentials)).toMatchObject({
      code: 'ok',
      credentialsExpireAt: expireAt,
    });
    expect(await report(refusal('0002', '失敗', 401), credentials)).toMatchObject({
      code: 'sign-in-refused',
      credentialsExpireAt: expireAt,
    });
  });

  test.each(['2027-02-30', '2027/02/20', '90日'])(
    'the day %s is not taken, and the test says so',
    async (day) => {
      const said = await report(ordersAnswer([]), { ...CREDENTIALS, apiKeyExpiresOn: day });
      expect(said.code).toBe('ok');
      expect(said.credentialsExpireAt).toBeUndefined();
      expect(said.detail.ja).toContain(`入力された「${day}」は使われません。`);
    },
  );

  test('R11 the key stands in no log and no report', async () => {
    const { connection, world } = await connectToScripted(() => refusal('0002', '失敗', 401));
    const said = await connection.checkConnection();
    expect(world.logged).toMatchObject([
      { event: 'aupay-request', facts: { method: 'GET', path: LIST, status: 401 } },
    ]);
    expect(JSON.stringify([said, world.logged])).not.toContain('canary');
  });
});

describe('M4 the key of the simulated mall', () => {
  const CALLS: Calls = {
    'list-orders': { method: 'GET', path: LIST },
    'read-order': { method: 'GET', path: ONE },
    'ship-notice': { method: 'POST', path: STEP_TWO },
    'buyer-rating': { method: 'POST', path: '/none' },
  };

  test.each([
    ['an address that is not registered', { ipRegistered: false }, 'ip-not-registered'],
    ['a key without the right to orders', { orderRights: false }, 'function-not-enabled'],
    ['a key that has ended', { expiresAt: '2026-01-01T00:00:00+09:00' }, 'sign-in-refused'],
  ])('%s is named by what the mall says', async (_, key, code) => {
    const running = await runSimulator({ id: 'aupay', calls: CALLS, orders: 1 });
    await running.control('/key', 'PATCH', key);
    const connection = aupay.connect(running.credentials, worldAt(running.baseUrl));
    expect(await connection.checkConnection()).toMatchObject({ state: 'refused', code });
  });

  test('a key issued anew connects, the one before does no more', async () => {
    const running = await runSimulator({ id: 'aupay', calls: CALLS, orders: 1 });
    await running.control('/key', 'POST', {});
    const before = aupay.connect(running.credentials, worldAt(running.baseUrl));
    expect(await before.checkConnection()).toMatchObject({ code: 'sign-in-refused' });
    const { credentials } = await running.control<{ credentials: Record<string, string> }>('/trade');
    const after = aupay.connect(credentials, worldAt(running.baseUrl));
    expect(await after.checkConnection()).toMatchObject({ code: 'ok' });
  });
});
