import { createClient } from '@matome/contract/client.ts';
import type { Client } from '@matome/contract/client.ts';
import type { Order } from '@matome/contract/orders.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import type { Simulators } from '@matome/simulators/start.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoShops } from './demo/demo-malls.ts';
import { until } from './demo/until.ts';
import { readAllOrders, shipNewOrders } from './demo/work-on-orders.ts';
import { startDesk } from './testing/desk-process.ts';
import type { DeskProcess } from './testing/desk-process.ts';

const WITHIN_MS = 30_000;
const SLOW_MS = 40;

/** The machine is lost with all that was done since the backup; the malls remember it. */
describe('R9 a backup while the desk works', { timeout: 120_000 }, () => {
  let simulated: Simulators;
  let folder: string;
  const desks: DeskProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matome-backup-'));
    simulated = await startSimulators({
      port: 0,
      seed: 5,
      orders: 300,
      rakuma: { rate: 'unlimited', days: 20 },
    });
  });
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.stop();
    await simulated.close();
    await rm(folder, { recursive: true, force: true });
  });

  const rakuma = () => simulated.malls.rakuma;
  const told = () =>
    rakuma()
      .journal.effects('ship-notice')
      .map(({ orderId }) => String(orderId));

  const asked = () =>
    rakuma()
      .journal.entries()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/shipping_notice')).length;

  async function start(backup?: { readonly file: string; readonly apiKey: string }) {
    const desk = await startDesk(simulated.urls, backup);
    desks.push(desk);
    return { desk, api: createClient({ baseUrl: desk.url, apiKey: desk.apiKey, checkAnswers: true }) };
  }

  async function openShop(api: Client): Promise<string> {
    const shop = demoShops(simulated.malls).find(({ mall }) => mall === 'rakuma');
    if (shop === undefined) throw new Error('no simulated Rakuma');
    const { id } = await api.createShop({ body: { ...shop, settings: { ...shop.settings } } });
    const { id: run } = await api.createImport({ params: { id }, body: {} });
    await until(
      () => api.getImport({ params: { id: run } }),
      ({ state }) => state === 'succeeded',
      WITHIN_MS,
    );
    return id;
  }

  async function exportAll(api: Client, shopId: string): Promise<void> {
    const { id } = await api.createExport({ params: { id: shopId }, body: { kind: 'ship-notice' } });
    await until(
      () => api.getExport({ params: { id } }),
      ({ state }) => state === 'succeeded',
      WITHIN_MS,
    );
  }

  test('gives the desk back as it was; what the mall was told since is not said again (R3)', async () => {
    const { desk, api } = await start();
    const shopId = await openShop(api);
    const shipped = await shipNewOrders(api, await readAllOrders(api, shopId), new Date());
    expect(shipped).toBeGreaterThan(20);
    rakuma().faults.add({
      match: { method: 'POST', path: '/v1/orders/*/shipping_notice' },
      fault: { kind: 'delay', ms: SLOW_MS },
    });
    const exporting = exportAll(api, shopId);
    await rakuma().journal.waitFor(({ effect }) => effect?.kind === 'ship-notice');
    const file = join(folder, 'desk.backup');
    expect(await desk.run('backup', file)).toContain(`${file}  1 accounts, `);
    expect(await desk.run('doctor')).toMatch(
      /^ok {2}PostgreSQL .*\nok {2}row-level security .*\nok {2}there is a backup\nok {2}malls: rakuma/m,
    );
    const then = await readAllOrders(api, shopId);
    await exporting;
    expect(new Set(told()).size).toBe(shipped);
    await desk.kill();

    const { api: again } = await start({ file, apiKey: desk.apiKey });
    const back = await readAllOrders(again, shopId);
    expect(back.map(withoutTelling)).toEqual(then.map(withoutTelling));
    await exportAll(again, shopId);
    const settled = await until(
      () => readAllOrders(again, shopId),
      (orders) => orders.filter(({ shipNotice }) => shipNotice.state === 'sent').length >= shipped,
      WITHIN_MS,
    );
    expect(settled.filter(({ shipNotice }) => shipNotice.state === 'uncertain')).toEqual([]);
    // Not even to be refused: another mall might take it twice.
    expect(asked()).toBe(shipped);
  });
});

/** What staff and the mall made of it, without what the export of that minute did. */
function withoutTelling({ id, mallOrderNo, orderer, recipient, lines, amounts, shipment, memo }: Order) {
  return { id, mallOrderNo, orderer, recipient, lines, amounts, shipment, memo };
}
