import { sql } from 'kysely';
import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { addJob } from '../jobs/add-job.ts';
import { writeReadOrders } from '../orders/intake/store-read-orders.ts';
import type { StoredOrders } from '../orders/intake/store-read-orders.ts';
import { advanceImportRun } from './import-store.ts';
import type { FetchedPage } from './fetch-pages.ts';
import { entriesOf, newRejections } from './page-entries.ts';
import type { PreparedPages } from './prepare-pages.ts';
import { addRejections } from './rejection-store.ts';
import { takeStep, tallyPages } from './run-tally.ts';
import { moveTo, placeAfter } from './running-import.ts';
import type { RunningImport } from './running-import.ts';

const ANNOUNCE_EVERY_MS = 500;

/** Stores consecutive pages of one pass in one transaction: orders, rejections, counters and the run's place, or none of it. */
export async function storePages(
  context: Context,
  running: RunningImport,
  { pages, orders }: PreparedPages,
): Promise<void> {
  const last = pages.at(-1);
  if (last === undefined) return;
  if (pages.every(isEmpty)) {
    moveTo(running, placeAfter(last.at, last.page.next, running.tally.hasMoved));
    return;
  }
  await context.reached('import:before-store');
  const { run, tally } = running;
  const { step, place } = await inAccount(context.db, run.accountId, async (tx) => {
    const stored = await (run.dryRun ? tryOrders : writeReadOrders)(tx, context, orders);
    const entries = pages.map((page) => entriesOf(page, stored));
    const step = tallyPages(tally, entries);
    const place = placeAfter(last.at, last.page.next, step.hasMoved);
    await addRejections(tx, { vault: context.vault, run, rejected: newRejections(tally, pages) });
    const isOurs = await advanceImportRun(tx, run, {
      shown: entries.map((page) => Object.fromEntries(page)),
      shownAt: last.at,
      place,
      counts: step.counts,
      pagesBefore: running.pages,
    });
    if (!isOurs) throw new Error(`import run ${run.id} was moved on by another worker`);
    await tellOthers(tx, running, { changedIds: stored.changedIds, now: context.now() });
    await context.reached('import:before-commit');
    return { step, place };
  });
  takeStep(tally, step);
  running.pages += pages.length;
  moveTo(running, place);
  await context.reached('import:stored');
}

function isEmpty({ page }: FetchedPage): boolean {
  return page.orders.length === 0 && page.rejected.length === 0 && (page.unchanged ?? []).length === 0;
}

/** What would become of the orders; nothing of it stays. */
async function tryOrders(
  tx: AccountTx,
  context: Context,
  orders: PreparedPages['orders'],
): Promise<StoredOrders> {
  await sql`savepoint trial`.execute(tx);
  const stored = await writeReadOrders(tx, context, orders);
  await sql`rollback to savepoint trial`.execute(tx);
  return { ...stored, changedIds: [] };
}

/** The screens, and the automatic export where it is on. */
async function tellOthers(
  tx: AccountTx,
  running: RunningImport,
  told: { readonly changedIds: readonly string[]; readonly now: Date },
): Promise<void> {
  const { run, shop } = running;
  const { accountId } = run;
  const nowMs = told.now.getTime();
  if (nowMs - running.announcedAtMs >= ANNOUNCE_EVERY_MS) {
    running.announcedAtMs = nowMs;
    await announce(tx, accountId, { type: 'import-run', runId: run.id, shopId: shop.id });
  }
  if (told.changedIds.length === 0) return;
  await announce(tx, accountId, { type: 'orders-changed', shopId: shop.id, orderIds: [...told.changedIds] });
  if (!shop.autoExport || !hasApiOption(shop, told.now)) return;
  await addJob(tx, {
    name: 'auto-export',
    payload: { accountId, shopId: shop.id },
    key: `auto-export:${shop.id}`,
  });
}
