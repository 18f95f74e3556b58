import { sql } from 'kysely';
import { bytes, days, jsons, rowset, uuids } from '../../database/rowset.ts';
import type { Statement } from '../../database/run-statements.ts';
import { anyOf } from '../any-of.ts';
import type { orderValues } from '../order-record.ts';

type ErasedRow = ReturnType<typeof orderValues> & { readonly id: string };

/** Orders that are held locked, as they are without persons. */
export function updateErased(
  accountId: string,
  { rows, at }: { readonly rows: readonly ErasedRow[]; readonly at: Date },
): Statement {
  if (rows.length === 0) return null;
  return sql`
    update orders o set version = o.version + 1, updated_at = ${at}, persons_erased_at = ${at}, facts = r.facts,
      state = r.state, sealed = r.sealed, ship_notice_ready_on = r.ship_notice_ready_on
    from ${rowset({
      id: uuids(rows.map((row) => row.id)),
      facts: jsons(rows.map((row) => row.facts)),
      state: jsons(rows.map((row) => row.state)),
      sealed: bytes(rows.map((row) => row.sealed)),
      ship_notice_ready_on: days(rows.map((row) => row.ship_notice_ready_on)),
    })}
    where o.account_id = ${accountId} and o.id = r.id`;
}

export function deleteRaw(accountId: string, orderIds: readonly string[]): Statement {
  return sql`delete from order_raw where account_id = ${accountId} and order_id = ${anyOf(orderIds)}`;
}

/** Who changed a person, and when, stays. Of a parcel only its recipient is a person; its shipment stays. */
export function emptySealedHistory(accountId: string, orderIds: readonly string[]): Statement {
  return sql`
    update order_history set sealed = null
    where account_id = ${accountId} and order_id = ${anyOf(orderIds)} and sealed is not null
      and not (field like 'parcels.%' and field !~ '\\.recipient(\\.|$)')`;
}

/** What the mall sent of these orders when it could not be read. */
export function emptyRejections(accountId: string, orderIds: readonly string[]): Statement {
  return sql`
    update import_rejection r set body = null
    from orders o join import_run run on run.account_id = o.account_id and run.shop_id = o.shop_id
    where o.account_id = ${accountId} and o.id = ${anyOf(orderIds)}
      and r.account_id = o.account_id and r.run_id = run.id and r.mall_order_no = o.mall_order_no and r.body is not null`;
}
