import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import type { Actor } from '../../orders/history-store.ts';
import { findShop } from '../../shops/shop-store.ts';
import type { Shop } from '../../shops/shop-store.ts';
import { findUndecided, readCandidates } from '../decide/candidate-store.ts';
import { decideCandidates } from '../decide/decide-candidates.ts';
import { endPlanning, endRuns, failRun, findRun, startRun } from '../runs/export-run-store.ts';
import type { RunRow } from '../runs/export-run-store.ts';
import { openDesk } from '../decide/open-desk.ts';
import { planBatch } from './plan-batch.ts';
import { scopeOf } from './run-scope.ts';

const BATCH_ORDERS = 500;

/**
 * Decides every candidate of a run, a batch a transaction. Killed anywhere, it goes on with the orders that the run holds no item
 * of; what is in the ledger already is on its way meanwhile.
 */
export async function planRun(
  context: Context,
  ids: { readonly accountId: string; readonly runId: string },
): Promise<void> {
  const { accountId, runId } = ids;
  const begun = await inAccount(context.db, accountId, async (tx) => {
    const run = await findRun(tx, { accountId, id: runId });
    if (run === null || run.planned_at !== null || run.finished_at !== null) return null;
    const shop = await findShop(tx, context.vault, { accountId, id: run.shop_id });
    if (shop === null) {
      await failRun(tx, { accountId, id: runId }, { ...SHOP_REMOVED, at: context.now() });
      await announce(tx, accountId, { type: 'export-run', runId, shopId: run.shop_id });
      return null;
    }
    await startRun(tx, { accountId, id: runId });
    return { run, shop };
  });
  if (begun === null) return;
  await context.reached('plan:begun');
  const scope = scopeOf(begun.run, context.now());
  const undecided = await inAccount(context.db, accountId, (tx) => findUndecided(tx, scope, runId));
  for (let at = 0; at < undecided.length; at += BATCH_ORDERS) {
    await planOrders(context, begun, undecided.slice(at, at + BATCH_ORDERS));
    await context.reached('plan:batch-planned');
  }
  await finishPlanning(context, begun.run);
  await context.reached('plan:planned');
}

const SHOP_REMOVED = {
  code: 'shop-removed',
  message: {
    ja: '店舗が削除されたため、書出しを中止しました。',
    en: 'The shop was removed, so the export was stopped.',
  },
};

async function planOrders(
  context: Context,
  { run, shop }: { readonly run: RunRow; readonly shop: Shop },
  ids: readonly string[],
): Promise<void> {
  const desk = openDesk(context, shop);
  const { account_id: accountId, shop_id: shopId, kind, id: runId } = run;
  await inAccount(context.db, accountId, async (tx) => {
    const candidates = await readCandidates(tx, { accountId, kind, ids });
    const decided = await decideCandidates(tx, context, { accountId, kind, desk, candidates });
    const batch = { accountId, shopId, kind, runId, desk, who: actorOf(run), decided };
    await planBatch(tx, context, { ...batch, automatic: false });
    await announce(tx, accountId, { type: 'export-run', runId, shopId });
  });
}

async function finishPlanning(context: Context, run: RunRow): Promise<void> {
  const { account_id: accountId, shop_id: shopId, id } = run;
  const at = context.now();
  await inAccount(context.db, accountId, async (tx) => {
    await endPlanning(tx, { accountId, id }, at);
    await endRuns(tx, { accountId, shopId, stopped: false, at });
    await announce(tx, accountId, { type: 'export-run', runId: id, shopId });
  });
}

function actorOf(run: RunRow): Actor {
  return run.who_name === null ? { kind: 'system', name: null } : { kind: 'member', name: run.who_name };
}
