import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { KeptBecause, StoredUndo } from '../../database/tables/import-tables.ts';
import type { RunKey } from '../import-store.ts';

type FileOrder = {
  readonly orderId: string;
  readonly mallOrderNo: string;
  readonly because: KeptBecause | null;
};

/**
 * The orders that a run added or changed, held until the transaction ends in the order of their ids; and what stands against
 * taking each away: it was there before, the mall was told about it, or somebody or something changed it since.
 */
export async function holdOrdersOfRun(
  tx: AccountTx,
  run: RunKey & { readonly shopId: string },
): Promise<readonly FileOrder[]> {
  const { rows } = await sql<{ id: string; mall_order_no: string; because: KeptBecause | null }>`
    with held as (
      select o.id, o.mall_order_no from orders o
      where o.account_id = ${run.accountId} and o.shop_id = ${run.shopId} and o.id in (
        select order_id from order_history where account_id = ${run.accountId} and detail->>'runId' = ${run.id})
      order by o.id for update)
    select held.id, held.mall_order_no, case
      when not exists (select from order_history h where h.account_id = ${run.accountId} and h.order_id = held.id
        and h.event = 'imported' and h.detail->>'runId' = ${run.id}) then 'there-before'
      when exists (select from instruction i where i.account_id = ${run.accountId} and i.order_id = held.id)
        or exists (select from export_item e where e.account_id = ${run.accountId} and e.order_id = held.id) then 'told'
      when exists (select from order_history h where h.account_id = ${run.accountId} and h.order_id = held.id
        and h.event <> 'imported') then 'touched'
      end as because
    from held order by held.id`.execute(tx);
  return rows.map((row) => ({ orderId: row.id, mallOrderNo: row.mall_order_no, because: row.because }));
}

/** Takes orders away with everything that hangs on them. */
export async function removeOrders(
  tx: AccountTx,
  { accountId, ids }: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<void> {
  for (const table of ['order_line', 'order_search', 'order_raw', 'order_history']) {
    await sql`delete from ${sql.table(table)} where account_id = ${accountId}
      and order_id = any(${[...ids]}::uuid[])`.execute(tx);
  }
  await sql`delete from orders where account_id = ${accountId} and id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** True while an import of the shop is waiting or going on. */
export async function isImporting(
  tx: AccountTx,
  shop: { readonly accountId: string; readonly shopId: string },
): Promise<boolean> {
  const open = await tx
    .selectFrom('import_run')
    .select('id')
    .where('account_id', '=', shop.accountId)
    .where('shop_id', '=', shop.shopId)
    .where('state', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

export async function saveUndo(
  tx: AccountTx,
  { accountId, id, undo, at }: RunKey & { readonly undo: StoredUndo; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ undone_at: at, undo: JSON.stringify(undo) })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
}

/** Holds the run, so that it is taken back once. */
export async function holdRun(tx: AccountTx, { accountId, id }: RunKey): Promise<void> {
  await sql`select from import_run where account_id = ${accountId} and id = ${id} for update`.execute(tx);
}
