import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { AccountSuspended } from '../../accounts/suspension-store.ts';
import { inAccount } from '../../database/account-scope.ts';
import { openExportDesk } from '../../exports/testing/export-desk.ts';
import type { ExportDesk, ExportDeskOptions } from '../../exports/testing/export-desk.ts';
import { startImportDesk } from '../../imports/testing/import-desk.ts';
import { addJob } from '../../jobs/add-job.ts';

const WITHIN = { timeout: 10_000 };
const WORDS = { reason: 'お支払いの確認のため停止しました。', contact: 'support@operator.example' };

describe('R10 a suspended account', () => {
  let desk: ExportDesk;
  let operator: string;
  afterEach(() => desk.close());

  async function open(options: ExportDeskOptions): Promise<void> {
    desk = await openExportDesk(options);
    operator = await desk.createOperator();
  }
  const operate = (action: string, body?: object) =>
    desk.ask(operator, 'POST', `/operator/accounts/${desk.accountId}/${action}`, body);
  const heldJobs = async () => {
    const { rows } = await inAccount(desk.context.db, desk.accountId, (tx) =>
      sql<{ name: string }>`select name from held_job order by name`.execute(tx),
    );
    return rows.map(({ name }) => name);
  };

  test('is told why, and its open screens are closed', async () => {
    await open({});
    const stream = await desk.app.request('/api/v1/events', {
      headers: { authorization: `Bearer ${desk.key}` },
    });
    const told = stream.text();
    const suspended = await operate('suspend', WORDS);
    expect(suspended.body).toMatchObject({
      state: 'suspended',
      suspended: { ...WORDS, at: expect.any(String) },
    });
    expect(await told).toMatch(/account-suspended/);
    const refused = await desk.ask(desk.key, 'GET', '/orders');
    expect(refused.body).toMatchObject({
      status: 403,
      code: 'account-suspended',
      detail: `${WORDS.reason}\n${WORDS.contact}`,
    });
    expect((await operate('resume')).body).toMatchObject({ state: 'open', suspended: null });
    expect((await desk.ask(desk.key, 'GET', '/orders')).status).toBe(200);
  });

  test('is not fetched from or told anything, whatever falls due; resumed, what was due goes out once', {
    timeout: 40_000,
  }, async () => {
    await open({ worker: true, apiOption: true });
    const { accountId, shopId } = desk;
    const order = await desk.buy();
    await desk.prepare(order);
    await operate('suspend', WORDS);
    const before = desk.mall.journal.entries().length;
    await inAccount(desk.context.db, accountId, async (tx) => {
      await tx.updateTable('shop').set({ auto_export: true, auto_import: true }).execute();
      for (const name of ['auto-export', 'auto-import', 'deliver-instructions', 'test-connection'] as const)
        await addJob(tx, { name, payload: { accountId, shopId }, key: `${name}:${shopId}` });
      await addJob(tx, { name: 'auto-export', payload: { accountId, shopId } });
    });
    await expect
      .poll(heldJobs, WITHIN)
      .toEqual(['auto-export', 'auto-import', 'deliver-instructions', 'test-connection']);
    expect(desk.mall.journal.entries()).toHaveLength(before);

    const told = desk.mall.journal.waitFor(({ effect }) => effect?.kind === 'ship-notice');
    await operate('resume');
    await told;
    await expect.poll(async () => (await desk.order(order)).shipNotice.state, WITHIN).toBe('sent');
    expect(desk.accepted('ship-notice')).toEqual([order.mallOrderNo]);
    expect(await heldJobs()).toEqual([]);
  });

  test('keeps what is uncertain as it is, and reads it back when it is resumed', async () => {
    await open({});
    const order = await desk.buy();
    await desk.prepare(order);
    const notice = { method: 'POST', path: '/v1/orders/*/shipping_notice', nth: 1 };
    desk.mall.faults.add({ match: notice, fault: { kind: 'drop-after' } });
    await desk.plan('ship-notice');
    await desk.deliver();
    await desk.letTimePass();
    await operate('suspend', WORDS);
    const before = desk.mall.journal.entries().length;
    await expect(desk.deliver()).rejects.toThrow(AccountSuspended);
    expect(desk.mall.journal.entries()).toHaveLength(before);
    await operate('resume');
    expect((await desk.order(order)).shipNotice.state).toBe('uncertain');
    await desk.settle();
    expect((await desk.order(order)).shipNotice.state).toBe('sent');
    expect(desk.accepted('ship-notice')).toEqual([order.mallOrderNo]);
  });

  test('stands in the account’s log and in the installation’s', async () => {
    await open({});
    await operate('suspend', WORDS);
    await operate('resume');
    await operate('resume');
    const { rows } = await inAccount(desk.context.db, desk.accountId, (tx) =>
      sql`select action, who_kind as who from audit_entry where who_kind = 'operator' order by id`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([
      { action: 'suspendAccount', who: 'operator' },
      { action: 'resumeAccount', who: 'operator' },
    ]);
    const log = await desk.ask(operator, 'GET', '/operator/audit?limit=2');
    expect(log.body.items).toMatchObject([
      { action: 'resumeAccount', account: { id: desk.accountId, company: '試験商店' } },
      { action: 'resumeAccount' },
    ]);
    const rest = await desk.ask(operator, 'GET', `/operator/audit?cursor=${log.body.nextCursor}`);
    expect(rest.body.items[0]).toMatchObject({
      action: 'suspendAccount',
      who: { kind: 'operator', name: '運営 太郎' },
      changes: [{ field: 'reason', after: WORDS.reason }],
    });
  });
});

test('R10 an account that is suspended in the middle of an import is read no further; resumed, the run goes on to its end', {
  timeout: 30_000,
}, async () => {
  const desk = await startImportDesk({ orders: 1200, rakuma: { days: 7 } });
  try {
    const operator = await desk.createOperator();
    const path = `/operator/accounts/${desk.accountId}`;
    let stored = 0;
    desk.onStep(async (step) => {
      if (step !== 'import:stored') return;
      stored += 1;
      if (stored === 1) await desk.ask(operator, 'POST', `${path}/suspend`, WORDS);
    });
    const runId = await desk.askForImport();
    await desk.jobs['run-import']({ accountId: desk.accountId, runId });
    expect(stored).toBe(1);
    const [held] = await desk.query('select name, payload from held_job');
    expect(held).toEqual({ name: 'run-import', payload: { accountId: desk.accountId, runId } });
    await desk.ask(operator, 'POST', `${path}/resume`);
    expect(await desk.run(runId)).toMatchObject({ state: 'running' });
    await desk.jobs['run-import']({ accountId: desk.accountId, runId });
    expect(await desk.run(runId)).toMatchObject({
      state: 'succeeded',
      seen: 1200,
      created: 1200,
    });
  } finally {
    await desk.close();
  }
});
