import { sql } from 'kysely';
import type { RawBuilder, Selectable, SqlBool } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Schema } from '../../database/schema.ts';
import type { Vault } from '../../security/vault.ts';
import { readOrderRecord } from '../order-record.ts';
import type { OrderRecord } from '../order-record.ts';
import { filterSql, isFiltered } from './filter-sql.ts';
import type { Conditions, Sort } from './order-filter.ts';
import type { SearchPlan } from './search-plan-store.ts';

/** A place in a sorted list: the sorted time and, among equal times, the id. */
export type ListPlace = { readonly at: Date; readonly id: string };

type List = {
  readonly conditions: Conditions;
  readonly sort: Sort;
  readonly after: ListPlace | null;
  readonly limit: number;
};

const COLUMNS = { orderedAt: 'ordered_at', updatedAt: 'updated_at', importedAt: 'imported_at' } as const;

/** Where an order stands in a list so sorted. */
export function placeOf({ id, mallOrder, updatedAt, importedAt }: OrderRecord, sort: Sort): ListPlace {
  return { id, at: { orderedAt: new Date(mallOrder.orderedAt), updatedAt, importedAt }[fieldOf(sort)] };
}

/** The next orders after a place, by index. */
export async function listOrderRecords(
  tx: AccountTx,
  vault: Vault,
  list: List,
): Promise<readonly OrderRecord[]> {
  const by = ordersColumns(list.sort);
  const { rows } = await sql<Row>`
    select orders.* from orders where ${filterSql(list.conditions)} and ${isBeyond(by, list)}
    ${inOrder(by, list)}`.execute(tx);
  return rows.map((row) => readOrderRecord(vault, row));
}

/** The next orders that have the terms of a search, and so may hold its text; the caller looks at each. */
export async function searchOrderRecords(
  tx: AccountTx,
  vault: Vault,
  search: List & { readonly terms: readonly string[]; readonly plan: SearchPlan },
): Promise<readonly OrderRecord[]> {
  const query = search.plan === 'by-hits' ? sortHits(search) : walkList(search);
  const { rows } = await query.execute(tx);
  return rows.map((row) => readOrderRecord(vault, row));
}

type Search = Parameters<typeof searchOrderRecords>[2];

/** All hits by the index of terms first. */
function sortHits(search: Search): RawBuilder<Row> {
  const { conditions, sort, terms } = search;
  // The hits hold the orders' time too, and are sorted without them.
  const by = fieldOf(sort) === 'orderedAt' ? searchColumns('hit') : ordersColumns(sort);
  return sql<Row>`
    with hit as materialized (
      select order_id, ordered_at from order_search
      where account_id = ${conditions.accountId} and terms @> ${[...terms]}::bigint[]
    )
    select orders.* from hit join orders on orders.id = hit.order_id
    where ${filterSql(conditions)} and ${isBeyond(by, search)} ${inOrder(by, search)}`;
}

/** The list in its own order, looking at the terms of each. `is true` keeps their index out: it would fetch all the many hits first. */
function walkList(search: Search): RawBuilder<Row> {
  const { conditions, sort, terms } = search;
  const isBySearch = fieldOf(sort) === 'orderedAt' && !isFiltered(conditions);
  const by = isBySearch ? searchColumns('order_search') : ordersColumns(sort);
  return sql<Row>`
    select orders.* from orders join order_search on order_search.order_id = orders.id
    where order_search.account_id = ${conditions.accountId} and (order_search.terms @> ${[...terms]}::bigint[]) is true
      and ${filterSql(conditions)} and ${isBeyond(by, search)} ${inOrder(by, search)}`;
}

type Row = Selectable<Schema['orders']>;
type SortColumns = { readonly at: RawBuilder<unknown>; readonly id: RawBuilder<unknown> };

function ordersColumns(sort: Sort): SortColumns {
  return { at: sql.ref(`orders.${COLUMNS[fieldOf(sort)]}`), id: sql.ref('orders.id') };
}

function searchColumns(table: 'hit' | 'order_search'): SortColumns {
  return { at: sql.ref(`${table}.ordered_at`), id: sql.ref(`${table}.order_id`) };
}

function isBeyond({ at, id }: SortColumns, { after, sort }: List): RawBuilder<SqlBool> {
  if (after === null) return sql<SqlBool>`true`;
  const sign = sql.raw(isDescending(sort) ? '<' : '>');
  return sql<SqlBool>`(${at}, ${id}) ${sign} (${after.at}::timestamptz, ${after.id}::uuid)`;
}

function inOrder({ at, id }: SortColumns, { sort, limit }: List): RawBuilder<unknown> {
  const direction = sql.raw(isDescending(sort) ? 'desc' : 'asc');
  return sql`order by ${at} ${direction}, ${id} ${direction} limit ${limit}`;
}

function isDescending(sort: Sort): boolean {
  return sort.startsWith('-');
}

function fieldOf(sort: Sort): keyof typeof COLUMNS {
  switch (sort) {
    case '-orderedAt':
    case 'orderedAt':
      return 'orderedAt';
    case '-updatedAt':
    case 'updatedAt':
      return 'updatedAt';
    case '-importedAt':
    case 'importedAt':
      return 'importedAt';
  }
}
