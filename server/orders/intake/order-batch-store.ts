import { sql } from 'kysely';
import type { Statement } from '../../database/run-statements.ts';
import {
  bigints,
  booleans,
  bytes,
  days,
  instants,
  integers,
  jsons,
  rowset,
  texts,
  uuids,
} from '../../database/rowset.ts';
import type { orderValues } from '../order-record.ts';

/** One order as it is written with others, in one statement a table. */
export type OrderRow = ReturnType<typeof orderValues> & {
  readonly id: string;
  readonly version: number;
  readonly imported_at: Date;
  readonly updated_at: Date;
  readonly shipping_changed_at: Date;
  readonly content_hash: Buffer;
  readonly mall_mark: string | null;
};

export type OrderOwner = { readonly accountId: string; readonly shopId: string; readonly mall: string };

/** Adds orders that were not there. A mall order number that is there already fails the statement (23505). */
export function insertOrders(owner: OrderOwner, rows: readonly OrderRow[]): Statement {
  if (rows.length === 0) return null;
  return sql`
    insert into orders (account_id, shop_id, mall, id, mall_order_no, status, phase, version, ordered_at, imported_at,
      updated_at, shipping_changed_at, ships_on, has_tracking, total_yen, facts, state, sealed, content_hash, mall_mark,
      ship_notice_state, ship_notice_ready_on, buyer_rating_state, buyer_rating_ready)
    select ${owner.accountId}::uuid, ${owner.shopId}::uuid, ${owner.mall}, r.id, r.mall_order_no, r.status, r.phase,
      r.version, r.ordered_at, r.imported_at, r.updated_at, r.shipping_changed_at, r.ships_on, r.has_tracking, r.total_yen,
      r.facts, r.state, r.sealed, r.content_hash, r.mall_mark, r.ship_notice_state, r.ship_notice_ready_on, r.buyer_rating_state,
      r.buyer_rating_ready
    from ${orderRows(rows)}`;
}

/** Replaces all that an import may change of orders that are held locked. */
export function updateOrders(accountId: string, rows: readonly OrderRow[]): Statement {
  if (rows.length === 0) return null;
  return sql`
    update orders o set status = r.status, phase = r.phase, version = r.version, ordered_at = r.ordered_at,
      updated_at = r.updated_at, shipping_changed_at = r.shipping_changed_at, ships_on = r.ships_on,
      has_tracking = r.has_tracking, total_yen = r.total_yen, facts = r.facts, state = r.state, sealed = r.sealed,
      content_hash = r.content_hash, mall_mark = r.mall_mark, ship_notice_state = r.ship_notice_state,
      ship_notice_ready_on = r.ship_notice_ready_on, buyer_rating_state = r.buyer_rating_state,
      buyer_rating_ready = r.buyer_rating_ready
    from ${orderRows(rows)}
    where o.account_id = ${accountId} and o.id = r.id`;
}

function orderRows(rows: readonly OrderRow[]) {
  return rowset({
    id: uuids(rows.map((row) => row.id)),
    mall_order_no: texts(rows.map((row) => row.mall_order_no)),
    status: texts(rows.map((row) => row.status)),
    phase: texts(rows.map((row) => row.phase)),
    version: integers(rows.map((row) => row.version)),
    ordered_at: instants(rows.map((row) => row.ordered_at)),
    imported_at: instants(rows.map((row) => row.imported_at)),
    updated_at: instants(rows.map((row) => row.updated_at)),
    shipping_changed_at: instants(rows.map((row) => row.shipping_changed_at)),
    ships_on: days(rows.map((row) => row.ships_on)),
    has_tracking: booleans(rows.map((row) => row.has_tracking)),
    total_yen: bigints(rows.map((row) => row.total_yen)),
    facts: jsons(rows.map((row) => row.facts)),
    state: jsons(rows.map((row) => row.state)),
    sealed: bytes(rows.map((row) => row.sealed)),
    content_hash: bytes(rows.map((row) => row.content_hash)),
    mall_mark: texts(rows.map((row) => row.mall_mark)),
    ship_notice_state: texts(rows.map((row) => row.ship_notice_state)),
    ship_notice_ready_on: days(rows.map((row) => row.ship_notice_ready_on)),
    buyer_rating_state: texts(rows.map((row) => row.buyer_rating_state)),
    buyer_rating_ready: booleans(rows.map((row) => row.buyer_rating_ready)),
  });
}
