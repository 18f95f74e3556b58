import type { ReadOrders } from '../orders/intake/store-read-orders.ts';
import type { FetchedPage } from './fetch-pages.ts';
import { windowAt } from './running-import.ts';
import type { RunningImport } from './running-import.ts';

/** The orders of some pages of one window, for the store. */
export function readOrdersOf({ run, shop, mall }: RunningImport, pages: readonly FetchedPage[]): ReadOrders {
  const [first] = pages;
  const newSince = first === undefined ? undefined : windowAt(run, first.at)?.newSince;
  return {
    accountId: run.accountId,
    shopId: shop.id,
    mall,
    orders: pages.flatMap(({ page, fetchedAt }) => page.orders.map((read) => ({ read, fetchedAt }))),
    runId: run.id,
    ...(newSince === undefined ? {} : { newSince: new Date(newSince) }),
  };
}
