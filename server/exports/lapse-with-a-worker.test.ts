import { rakuma } from '@matome/connectors/rakuma/index.ts';
import { afterEach, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { planContractWatch } from '../jobs/plan-contract-watch.ts';
import { startTestWorker } from '../testing/test-desk.ts';
import { openExportDesk } from './testing/export-desk.ts';
import type { ExportDesk } from './testing/export-desk.ts';

let desk: ExportDesk;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await desk.close();
});

test('M14 a lapse while no worker ran is carried out once by the workers that come: nothing goes out, fetching goes on', {
  timeout: 30_000,
}, async () => {
  desk = await openExportDesk({ malls: [{ ...rakuma, rateLimits: UNLIMITED }] });
  const operator = await desk.createOperator();
  desk.setNow('2026-04-30T12:00:00+09:00');
  await desk.ask(operator, 'POST', `/operator/accounts/${desk.accountId}/api-option`, { action: 'activate' });
  await desk.askOrThrow('DELETE', '/contract/api-option');
  await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { autoExport: true });
  const order = await desk.buy();
  await desk.prepare(order);
  await desk.jobs['auto-export']({ accountId: desk.accountId, shopId: desk.shopId });
  expect((await desk.order(order)).shipNotice.state).toBe('waiting');

  desk.setNow('2026-05-03T09:00:00+09:00');
  await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { autoImport: true });
  const bought = desk.mall.addOrder({ order: {} });
  desk.setNow('2026-05-03T09:10:00+09:00');
  for (let count = 0; count < 2; count += 1) {
    await planContractWatch(desk.context.db);
    stops.push(await startTestWorker(desk));
  }

  await expect.poll(async () => (await desk.order(order)).shipNotice.state, WITHIN).toBe('due');
  await expect
    .poll(async () => (await desk.askOrThrow('GET', `/orders?q=${bought?.order_id}`)).items.length, WITHIN)
    .toBe(1);
  await expect.poll(() => countLapses(), WITHIN).toBe(1);
  expect(desk.accepted('ship-notice')).toEqual([]);

  const byHand = desk.mall.journal.waitFor(({ effect }) => effect?.kind === 'ship-notice');
  await desk.askOrThrow('POST', `/shops/${desk.shopId}/exports`, { kind: 'ship-notice' });
  await byHand;
  expect(desk.accepted('ship-notice')).toEqual([order.mallOrderNo]);
  expect(await countLapses()).toBe(1);
});

const WITHIN = { timeout: 10_000 };
const UNLIMITED = { api: { perSecond: Number.POSITIVE_INFINITY, burst: 1 } };

function countLapses(): Promise<number> {
  return inAccount(desk.context.db, desk.accountId, async (tx) => {
    const rows = await tx
      .selectFrom('audit_entry')
      .select('id')
      .where('account_id', '=', desk.accountId)
      .where('action', '=', 'apiOptionLapsed')
      .execute();
    return rows.length;
  });
}
