import { MallError } from '@matome/connectors/mall-error.ts';
import type { FindUnchanged } from '@matome/connectors/mall.ts';
import type { Context } from '../context.ts';
import { refuseSuspended } from '../accounts/suspension-store.ts';
import { inAccount } from '../database/account-scope.ts';
import { findUnchangedOrders } from '../orders/intake/find-unchanged-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { completeImport, failImport } from './end-import.ts';
import { fetchPages } from './fetch-pages.ts';
import type { FetchedPage } from './fetch-pages.ts';
import { openSource } from './open-source.ts';
import type { OrderSource } from './open-source.ts';
import { meetMallFailure } from './meet-mall-failure.ts';
import type { ImportRun } from './import-run.ts';
import { readImportPages, startImportRun } from './import-store.ts';
import { readAhead } from './read-ahead.ts';
import { beginPass, emptyTally, takeStep, tallyPages } from './run-tally.ts';
import type { Tally } from './run-tally.ts';
import { moveTo, restartOf, windowAt } from './running-import.ts';
import type { RunningImport } from './running-import.ts';
import { preparePages } from './prepare-pages.ts';
import { storeOrSift } from './store-or-sift.ts';
import { whyNotImport } from './why-not-import.ts';

/** Pages read ahead of the storing; what has arrived meanwhile is stored together. */
const PAGES_AHEAD = 4;

/** A page sent twice is no harm; so many in a row lead nowhere. */
const PAGES_WITHOUT_NEWS_MAX = 20;

/** A cursor that goes on expiring at the mall ends the run. */
const RESTARTS_MAX = 8;

/**
 * Fetches and stores until the run has ended, or is to be gone on with later. Takes up a run that was killed at any line
 * where it stands. One worker a shop at a time.
 */
export async function runImport(context: Context, run: ImportRun, shop: Shop): Promise<void> {
  const refusal = await whyNotImport(context, shop);
  if (refusal !== null) return failImport(context, { run, shop }, { error: refusal });
  await inAccount(context.db, run.accountId, (tx) => startImportRun(tx, run, context.now()));
  await context.reached('import:started');
  const { mall, connection } = await openSource(context, run, shop);
  const tally = await recallTally(context, run);
  const running: RunningImport = {
    run,
    shop,
    mall,
    tally,
    place: run.place,
    pages: run.pages,
    announcedAtMs: 0,
  };
  try {
    await readWindows(context, running, connection);
  } catch (error) {
    if (!(error instanceof MallError)) throw error;
    return meetMallFailure(context, running, error);
  }
  await completeImport(context, running);
}

async function readWindows(context: Context, running: RunningImport, connection: OrderSource): Promise<void> {
  const { accountId, shopId } = running.run;
  const findUnchanged: FindUnchanged = (listed) =>
    inAccount(context.db, accountId, (tx) => findUnchangedOrders(tx, { accountId, shopId, listed }));
  for (let restarts = 0; ; ) {
    const window = windowAt(running.run, running.place);
    if (window === undefined) return;
    try {
      const fetched = readAhead(
        fetchPages(context, connection, { window, place: running.place, findUnchanged }),
        PAGES_AHEAD,
      );
      for await (const batches of readAhead(preparePages(context, running, fetched), 1)) {
        for (const batch of batches) {
          await storeOrSift(context, running, batch);
          await advanceOrders(context, connection, batch.pages);
          await refuseSuspended(context, accountId);
        }
        if (running.tally.pagesWithoutNews > PAGES_WITHOUT_NEWS_MAX) throw goesInCircles();
      }
    } catch (error) {
      if (!isForgotten(running, error) || restarts >= RESTARTS_MAX) throw error;
      restarts += 1;
      moveTo(running, restartOf(running.place));
    }
  }
}

/** What the shop's settings ask of the mall on orders as they are read. Where it fails, the next reading tries again. */
async function advanceOrders(
  context: Context,
  connection: OrderSource,
  pages: readonly FetchedPage[],
): Promise<void> {
  const orders = pages.flatMap(({ page }) => page.orders);
  if (connection.advanceOrders === undefined || orders.length === 0) return;
  try {
    await connection.advanceOrders(orders);
  } catch (error) {
    if (!(error instanceof MallError)) throw error;
    context.log.warn({ kind: error.kind, code: error.code }, 'orders could not be moved on at the mall');
  }
}

function goesInCircles(): MallError {
  return new MallError('unreadable', {
    ja: 'モールの受注一覧が同じページを繰り返し返しています。しばらくしてからもう一度お試しください。',
    en: 'The mall answers the same page of its list again and again. Try again in a while.',
  });
}

/** The mall has forgotten where we were (at Rakuma `cursor_expired`): it refuses a later page, and not the first. */
function isForgotten({ place }: RunningImport, error: unknown): boolean {
  return error instanceof MallError && error.kind === 'refused' && place.cursor !== null;
}

/** What a killed worker had stored of this run. */
async function recallTally(context: Context, run: ImportRun): Promise<Tally> {
  const tally = emptyTally();
  if (run.pages === 0) return tally;
  const pages = await inAccount(context.db, run.accountId, (tx) => readImportPages(tx, run));
  for (const [index, page] of pages.entries()) {
    takeStep(tally, tallyPages(tally, [new Map(Object.entries(page.shown))]));
    const { atWindow, pass } = pages[index + 1] ?? run.place;
    if (atWindow !== page.atWindow || pass !== page.pass) beginPass(tally);
  }
  return tally;
}
