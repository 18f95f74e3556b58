import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import { booleans, bytes, days, jsons, rowset, texts, uuids } from '../../database/rowset.ts';
import type { stateValues } from '../order-record.ts';

/** A new state of one order. `sealed`: `null` = the persons stay as they are. */
export type StateRow = ReturnType<typeof stateValues> & {
  readonly id: string;
  readonly sealed: Buffer | null;
  readonly shipping_changed: boolean;
};

/** Writes the states of orders that are held locked; each version grows by one. */
export async function updateStates(
  tx: AccountTx,
  update: { readonly accountId: string; readonly at: Date; readonly rows: readonly StateRow[] },
): Promise<void> {
  const { accountId, at, rows } = update;
  await sql`
    update orders o set status = r.status, phase = r.phase, ships_on = r.ships_on, has_tracking = r.has_tracking,
      state = r.state, sealed = coalesce(r.sealed, o.sealed), ship_notice_state = r.ship_notice_state,
      ship_notice_ready_on = r.ship_notice_ready_on, buyer_rating_state = r.buyer_rating_state,
      buyer_rating_ready = r.buyer_rating_ready, version = o.version + 1, updated_at = ${at},
      shipping_changed_at = case when r.shipping_changed then ${at}::timestamptz else o.shipping_changed_at end
    from ${rowset({
      id: uuids(rows.map((row) => row.id)),
      status: texts(rows.map((row) => row.status)),
      phase: texts(rows.map((row) => row.phase)),
      ships_on: days(rows.map((row) => row.ships_on)),
      has_tracking: booleans(rows.map((row) => row.has_tracking)),
      state: jsons(rows.map((row) => row.state)),
      sealed: bytes(rows.map((row) => row.sealed)),
      ship_notice_state: texts(rows.map((row) => row.ship_notice_state)),
      ship_notice_ready_on: days(rows.map((row) => row.ship_notice_ready_on)),
      buyer_rating_state: texts(rows.map((row) => row.buyer_rating_state)),
      buyer_rating_ready: booleans(rows.map((row) => row.buyer_rating_ready)),
      shipping_changed: booleans(rows.map((row) => row.shipping_changed)),
    })}
    where o.account_id = ${accountId} and o.id = r.id`.execute(tx);
}
