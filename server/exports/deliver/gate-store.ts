import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

type ShopRef = { readonly accountId: string; readonly shopId: string };

/** Whether a shop's mall may be spoken to. */
export type Gate = {
  /** 0 = now. */
  readonly closedForMs: number;
  /** How many times in a row the mall was not to be reached. */
  readonly failures: number;
};

export async function readGate(tx: AccountTx, shop: ShopRef): Promise<Gate> {
  const row = await tx
    .selectFrom('shop')
    .select(
      sql<number>`greatest(0, extract(epoch from deliver_after - clock_timestamp()) * 1000)::float8`.as(
        'closedForMs',
      ),
    )
    .select('deliver_failures as failures')
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.shopId)
    .executeTakeFirstOrThrow();
  return { closedForMs: row.closedForMs ?? 0, failures: row.failures };
}

export async function closeGate(tx: AccountTx, shop: ShopRef & { readonly forMs: number }): Promise<void> {
  await tx
    .updateTable('shop')
    .set({
      deliver_failures: sql`deliver_failures + 1`,
      deliver_after: sql`clock_timestamp() + ${shop.forMs} * interval '1 millisecond'`,
    })
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.shopId)
    .execute();
}

/** The mall answers again. */
export async function openGate(tx: AccountTx, shop: ShopRef): Promise<void> {
  await tx
    .updateTable('shop')
    .set({ deliver_failures: 0, deliver_after: null })
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.shopId)
    .where('deliver_failures', '>', 0)
    .execute();
}

/** Until the next instruction of the shop wants something, ms; `null` = there is nothing left to do. */
export async function readNextDueMs(tx: AccountTx, shop: ShopRef): Promise<number | null> {
  const { rows } = await sql<{ inMs: number | null }>`
    select extract(epoch from least(
      (select min(due_at) from instruction where account_id = ${shop.accountId} and shop_id = ${shop.shopId}
        and state = 'planned' and due_at > clock_timestamp()),
      (select min(due_at) from instruction where account_id = ${shop.accountId} and shop_id = ${shop.shopId}
        and state = 'uncertain'),
      (select min(lease_until) from instruction where account_id = ${shop.accountId} and shop_id = ${shop.shopId}
        and state = 'sending')) - clock_timestamp())::float8 * 1000 as "inMs"`.execute(tx);
  return rows[0]?.inMs ?? null;
}
