import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { orderValues } from '../order-record.ts';

/** One order as it is written with others, in one statement a table. */
export type OrderRow = ReturnType<typeof orderValues> & {
  readonly id: string;
  readonly version: number;
  readonly imported_at: Date;
  readonly updated_at: Date;
  readonly shipping_changed_at: Date;
  readonly content_hash: Buffer;
};

export type OrderOwner = { readonly accountId: string; readonly shopId: string; readonly mall: string };

/** Adds orders that were not there. A mall order number that is there already fails the statement (23505). */
export async function insertOrders(
  tx: AccountTx,
  owner: OrderOwner,
  rows: readonly OrderRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into orders (account_id, shop_id, mall, id, mall_order_no, status, phase, version, ordered_at, imported_at,
      updated_at, shipping_changed_at, ships_on, has_tracking, total_yen, facts, state, sealed, content_hash,
      ship_notice_state, ship_notice_ready_on, buyer_rating_state, buyer_rating_ready)
    select ${owner.accountId}::uuid, ${owner.shopId}::uuid, ${owner.mall}, r.id, r.mall_order_no, r.status, r.phase,
      r.version, r.ordered_at, r.imported_at, r.updated_at, r.shipping_changed_at, r.ships_on, r.has_tracking, r.total_yen,
      r.facts, r.state, decode(r.sealed, 'base64'), decode(r.content_hash, 'base64'), r.ship_notice_state,
      r.ship_notice_ready_on, r.buyer_rating_state, r.buyer_rating_ready
    from ${recordset(rows)}`.execute(tx);
}

/** Replaces all that an import may change of orders that are held locked. */
export async function updateOrders(
  tx: AccountTx,
  owner: OrderOwner,
  rows: readonly OrderRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update orders o set status = r.status, phase = r.phase, version = r.version, ordered_at = r.ordered_at,
      updated_at = r.updated_at, shipping_changed_at = r.shipping_changed_at, ships_on = r.ships_on,
      has_tracking = r.has_tracking, total_yen = r.total_yen, facts = r.facts, state = r.state,
      sealed = decode(r.sealed, 'base64'), content_hash = decode(r.content_hash, 'base64'),
      ship_notice_state = r.ship_notice_state, ship_notice_ready_on = r.ship_notice_ready_on,
      buyer_rating_state = r.buyer_rating_state, buyer_rating_ready = r.buyer_rating_ready
    from ${recordset(rows)}
    where o.account_id = ${owner.accountId} and o.id = r.id`.execute(tx);
}

function recordset(rows: readonly OrderRow[]) {
  const json = JSON.stringify(
    rows.map((row) => ({
      ...row,
      sealed: row.sealed.toString('base64'),
      content_hash: row.content_hash.toString('base64'),
    })),
  );
  return sql`jsonb_to_recordset(${json}::jsonb) as r(id uuid, mall_order_no text, status text, phase text, version int,
    ordered_at timestamptz, imported_at timestamptz, updated_at timestamptz, shipping_changed_at timestamptz, ships_on date,
    has_tracking boolean, total_yen bigint, facts jsonb, state jsonb, sealed text, content_hash text,
    ship_notice_state text, ship_notice_ready_on date, buyer_rating_state text, buyer_rating_ready boolean)`;
}
