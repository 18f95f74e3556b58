import { addDays, startOfTokyoDay, tokyoDay } from '@matome/domain/time/tokyo.ts';
import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { announce } from '../../events.ts';
import { addJob } from '../../jobs/add-job.ts';
import { newId } from '../../security/new-id.ts';
import { findShop } from '../../shops/shop-store.ts';
import type { Shop } from '../../shops/shop-store.ts';
import { nextPlace, nextReadyCandidates } from '../decide/candidate-store.ts';
import type { ReadyPlace } from '../decide/candidate-store.ts';
import { decideCandidates } from '../decide/decide-candidates.ts';
import { addRun, endPlanning, endRuns } from '../runs/export-run-store.ts';
import { isKindSupported, openDesk } from '../decide/open-desk.ts';
import { planBatch } from './plan-batch.ts';

type ShopRef = { readonly accountId: string; readonly shopId: string };

/** Never a correction: those are sent by hand. */
const KINDS = ['ship-notice', 'buyer-rating'] as const;
const BATCH_ORDERS = 500;
/** A change of an order wakes this at once, and so does midnight; the slow look finds what a wake-up missed. */
const SLOW_LOOK_MS = 5 * 60_000;
/** Shops come back from midnight one after the other, within the first seconds. */
const MIDNIGHT_SPREAD_MS = 2000;

/** M13: puts everything that is due into the ledger, for a shop with 自動書き出し on an account with the API option. */
export async function exportAutomatically(context: Context, { accountId, shopId }: ShopRef): Promise<void> {
  const shop = await inAccount(context.db, accountId, (tx) =>
    findShop(tx, context.vault, { accountId, id: shopId }),
  );
  if (shop === null || !shop.autoExport) return;
  if (hasApiOption(shop, context.now()) && shop.accountTypeSupported) {
    for (const kind of KINDS) await planDue(context, shop, kind);
  }
  await inAccount(context.db, accountId, (tx) => lookAgainLater(tx, context, { accountId, shopId }));
}

/** A run for each batch of what is due now, and none if nothing is: whatever is killed leaves whole runs. */
async function planDue(context: Context, shop: Shop, kind: ExportKind): Promise<void> {
  const { accountId } = shop;
  if (!isKindSupported(openDesk(context, shop).mall, kind)) return;
  let after: ReadyPlace | null = null;
  do {
    await context.reached('auto-export:planning');
    after = await inAccount(context.db, accountId, (tx) => planDueBatch(tx, context, { shop, kind, after }));
    await context.reached('auto-export:planned');
  } while (after !== null);
}

async function planDueBatch(
  tx: AccountTx,
  context: Context,
  {
    shop,
    kind,
    after,
  }: { readonly shop: Shop; readonly kind: ExportKind; readonly after: ReadyPlace | null },
): Promise<ReadyPlace | null> {
  const { accountId, id: shopId } = shop;
  const desk = openDesk(context, shop);
  const candidates = await nextReadyCandidates(
    tx,
    { accountId, shopId, kind, today: desk.today },
    { after, limit: BATCH_ORDERS },
  );
  const decided = await decideCandidates(tx, context, { accountId, kind, desk, candidates });
  const sends = decided.filter(({ decision }) => decision.decision === 'send');
  if (sends.length > 0) {
    const runId = newId();
    await addAutomaticRun(tx, { accountId, shopId, runId, kind, at: context.now() });
    const base = { accountId, shopId, kind, runId, desk };
    const batch = { ...base, automatic: true, who: AUTOMATIC, decided: sends };
    const planned = await planBatch(tx, context, batch);
    // Where somebody else was faster with all of them, no delivery comes to end the run.
    if (planned === 0) await endRuns(tx, { accountId, shopId, stopped: false, at: context.now() });
    await announce(tx, accountId, { type: 'export-run', runId, shopId });
  }
  return nextPlace(candidates, BATCH_ORDERS);
}

const AUTOMATIC = { kind: 'system', name: '自動書き出し' } as const;

async function addAutomaticRun(
  tx: AccountTx,
  run: ShopRef & { readonly runId: string; readonly kind: ExportKind; readonly at: Date },
): Promise<void> {
  await addRun(tx, {
    account_id: run.accountId,
    id: run.runId,
    shop_id: run.shopId,
    kind: run.kind,
    trigger: 'automatic',
    state: 'running',
    basis: 'updated',
    created_at: run.at,
  });
  await endPlanning(tx, { accountId: run.accountId, id: run.runId }, run.at);
}

/** A key of its own: a later look never puts off what a changed order asks for now. */
async function lookAgainLater(
  tx: AccountTx,
  context: Context,
  { accountId, shopId }: ShopRef,
): Promise<void> {
  const now = context.now();
  const midnight = startOfTokyoDay(addDays(tokyoDay(now), 1));
  const toMidnightMs = midnight.getTime() - now.getTime() + Math.round(Math.random() * MIDNIGHT_SPREAD_MS);
  const afterMs = Math.min(SLOW_LOOK_MS, toMidnightMs);
  await addJob(tx, {
    name: 'auto-export',
    payload: { accountId, shopId },
    key: `auto-export-later:${shopId}`,
    afterMs,
  });
}
