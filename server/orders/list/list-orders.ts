import { matchesSearch } from '@matome/domain/search/matches.ts';
import { searchTexts } from '@matome/domain/orders/search-texts.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { OrderRecord } from '../order-record.ts';
import type { Conditions, Sort } from './order-filter.ts';
import { listOrderRecords, placeOf, searchOrderRecords } from './order-list-store.ts';
import type { ListPlace } from './order-list-store.ts';
import { planSearch } from './search-plan-store.ts';

/** Hits of a search that are looked at for one page. A page may end before it is full; the next one goes on from there. */
const LOOKED_AT_MAX = 1_000;
/** Of few true ones among many hits the first page's worth says little: each further look takes so many times more at once. */
const MORE_EACH_TIME = 4;

type List = {
  readonly conditions: Conditions;
  readonly sort: Sort;
  readonly after: ListPlace | null;
  readonly limit: number;
};
export type ListedOrders = { readonly orders: readonly OrderRecord[]; readonly next: ListPlace | null };

/** One page of a list. */
export async function listOrders(tx: AccountTx, context: Context, list: List): Promise<ListedOrders> {
  const { conditions, sort, limit } = list;
  if (conditions.shopIds?.length === 0 || conditions.statuses?.length === 0)
    return { orders: [], next: null };
  if (conditions.search !== null) return searchOrders(tx, context, { ...list, search: conditions.search });
  const found = await listOrderRecords(tx, context.vault, { ...list, limit: limit + 1 });
  return pageOf(found, { sort, limit });
}

/** Finds by hashes which orders may hold the text, opens them, and keeps those that do. */
async function searchOrders(
  tx: AccountTx,
  context: Context,
  list: List & { readonly search: NonNullable<Conditions['search']> },
): Promise<ListedOrders> {
  const { conditions, sort, limit, search } = list;
  const { terms } = search;
  const plan = await planSearch(tx, { accountId: conditions.accountId, terms });
  const orders: OrderRecord[] = [];
  let { after } = list;
  let isExhausted = false;
  let next = limit + 1;
  for (let lookedAt = 0; !isExhausted && orders.length <= limit && lookedAt < LOOKED_AT_MAX; ) {
    const found = await searchOrderRecords(tx, context.vault, {
      ...list,
      terms,
      plan,
      after,
      limit: next,
    });
    lookedAt += found.length;
    isExhausted = found.length < next;
    next = Math.min(next * MORE_EACH_TIME, LOOKED_AT_MAX);
    orders.push(
      ...found.filter(({ mallOrder, state }) =>
        matchesSearch(searchTexts(mallOrder, state.decisions), search.q),
      ),
    );
    const last = found.at(-1);
    if (last !== undefined) after = placeOf(last, sort);
  }
  const page = pageOf(orders, { sort, limit });
  return page.next === null && !isExhausted ? { ...page, next: after } : page;
}

/** `found` holds one more than the page where there is a next one. */
function pageOf(
  found: readonly OrderRecord[],
  { sort, limit }: { readonly sort: Sort; readonly limit: number },
): ListedOrders {
  const orders = found.slice(0, limit);
  const last = found.length > limit ? orders.at(-1) : undefined;
  return { orders, next: last === undefined ? null : placeOf(last, sort) };
}
