import { afterEach, describe, expect, test } from 'vitest';
import { startImportDesk } from './testing/import-desk.ts';
import type { ImportDesk } from './testing/import-desk.ts';

let desk: ImportDesk;
afterEach(() => desk.close());

const LIST = { path: '/v1/orders' };

async function runAgain(runId: string): Promise<any> {
  await desk.jobs['run-import']({ accountId: desk.accountId, runId });
  return desk.run(runId);
}

/** In how many seconds the job of that key is due; `null` = there is none. */
async function dueIn(key: string): Promise<number | null> {
  const { rows } = await desk.context.pool.query(
    'select extract(epoch from run_at - now())::float8 as seconds from graphile_worker.jobs where key = $1',
    [key],
  );
  return rows[0]?.seconds ?? null;
}

async function shopHealth(): Promise<any> {
  const [row] = await desk.query(
    'select last_success_at, last_failure_code, last_failure_message, paused_code, connection_state from shop',
  );
  return row;
}

describe('a mall that fails while orders are fetched', () => {
  test('a mall that is down for a moment is asked again, from where the run stands', async () => {
    desk = await startImportDesk({ orders: 250, rakuma: { days: 7 } });
    await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/connection-test`, {});
    const runId = await desk.askForImport();
    desk.mall.faults.add({ match: { ...LIST, nth: 3 }, fault: { kind: 'status', code: 503 } });
    expect(await runAgain(runId)).toMatchObject({ state: 'running', seen: 200, error: null });
    const seconds = await dueIn(`run-import:${runId}`);
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(3);
    expect(await shopHealth()).toMatchObject({ last_failure_code: 'unavailable', paused_code: null });
    expect(await runAgain(runId)).toMatchObject({ state: 'succeeded', seen: 250, created: 250, error: null });
    expect((await shopHealth()).last_success_at).not.toBeNull();
  });

  test('a mall that stays down is given up after three tries, and what was stored stays', async () => {
    desk = await startImportDesk({ orders: 250, rakuma: { days: 7 } });
    const runId = await desk.askForImport();
    desk.mall.faults.add({ match: { ...LIST, nth: 3, times: 99 }, fault: { kind: 'html' } });
    await runAgain(runId);
    expect((await runAgain(runId)).state).toBe('running');
    const run = await runAgain(runId);
    expect(run).toMatchObject({ state: 'failed', seen: 200, created: 200, error: { code: 'unavailable' } });
    expect(run.error.message).toMatch(/ラクマ/);
    expect(run.finishedAt).not.toBeNull();
    expect(await desk.orders()).toHaveLength(200);
  });

  test('a mall that asks to wait is asked again after that long, and its shop is in no trouble', async () => {
    desk = await startImportDesk({ orders: 3, rakuma: { days: 7 } });
    const runId = await desk.askForImport();
    desk.mall.faults.add({ match: { ...LIST, nth: 1 }, fault: { kind: 'rate-limit', retryAfter: 30 } });
    expect(await runAgain(runId)).toMatchObject({ state: 'running', error: null });
    expect(await dueIn(`run-import:${runId}`)).toBeGreaterThan(28);
    const health = await desk.ask(desk.key, 'GET', '/health/malls');
    expect(health.body.items).toMatchObject([{ state: 'idle', lastFailure: null }]);
    expect(await runAgain(runId)).toMatchObject({ state: 'succeeded', seen: 3 });
  });

  test('R7 refused credentials end the run and pause the shop with a plain reason', async () => {
    desk = await startImportDesk({ settings: { apiPassword: 'wrong' } });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({ state: 'failed', error: { code: 'sign-in-refused' } });
    expect(await shopHealth()).toMatchObject({ paused_code: 'sign-in-refused', connection_state: 'refused' });
    expect(await dueIn(`run-import:${run.id}`)).toBeNull();
  });

  test('a paused shop may be fetched by hand all the same', async () => {
    desk = await startImportDesk({ orders: 3, rakuma: { days: 7 } });
    await desk.query(
      `update shop set paused_at = now(), paused_code = 'sign-in-refused', paused_message = '"x"'`,
    );
    expect(await desk.fetchByHand()).toMatchObject({ state: 'succeeded', seen: 3 });
  });

  test('while one import of a shop runs, another one waits for it', async () => {
    desk = await startImportDesk({ orders: 3, rakuma: { days: 7 } });
    const first = await desk.askForImport();
    const second = await desk.askForImport();
    desk.onStep(async (step) => {
      if (step === 'import:started')
        await desk.jobs['run-import']({ accountId: desk.accountId, runId: second });
    });
    expect(await runAgain(first)).toMatchObject({ state: 'succeeded', created: 3 });
    expect((await desk.run(second)).state).toBe('queued');
    expect(await dueIn(`run-import:${second}`)).toBeLessThan(1);
    desk.onStep(() => undefined);
    expect(await runAgain(second)).toMatchObject({ state: 'succeeded', unchanged: 3 });
  });
});
