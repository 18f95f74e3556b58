import type { Rejected } from '@matome/connectors/mall.ts';
import { hash } from 'node:crypto';
import type { ShownAs } from '../database/tables/import-tables.ts';
import type { StoredOrders } from '../orders/intake/store-read-orders.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { FetchedPage } from './fetch-pages.ts';
import type { PageEntries, Tally } from './run-tally.ts';

/** What became of each order of a page. */
export function entriesOf({ page }: FetchedPage, stored: StoredOrders): PageEntries {
  const entries = new Map<string, ShownAs>();
  for (const { order } of page.orders) {
    const shownAs = stored.shownAs.get(order.mallOrderNo);
    if (shownAs !== undefined) entries.set(order.mallOrderNo, shownAs);
  }
  for (const mallOrderNo of page.unchanged ?? []) entries.set(mallOrderNo, 'unchanged');
  for (const rejected of page.rejected) entries.set(keyOf(rejected), 'rejected');
  return entries;
}

/** Those that the run has not met before: each rejected order is kept once a run, with every fault of its rows. */
export function newRejections(tally: Tally, pages: readonly FetchedPage[]): readonly Rejected[] {
  const byKey = new Map<string, Rejected>();
  for (const rejected of pages.flatMap(({ page }) => page.rejected)) {
    const key = keyOf(rejected);
    if (!tally.shown.has(key))
      byKey.set(`${key} ${rejected.row ?? ''} ${saidIn(rejected.message, 'ja')}`, rejected);
  }
  return [...byKey.values()];
}

function keyOf({ mallOrderNo, raw }: Rejected): string {
  return mallOrderNo ?? `#${hash('sha256', raw, 'base64')}`;
}
