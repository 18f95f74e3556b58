import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { stateValues } from '../order-record.ts';

/** A new state of one order. `sealed` in base64; `null` = the persons stay as they are. */
export type StateRow = ReturnType<typeof stateValues> & {
  readonly id: string;
  readonly sealed: string | null;
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
      state = r.state, sealed = coalesce(decode(r.sealed, 'base64'), o.sealed), ship_notice_state = r.ship_notice_state,
      ship_notice_ready_on = r.ship_notice_ready_on, buyer_rating_state = r.buyer_rating_state,
      buyer_rating_ready = r.buyer_rating_ready, version = o.version + 1, updated_at = ${at},
      shipping_changed_at = case when r.shipping_changed then ${at}::timestamptz else o.shipping_changed_at end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, status text, phase text, ships_on date,
      has_tracking boolean, state jsonb, sealed text, ship_notice_state text, ship_notice_ready_on date,
      buyer_rating_state text, buyer_rating_ready boolean, shipping_changed boolean)
    where o.account_id = ${accountId} and o.id = r.id`.execute(tx);
}
