import type { ReadOrder, Rejected } from '@matome/connectors/mall.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { storeReadOrders } from '../orders/intake/store-read-orders.ts';
import type { FetchedPage } from './fetch-pages.ts';
import type { RunningImport } from './running-import.ts';
import { readOrdersOf, storePages } from './store-pages.ts';

/** Another transaction added the same orders, or waited for ours. */
const CONFLICTS: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);
const CONFLICTS_MAX = 5;

/**
 * Stores pages, whatever is in them: an order that cannot be stored is set aside as rejected, its raw body kept, and the
 * others go on.
 */
export async function storePagesOrSift(
  context: Context,
  running: RunningImport,
  pages: readonly FetchedPage[],
): Promise<void> {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      await storePages(context, running, pages);
      return;
    } catch (error) {
      if (CONFLICTS.has(sqlStateOf(error)) && conflicts < CONFLICTS_MAX) continue;
      if (!isAboutContent(error)) throw error;
      const sifted = await Promise.all(pages.map((page) => siftPage(context, running, page)));
      if (sifted.every((page, index) => page === pages[index])) throw error;
      await storePages(context, running, sifted);
      return;
    }
  }
}

/** The page with the orders that cannot be stored moved to its rejected ones; the same page when there is none. */
async function siftPage(
  context: Context,
  running: RunningImport,
  fetched: FetchedPage,
): Promise<FetchedPage> {
  const orders: ReadOrder[] = [];
  const rejected: Rejected[] = [...fetched.page.rejected];
  for (const read of fetched.page.orders) {
    const error = await tryToStore(context, running, {
      ...fetched,
      page: { orders: [read], rejected: [], next: null },
    });
    if (error === null) orders.push(read);
    else {
      // The message itself may quote the order.
      const facts = { run: running.run.id, sqlState: sqlStateOf(error), error: error.name };
      context.log.error(facts, 'an order cannot be stored');
      rejected.push(setAside(read));
    }
  }
  return orders.length === fetched.page.orders.length
    ? fetched
    : { ...fetched, page: { ...fetched.page, orders, rejected } };
}

function setAside({ order, raw }: ReadOrder): Rejected {
  return {
    mallOrderNo: order.mallOrderNo,
    code: 'not-storable',
    message: 'この受注には保存できない値が含まれています。モールの画面で内容を確認してください。',
    raw,
  };
}

class TrialOver extends Error {}

/** What stands against storing one order; nothing is stored. */
async function tryToStore(
  context: Context,
  running: RunningImport,
  page: FetchedPage,
): Promise<Error | null> {
  const trial = inAccount(context.db, running.run.accountId, async (tx) => {
    await storeReadOrders(tx, context, readOrdersOf(running, [page]));
    throw new TrialOver();
  });
  return trial.catch((error: unknown) => {
    if (error instanceof TrialOver) return null;
    if (isAboutContent(error)) return error;
    throw error;
  });
}

/** A value that PostgreSQL does not take (classes 22, 23, 54), or that our own reading stumbles over. */
function isAboutContent(error: unknown): error is Error {
  return error instanceof RangeError || error instanceof TypeError || /^(22|23|54)/.test(sqlStateOf(error));
}

function sqlStateOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
