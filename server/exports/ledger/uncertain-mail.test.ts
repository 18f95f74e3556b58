import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAccount } from '../../database/account-scope.ts';
import { openExportDesk } from '../testing/export-desk.ts';
import type { ExportDesk } from '../testing/export-desk.ts';
import { planUncertainMail } from './uncertain-mail.ts';

const NOTICES = { method: 'POST', path: '/v1/orders/*/shipping_notice' };

let desk: ExportDesk;
beforeAll(async () => {
  desk = await openExportDesk({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } });
});
afterAll(() => desk.close());

/** The mall neither answers the notice of an order nor lets itself be read. */
async function leaveInDoubt(): Promise<void> {
  const order = await desk.buy();
  await desk.prepare(order);
  desk.mall.faults.add({ match: NOTICES, fault: { kind: 'drop-after' } });
  desk.mall.faults.add({ match: { method: 'GET' }, fault: { kind: 'status', code: 503 } });
  await desk.plan('ship-notice', { orderIds: [order.id] });
  for (let tries = 0; tries < 3; tries += 1) {
    await desk.deliver();
    await desk.letTimePass();
  }
}

const tell = () => desk.jobs['tell-uncertain']({ accountId: desk.accountId, shopId: desk.shopId });
const subjects = async () =>
  (await desk.askOrThrow('GET', '/mails')).items.map(({ kind }: { kind: string }) => kind);
const waitsMinutes = async () => {
  const { rows } = await desk.context.pool.query<{ minutes: number }>(
    `select round(extract(epoch from run_at - now()) / 60)::int as minutes from graphile_worker.jobs
     where task_identifier = 'tell-uncertain'`,
  );
  return rows.map(({ minutes }) => minutes);
};

test('R7 what stands in doubt for an hour is told at once, and then gathered for half an hour', async () => {
  await leaveInDoubt();
  await tell();
  expect(await subjects()).toEqual([]);
  desk.setNow('2026-04-01T13:00:00+09:00');
  await desk.deliver();
  expect(await waitsMinutes()).toEqual([0]);
  await tell();
  expect(await subjects()).toEqual(['uncertain-notice']);

  desk.setNow('2026-04-01T13:10:00+09:00');
  const { accountId, shopId } = desk;
  await inAccount(desk.context.db, accountId, (tx) =>
    planUncertainMail(tx, desk.context, { accountId, shopId }),
  );
  expect(await waitsMinutes()).toEqual([20]);

  desk.mall.faults.clear();
  await desk.letTimePass();
  await desk.settle();
  await tell();
  expect(await subjects()).toEqual(['uncertain-notice']);
});
