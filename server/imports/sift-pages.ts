import type { ReadOrder, Rejected } from '@matome/connectors/mall.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { storeReadOrders } from '../orders/intake/store-read-orders.ts';
import type { FetchedPage } from './fetch-pages.ts';
import { readOrdersOf } from './read-orders-of.ts';
import type { RunningImport } from './running-import.ts';

/**
 * Pages that could not be stored, for `cause`: an order that cannot be stored is set aside as rejected, its raw body kept, so
 * that the others go on. Throws `cause` when it lies with no single order.
 */
export async function siftPages(
  context: Context,
  running: RunningImport,
  { pages, cause }: { readonly pages: readonly FetchedPage[]; readonly cause: unknown },
): Promise<readonly FetchedPage[]> {
  if (!isAboutContent(cause)) throw cause;
  const sifted: FetchedPage[] = [];
  for (const page of pages) sifted.push(await siftPage(context, running, page));
  if (sifted.every((page, index) => page === pages[index])) throw cause;
  return sifted;
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
    const page = { orders: [read], rejected: [], next: null };
    const error = await tryToStore(context, running, { ...fetched, page });
    if (error === null) {
      orders.push(read);
      continue;
    }
    // The message itself may quote the order.
    const facts = { run: running.run.id, sqlState: sqlStateOf(error), error: error.name };
    context.log.error(facts, 'an order cannot be stored');
    rejected.push(setAside(read));
  }
  return orders.length === fetched.page.orders.length
    ? fetched
    : { ...fetched, page: { ...fetched.page, orders, rejected } };
}

function setAside({ order, raw }: ReadOrder): Rejected {
  return {
    mallOrderNo: order.mallOrderNo,
    code: 'not-storable',
    message: {
      ja: 'この受注には保存できない値が含まれています。モールの画面で内容を確認してください。',
      en: 'The order holds values that cannot be stored. Look at it on the mall’s own screen.',
    },
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

/** PostgreSQL's code of an error, or nothing. */
export function sqlStateOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
