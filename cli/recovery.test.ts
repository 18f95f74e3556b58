import { createClient } from '@matome/contract/client.ts';
import type { Client } from '@matome/contract/client.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import type { Simulators } from '@matome/simulators/start.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoShops } from './demo/demo-malls.ts';
import { until } from './demo/until.ts';
import { readAllOrders, shipNewOrders } from './demo/work-on-orders.ts';
import { startDesk } from './testing/desk-process.ts';
import type { DeskProcess } from './testing/desk-process.ts';

const RECOVERED_WITHIN_MS = 30_000;
const SLOW_MS = 150;

/** Killed as by the power switch, in the middle of its work, PostgreSQL with it; then started again. */
describe('R4 kill -9 of the whole desk', { timeout: 120_000 }, () => {
  let simulated: Simulators;
  let desk: DeskProcess;
  let api: Client;
  let shopId: string;
  beforeEach(async () => {
    simulated = await startSimulators({
      port: 0,
      seed: 4,
      orders: 400,
      rakuma: { rate: 'unlimited', days: 20 },
    });
    desk = await startDesk(simulated.urls);
    api = createClient({ baseUrl: desk.url, apiKey: desk.apiKey, checkAnswers: true });
    shopId = (await api.createShop({ body: rakumaShop() })).id;
  });
  afterEach(async () => {
    await desk.stop();
    await simulated.close();
  });

  const rakuma = () => simulated.malls.rakuma;
  function rakumaShop() {
    const shop = demoShops(simulated.malls).find(({ mall }) => mall === 'rakuma');
    if (shop === undefined) throw new Error('no simulated Rakuma');
    return { ...shop, settings: { ...shop.settings } };
  }

  test('during an import: it goes on by itself, and every order of the mall is in the desk once', async () => {
    rakuma().faults.add({ match: { path: '/v1/orders' }, fault: { kind: 'delay', ms: SLOW_MS } });
    const { id } = await api.createImport({ params: { id: shopId }, body: {} });
    await rakuma().journal.waitFor(({ path }) => path.includes('cursor='));
    await desk.kill();
    await desk.startAgain();
    const run = await until(
      () => api.getImport({ params: { id } }),
      ({ state }) => state === 'succeeded',
      RECOVERED_WITHIN_MS,
    );
    const inDesk = (await readAllOrders(api, shopId)).map((order) => order.mallOrderNo).sort();
    const atMall = rakuma()
      .orders(rakuma().shops()[0]?.shopId)
      .filter(({ order }) => daysOld(order.purchased_at) < 7);
    expect(new Set(inDesk).size).toBe(inDesk.length);
    expect(inDesk).toEqual(expect.arrayContaining(atMall.map(({ order }) => String(order.order_id))));
    expect(run.error).toBeNull();
  });

  test('during an export: nothing is lost, nothing is said twice (R3)', async () => {
    const { id: imported } = await api.createImport({ params: { id: shopId }, body: {} });
    await until(
      () => api.getImport({ params: { id: imported } }),
      ({ state }) => state === 'succeeded',
      RECOVERED_WITHIN_MS,
    );
    const shipped = await shipNewOrders(api, await readAllOrders(api, shopId), new Date());
    rakuma().faults.add({
      match: { method: 'POST', path: '/v1/orders/*/shipping_notice' },
      fault: { kind: 'delay', ms: SLOW_MS },
    });
    const { id } = await api.createExport({ params: { id: shopId }, body: { kind: 'ship-notice' } });
    await rakuma().journal.waitFor(({ effect }) => effect?.kind === 'ship-notice');
    await desk.kill();
    rakuma().faults.clear();
    await desk.startAgain();
    const run = await until(
      () => api.getExport({ params: { id } }),
      ({ sent, state }) => sent === shipped && state !== 'running',
      RECOVERED_WITHIN_MS,
    );
    const told = rakuma()
      .journal.effects('ship-notice')
      .map(({ orderId }) => orderId);
    expect(told).toHaveLength(shipped);
    expect(new Set(told).size).toBe(shipped);
    expect(run).toMatchObject({ state: 'succeeded', refused: 0, uncertain: 0, waiting: 0 });
  });
});

function daysOld(at: string): number {
  return (Date.now() - Date.parse(at)) / (24 * 60 * 60 * 1000);
}
