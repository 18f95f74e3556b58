import { malls } from '@matome/connectors/malls.ts';
import { createExport, getExport } from '@matome/contract/exports.ts';
import { createImport, getImport } from '@matome/contract/imports.ts';
import { createShop, testConnection } from '@matome/contract/shops.ts';
import { openAccountWithKey } from '@matome/server/accounts/open-account-with-key.ts';
import { readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiClient } from './api-client.ts';
import type { ApiClient } from './api-client.ts';
import { DEMO_RAKUMA_SHOP } from './demo-malls.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { rakumaControl } from './rakuma-control.ts';
import type { MallControl } from './rakuma-control.ts';
import { until } from './until.ts';
import { readLedger } from './read-ledger.ts';
import { readAllOrders, shipPaidOrders } from './work-on-orders.ts';

const ORDERS = 520;
const DAYS = 60;
const RUN_WITHIN_MS = 180_000;

const DEMO_ACCOUNT = {
  company: 'デモ商店',
  name: 'デモ担当者',
  email: 'demo@matome.example',
  password: randomBytes(12).toString('base64url'),
  apiOption: true,
  keyName: 'demo',
};

export type OnceOptions = {
  readonly log: (line: string) => void;
  /** How many orders the mall has at the start. */
  readonly orders?: number;
  /** Called before the mall's journal is read (a test bends it here, to see that the judge notices). */
  readonly beforeJudging?: (control: MallControl) => void;
};

/**
 * Fetches, ships, exports and rates on a simulated mall whose orders move while they are read, then holds what the desk says
 * against the mall's own journal. True when they agree.
 */
export async function runOnce(options: OnceOptions): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-demo-'));
  const simulated = await startSimulators({ port: 0, seed: 1, orders: options.orders ?? ORDERS });
  const config = readConfig(
    {
      MATOME_DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'warn',
      MATOME_MALL_URLS: JSON.stringify(simulated.urls),
    },
    new Date(),
  );
  try {
    const running = await startServer({ config, malls, roles: { api: true, worker: true } });
    try {
      const { context, auth } = running.open;
      const made = await openAccountWithKey(context, auth, DEMO_ACCOUNT);
      if ('refused' in made) throw new Error(made.refused);
      const api = apiClient(`http://127.0.0.1:${running.port}`, made.apiKey);
      return await workThrough(api, rakumaControl(simulated.malls.rakuma), options);
    } finally {
      await running.close();
    }
  } finally {
    await simulated.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function workThrough(api: ApiClient, control: MallControl, options: OnceOptions): Promise<boolean> {
  const shop = await api(createShop, { body: DEMO_RAKUMA_SHOP });
  const report = await api(testConnection, { params: { id: shop.id } });
  if (report.state !== 'ok') throw new Error(`${report.code}: ${report.detail}`);
  const { result: fetched, bought } = await control.buyDuring(importOrders(api, shop.id));
  const again = await importOrders(api, shop.id);
  const shipped = await shipPaidOrders(api, await readAllOrders(api, shop.id), new Date());
  const noticed = await exportAll(api, shop.id, 'ship-notice');
  const reviewed = control.buyersRateAll();
  const reread = await importOrders(api, shop.id);
  const rated = await exportAll(api, shop.id, 'buyer-rating');
  options.beforeJudging?.(control);
  const verdict = await compare(api, control, shop.id);
  for (const line of [
    'モール   ラクマ（シミュレーター）',
    `取得     ${fetched.seen}件、その間の購入 ${bought}件（再取得で ${again.created}件）、再取得 ${reread.seen}件（変更 ${reread.updated}件）`,
    `出荷     ${shipped}件`,
    `発送通知 送信 ${noticed.sent}件、対象外 ${noticed.skipped}件、拒否 ${noticed.refused}件、不明 ${noticed.uncertain}件`,
    `評価     購入者の評価 ${reviewed}件、送信 ${rated.sent}件、対象外 ${rated.skipped}件、拒否 ${rated.refused}件、不明 ${rated.uncertain}件`,
    `照合     受注 ${verdict.orders}件、発送通知 ${verdict.notices}件、評価 ${verdict.ratings}件、違い ${verdict.differences.length}件`,
    ...verdict.differences,
  ]) {
    options.log(line);
  }
  return (
    verdict.differences.length === 0 &&
    fetched.seen >= (options.orders ?? ORDERS) * 0.95 &&
    noticed.sent > 0 &&
    rated.sent > 0
  );
}

async function importOrders(api: ApiClient, shopId: string) {
  const to = new Date();
  const from = new Date(to.getTime() - DAYS * 24 * 60 * 60 * 1000);
  const { id } = await api(createImport, {
    params: { id: shopId },
    body: { from: from.toISOString(), to: to.toISOString() },
  });
  const run = await until(
    () => api(getImport, { params: { id } }),
    ({ state }) => state !== 'queued' && state !== 'running',
    RUN_WITHIN_MS,
  );
  if (run.state !== 'succeeded')
    throw new Error(`import ${run.state}: ${JSON.stringify(run.error ?? run.rejected)}`);
  return run;
}

async function exportAll(api: ApiClient, shopId: string, kind: 'ship-notice' | 'buyer-rating') {
  const { id } = await api(createExport, { params: { id: shopId }, body: { kind } });
  return until(
    () => api(getExport, { params: { id } }),
    (run) => run.state !== 'queued' && run.state !== 'running' && run.waiting === 0 && run.uncertain === 0,
    RUN_WITHIN_MS,
  );
}

async function compare(
  api: ApiClient,
  control: MallControl,
  shopId: string,
): Promise<Verdict & { readonly orders: number }> {
  const orders = await readAllOrders(api, shopId);
  const verdict = judge(await readLedger(api, orders), control.readJournal());
  const known = new Set(orders.map((order) => order.mallOrderNo));
  const missing = control.listOrderNos().filter((no) => !known.has(no));
  return {
    ...verdict,
    orders: orders.length,
    differences: [
      ...verdict.differences,
      ...missing.map((no) => `${no}: the mall has this order, the desk does not`),
    ],
  };
}
