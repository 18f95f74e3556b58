import type { Mall } from '@matome/connectors/mall.ts';
import type { Client } from '@matome/contract/client.ts';
import type { DemoShop } from '@matome/server/context.ts';
import type { Trade } from '@matome/simulators/mall.ts';
import { judge } from './judge.ts';
import type { Told } from './judge.ts';
import { readLedger } from './read-ledger.ts';
import { until } from './until.ts';
import { readAllOrders, shipNewOrders } from './work-on-orders.ts';

const DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;
const RUN_WITHIN_MS = 400_000;
const BUY_EVERY_MS = 40;

type AtMall = {
  readonly mall: Mall;
  readonly shop: DemoShop;
  readonly trade: Trade;
  /** How many orders the mall had at the start. */
  readonly atLeast: number;
  readonly forgetsLastNotice: boolean;
};

export type MallResult = {
  readonly lines: readonly string[];
  readonly differences: number;
  readonly agrees: boolean;
};

/** A morning at one mall: fetch while buyers buy, ship, tell, rate; then the desk's ledger against the mall's journal. */
export async function workThroughMall(api: Client, at: AtMall): Promise<MallResult> {
  const { mall, trade } = at;
  const shop = await api.createShop({ body: { ...at.shop, settings: { ...at.shop.settings } } });
  const report = await api.testConnection({ params: { id: shop.id } });
  if (report.state !== 'ok') throw new Error(`${mall.id}: ${report.code}: ${report.detail}`);
  const { result: fetched, bought } = await buyDuring(at, importOrders(api, shop.id));
  const again = await importOrders(api, shop.id);
  const shipped = await shipNewOrders(api, await readAllOrders(api, shop.id), new Date());
  const noticed = await exportAll(api, shop.id, 'ship-notice');
  const received = trade.receiveAll();
  const reread = await importOrders(api, shop.id);
  const rated = mall.capabilities.buyerRating ? await exportAll(api, shop.id, 'buyer-rating') : null;
  const verdict = await compare(api, at, shop.id);
  const rating =
    rated === null
      ? []
      : [
          `評価     購入者の評価 ${received}件、送信 ${rated.sent}件、対象外 ${rated.skipped}件、拒否 ${rated.refused}件、不明 ${rated.uncertain}件`,
        ];
  return {
    lines: [
      `モール   ${mall.name.ja}（シミュレーター）`,
      `取得     ${fetched.seen}件、その間の購入 ${bought}件（再取得で ${again.created}件）、再取得 ${reread.seen}件（変更 ${reread.updated}件）`,
      `出荷     ${shipped}件`,
      `発送通知 送信 ${noticed.sent}件、対象外 ${noticed.skipped}件、拒否 ${noticed.refused}件、不明 ${noticed.uncertain}件`,
      ...rating,
      `照合     受注 ${verdict.orders}件、発送通知 ${verdict.notices}件、評価 ${verdict.ratings}件、違い ${verdict.differences.length}件`,
      ...verdict.differences,
      '',
    ],
    differences: verdict.differences.length,
    agrees:
      verdict.differences.length === 0 &&
      fetched.seen >= at.atLeast * 0.95 &&
      noticed.sent > 0 &&
      (rated === null || rated.sent > 0),
  };
}

/** Buyers go on buying while `work` lasts, a twentieth of what was there at most; how many did. */
async function buyDuring<T>({ trade, atLeast }: AtMall, work: Promise<T>) {
  let bought = 0;
  const most = Math.max(2, Math.round(atLeast / 20));
  const buying = setInterval(() => {
    if (bought < most && trade.buy('to-ship') !== null) bought += 1;
  }, BUY_EVERY_MS);
  try {
    return { result: await work, bought };
  } finally {
    clearInterval(buying);
  }
}

async function importOrders(api: Client, shopId: string) {
  const to = new Date();
  const from = new Date(to.getTime() - DAYS * DAY_MS);
  const { id } = await api.createImport({
    params: { id: shopId },
    body: { from: from.toISOString(), to: to.toISOString() },
  });
  const run = await until(
    () => api.getImport({ params: { id } }),
    ({ state }) => state !== 'queued' && state !== 'running',
    RUN_WITHIN_MS,
  );
  if (run.state !== 'succeeded')
    throw new Error(`import ${run.state}: ${JSON.stringify(run.error ?? run.rejected)}`);
  return run;
}

async function exportAll(api: Client, shopId: string, kind: 'ship-notice' | 'buyer-rating') {
  const { id } = await api.createExport({ params: { id: shopId }, body: { kind } });
  return until(
    () => api.getExport({ params: { id } }),
    (run) => run.state !== 'queued' && run.state !== 'running' && run.waiting === 0 && run.uncertain === 0,
    RUN_WITHIN_MS,
  );
}

/** An order that was bought a moment ago may still be hidden in the mall's list. */
async function compare(api: Client, { mall, trade, forgetsLastNotice }: AtMall, shopId: string) {
  const orders = await readAllOrders(api, shopId);
  const journal = trade.told().map(toTold);
  const notices = journal.filter(({ kind }) => kind === 'ship-notice');
  const believed = forgetsLastNotice ? journal.filter((told) => told !== notices.at(-1)) : journal;
  const verdict = judge(await readLedger(api, { shopId, orders }), believed);
  const known = new Set(orders.map((order) => order.mallOrderNo));
  const shownBefore = new Date(Date.now() - mall.visibilityLagMs - 5_000);
  const missing = trade
    .orders()
    .filter(({ orderNo, orderedAt }) => !known.has(orderNo) && orderedAt < shownBefore);
  return {
    ...verdict,
    orders: orders.length,
    differences: [
      ...verdict.differences,
      ...missing.map(({ orderNo }) => `${orderNo}: the mall has this order, the desk does not`),
    ],
  };
}

function toTold({ kind, orderNo, trackingNumbers }: ReturnType<Trade['told']>[number]): Told {
  return {
    kind,
    mallOrderNo: orderNo,
    trackingNumber: kind === 'ship-notice' ? (trackingNumbers[0] ?? null) : null,
  };
}
