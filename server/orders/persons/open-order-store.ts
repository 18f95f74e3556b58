import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import { anyOf } from '../any-of.ts';

/** Which of the orders something is to be told about, being told, or told without an answer. */
export async function findOpenOrders(
  tx: AccountTx,
  orders: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (orders.ids.length === 0) return new Set();
  const { rows } = await sql<{ order_id: string }>`
    select distinct order_id from instruction
    where account_id = ${orders.accountId} and order_id = ${anyOf(orders.ids)}
      and state in ('planned', 'sending', 'uncertain')`.execute(tx);
  return new Set(rows.map((row) => row.order_id));
}
