import { matchesSearch } from '@matome/domain/search/matches.ts';
import { searchTexts } from '@matome/domain/orders/search-texts.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Conditions, Sort } from './order-filter.ts';
import { listOrderRecords, placeOf } from './order-list-store.ts';
import type { ListPlace } from './order-list-store.ts';
import type { OrderRecord } from '../order-record.ts';

/** Hits of a search that are looked at for one page. A page may end before it is full; the next one goes on from there. */
const LOOKED_AT_MAX = 2_000;

export type ListedOrders = { readonly orders: readonly OrderRecord[]; readonly next: ListPlace | null };

/** One page of a list. A search finds by hashes which orders may hold the text, opens them, and keeps those that do. */
export async function listOrders(
  tx: AccountTx,
  context: Context,
  list: {
    readonly conditions: Conditions;
    readonly sort: Sort;
    readonly after: ListPlace | null;
    readonly limit: number;
  },
): Promise<ListedOrders> {
  const { conditions, sort, limit } = list;
  const wanted = limit + 1;
  const orders: OrderRecord[] = [];
  let { after } = list;
  let isExhausted = isEmpty(conditions);
  for (let lookedAt = 0; !isExhausted && orders.length < wanted && lookedAt < LOOKED_AT_MAX; ) {
    const found = await listOrderRecords(tx, context.vault, { conditions, sort, after, limit: wanted });
    lookedAt += found.length;
    isExhausted = found.length < wanted;
    orders.push(...found.filter((order) => holdsText(order, conditions.search)));
    const last = found.at(-1);
    if (last !== undefined) after = placeOf(last, sort);
  }
  const page = orders.slice(0, limit);
  const last = page.at(-1);
  if (orders.length > limit && last !== undefined) return { orders: page, next: placeOf(last, sort) };
  return { orders: page, next: isExhausted ? null : after };
}

function holdsText({ mallOrder, state }: OrderRecord, search: Conditions['search']): boolean {
  return search === null || matchesSearch(searchTexts(mallOrder, state.decisions), search.q);
}

function isEmpty({ shopIds, statuses }: Conditions): boolean {
  return shopIds?.length === 0 || statuses?.length === 0;
}
