import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { prepareReadOrders } from '../orders/intake/store-read-orders.ts';
import type { PreparedOrders } from '../orders/intake/store-read-orders.ts';
import type { FetchedPage } from './fetch-pages.ts';
import { readOrdersOf } from './read-orders-of.ts';
import type { RunningImport } from './running-import.ts';
import { siftPages } from './sift-pages.ts';

/** Consecutive pages of one pass, ready to be stored together. */
export type PreparedPages = { readonly pages: readonly FetchedPage[]; readonly orders: PreparedOrders };

/** Makes pages ready while those before them are being stored. */
export async function* preparePages(
  context: Context,
  running: RunningImport,
  arrived: AsyncIterable<readonly FetchedPage[]>,
): AsyncGenerator<PreparedPages> {
  for await (const pages of arrived) {
    yield await prepare(context, running, pages).catch(async (cause: unknown) =>
      prepare(context, running, await siftPages(context, running, { pages, cause })),
    );
  }
}

/** Makes pages ready by what we hold now. */
export async function prepare(
  context: Context,
  running: RunningImport,
  pages: readonly FetchedPage[],
): Promise<PreparedPages> {
  const { accountId } = running.run;
  const store = readOrdersOf(running, pages);
  const orders = await inAccount(context.db, accountId, (tx) => prepareReadOrders(tx, context, store));
  return { pages, orders };
}
