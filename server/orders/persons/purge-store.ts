import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

/** Orders are gone through by when they were placed, then by id. */
export type PurgePlace = { readonly orderedAt: Date; readonly id: string };

/** The next orders of a mall, a removed shop's too, that were placed before an instant and still hold persons. */
export async function listOrdersWithPersons(
  tx: AccountTx,
  list: {
    readonly accountId: string;
    readonly mall: string;
    readonly before: Date;
    readonly after: PurgePlace | null;
    readonly limit: number;
  },
): Promise<readonly PurgePlace[]> {
  const { after } = list;
  const isBeyond =
    after === null ? sql`true` : sql`(ordered_at, id) > (${after.orderedAt}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<PurgePlace>`
    select ordered_at as "orderedAt", id from orders
    where account_id = ${list.accountId} and mall = ${list.mall} and persons_erased_at is null
      and ordered_at < ${list.before} and ${isBeyond}
    order by ordered_at, id limit ${list.limit}`.execute(tx);
  return rows;
}

/** Empties what the mall sent and could not be read as an order, of runs begun before an instant: nobody can say whom it names. */
export async function emptyOldRejections(
  tx: AccountTx,
  old: { readonly accountId: string; readonly mall: string; readonly before: Date },
): Promise<void> {
  await sql`
    update import_rejection r set body = null
    from import_run run join shop s on s.account_id = run.account_id and s.id = run.shop_id
    where r.account_id = ${old.accountId} and r.body is not null
      and run.account_id = r.account_id and run.id = r.run_id and run.created_at < ${old.before}
      and s.mall = ${old.mall}`.execute(tx);
}
