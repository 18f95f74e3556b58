import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import type { RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Schema } from '../../database/schema.ts';
import type { Vault } from '../../security/vault.ts';
import { anyOf } from '../any-of.ts';
import type { Conditions, Sort } from './order-filter.ts';
import { readOrderRecord } from '../order-record.ts';
import type { OrderRecord } from '../order-record.ts';

/** A place in a sorted list: the sorted time and, among equal times, the id. */
export type ListPlace = { readonly at: Date; readonly id: string };

const COLUMNS = { orderedAt: 'ordered_at', updatedAt: 'updated_at', importedAt: 'imported_at' } as const;

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

/** Where an order stands in a list so sorted. */
export function placeOf({ id, mallOrder, updatedAt, importedAt }: OrderRecord, sort: Sort): ListPlace {
  return { id, at: { orderedAt: new Date(mallOrder.orderedAt), updatedAt, importedAt }[fieldOf(sort)] };
}

/** The next orders after a place, by index. With a search: those that may hold the text; the caller looks at each. */
export async function listOrderRecords(
  tx: AccountTx,
  vault: Vault,
  list: {
    readonly conditions: Conditions;
    readonly sort: Sort;
    readonly after: ListPlace | null;
    readonly limit: number;
  },
): Promise<readonly OrderRecord[]> {
  const { conditions, sort, after, limit } = list;
  const { accountId, search } = conditions;
  const direction = isDescending(sort) ? 'desc' : 'asc';
  // The search rows hold the order's time too, so that the newest hits are found without their orders.
  const bySearch = search !== null && fieldOf(sort) === 'orderedAt';
  const at = sql.ref(bySearch ? 'order_search.ordered_at' : `orders.${COLUMNS[fieldOf(sort)]}`);
  const id = sql.ref(bySearch ? 'order_search.order_id' : 'orders.id');
  const rows = await tx
    .selectFrom('orders')
    .selectAll('orders')
    .where('orders.account_id', '=', accountId)
    .$call((query) => filterOrders(query, conditions))
    .$if(search !== null, (query) =>
      query
        .innerJoin('order_search', (join) =>
          join.onRef('order_search.order_id', '=', 'orders.id').on('order_search.account_id', '=', accountId),
        )
        .where(sql<SqlBool>`order_search.terms @> ${[...(search?.terms ?? [])]}::bigint[]`),
    )
    .$if(after !== null, (query) => query.where(isBeyond({ at, id }, after, direction)))
    .orderBy(at, direction)
    .orderBy(id, direction)
    .limit(limit)
    .execute();
  return rows.map((row) => readOrderRecord(vault, row));
}

function isBeyond(
  columns: { readonly at: RawBuilder<unknown>; readonly id: RawBuilder<unknown> },
  after: ListPlace | null,
  direction: 'asc' | 'desc',
): RawBuilder<SqlBool> {
  const sign = sql.raw(direction === 'desc' ? '<' : '>');
  return sql<SqlBool>`(${columns.at}, ${columns.id}) ${sign} (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`;
}

type OrdersQuery<O> = SelectQueryBuilder<Schema, 'orders', O>;

/** One value is compared as such: an index then gives the rows in their order. */
function filterOrders<O>(query: OrdersQuery<O>, conditions: Conditions): OrdersQuery<O> {
  const { shopIds, statuses, period, tracking, shipNotice, today } = conditions;
  let filtered = query;
  if (shopIds !== null) filtered = filtered.where('shop_id', '=', oneOrAny(shopIds));
  if (statuses !== null) {
    const [only] = statuses;
    const isOne = statuses.length === 1 && only !== undefined;
    filtered = filtered.where('status', '=', isOne ? only : sql<string>`any(${[...statuses]}::text[])`);
  }
  if (tracking !== null && tracking !== undefined)
    filtered = filtered.where('has_tracking', '=', tracking === 'present');
  if (period !== null) filtered = filtered.where(isInside(period));
  if (shipNotice !== null && shipNotice !== undefined)
    filtered = filtered.where(hasNoticeState(shipNotice, today));
  return filtered;
}

function oneOrAny(ids: readonly string[]): string | RawBuilder<string> {
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? only : anyOf(ids);
}

function isInside({ from, to, basis }: NonNullable<Conditions['period']>): RawBuilder<SqlBool> {
  switch (basis) {
    case 'ordered':
      return sql<SqlBool>`orders.ordered_at >= ${from} and orders.ordered_at < ${to}`;
    case 'updated':
      return sql<SqlBool>`orders.updated_at >= ${from} and orders.updated_at < ${to}`;
    case 'imported':
      return sql<SqlBool>`orders.imported_at >= ${from} and orders.imported_at < ${to}`;
    case 'ships': {
      const lastDay = tokyoDay(new Date(to.getTime() - 1));
      return sql<SqlBool>`orders.ships_on between ${tokyoDay(from)}::date and ${lastDay}::date`;
    }
  }
}

function hasNoticeState(state: NonNullable<Conditions['shipNotice']>, today: string): RawBuilder<SqlBool> {
  switch (state) {
    case 'due':
      return sql<SqlBool>`orders.ship_notice_ready_on <= ${today}::date and orders.ship_notice_state = 'none'`;
    case 'not-due':
      return sql<SqlBool>`orders.ship_notice_state = 'none'
        and (orders.ship_notice_ready_on is null or orders.ship_notice_ready_on > ${today}::date)`;
    case 'waiting':
    case 'sent':
    case 'changed':
    case 'refused':
    case 'uncertain':
      return sql<SqlBool>`orders.ship_notice_state = ${state}`;
  }
}
