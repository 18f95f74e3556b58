import { rakuma } from '@matome/connectors/rakuma/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CREDENTIALS, STACKED_EMAIL } from '../../simulators/rakuma/options.ts';
import { startSimulators } from '../../simulators/start.ts';
import type { Simulators } from '../../simulators/start.ts';
import { createHandlers } from '../create-handlers.ts';
import { openWorkerSession } from '../jobs/worker-session.ts';
import type { WorkerSession } from '../jobs/worker-session.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

describe('the connection test', () => {
  let desk: TestDesk;
  let simulators: Simulators;
  let owner: string;
  let accountId: string;
  let session: WorkerSession;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, seed: 1, orders: 1 });
    desk = await startTestDesk({ worker: false, malls: [rakuma], mallUrls: simulators.urls });
    accountId = (await desk.createAccount()).accountId;
    owner = await desk.createApiKey(accountId);
    session = await openWorkerSession(desk.address);
  });
  afterAll(async () => {
    await session.close();
    await desk.close();
    await simulators.close();
  });

  const addShop = async (changes: object = {}): Promise<string> => {
    const settings = { ...DEFAULT_CREDENTIALS, ...changes };
    return (await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: 'ラクマ店', settings })).body.id;
  };
  const healthOf = async (id: string) =>
    (await desk.ask(owner, 'GET', '/health/malls')).body.items.find(
      (shop: { shopId: string }) => shop.shopId === id,
    );
  const check = async (id: string) => (await desk.ask(owner, 'POST', `/shops/${id}/connection-test`)).body;
  const connectionOf = async (id: string) => (await desk.ask(owner, 'GET', `/shops/${id}`)).body.connection;

  test.each([
    ['good credentials', {}, { state: 'ok', code: 'ok', accountType: 'single_item' }],
    ['a wrong password', { apiPassword: 'wrong' }, { state: 'refused', code: 'sign-in-refused' }],
    [
      'M5 a 縦づみアカウント',
      { email: STACKED_EMAIL },
      { state: 'refused', code: 'account-type-not-supported', accountType: 'stacked' },
    ],
  ])('says of %s what was found, and keeps it', async (_what, changes, found) => {
    const id = await addShop(changes);
    expect(await check(id)).toMatchObject(found);
    expect(await connectionOf(id)).toMatchObject({ state: found.state, code: found.code });
  });

  test('one that succeeds ends a pause, and the failure that led to it', async () => {
    const id = await addShop({ apiPassword: 'wrong' });
    const run = (await desk.ask(owner, 'POST', `/shops/${id}/imports`, {})).body;
    const jobs = createHandlers(desk.context, desk.auth, session);
    await jobs['run-import']({ accountId, runId: run.id });
    expect((await healthOf(id)).state).toBe('paused');
    await desk.ask(owner, 'PATCH', `/shops/${id}`, {
      settings: { apiPassword: DEFAULT_CREDENTIALS.apiPassword },
    });
    await check(id);
    expect(await healthOf(id)).toMatchObject({ state: 'idle', lastFailure: null });
  });

  test('a mall that is asked too often says nothing about the connection, which stays as it was', async () => {
    const id = await addShop();
    await check(id);
    const busy = {
      match: { path: '/v1/shop', nth: 1 },
      fault: { kind: 'rate-limit', retryAfter: 30 },
    } as const;
    simulators.malls.rakuma.faults.add(busy);
    const report = await check(id);
    simulators.malls.rakuma.faults.clear();
    expect(report).toMatchObject({ state: 'failing', code: 'rate-limited' });
    expect(report.detail).toMatch(/呼出し回数の上限/);
    expect(await connectionOf(id)).toMatchObject({ state: 'ok', code: 'ok' });
  });

  test('what a slow test of former credentials finds is not kept over what the present ones gave', async () => {
    const id = await addShop();
    simulators.malls.rakuma.faults.add({
      match: { path: '/v1/shop', nth: 1 },
      fault: { kind: 'delay', ms: 1500 },
    });
    const slow = check(id);
    await desk.ask(owner, 'PATCH', `/shops/${id}`, { settings: { apiPassword: 'wrong' } });
    expect(await check(id)).toMatchObject({ state: 'refused' });
    expect(await slow).toMatchObject({ state: 'ok' });
    simulators.malls.rakuma.faults.clear();
    expect(await connectionOf(id)).toMatchObject({ state: 'refused', code: 'sign-in-refused' });
  });
});
