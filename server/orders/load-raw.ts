import { sql } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import type { Vault } from '../security/vault.ts';
import { anyOf } from './any-of.ts';

/** The very text that the mall last sent for each order, by order id. Every order of ours has one. */
export async function readLatestRaw(
  tx: AccountTx,
  vault: Vault,
  orders: { readonly accountId: string; readonly orderIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (orders.orderIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('order_raw')
    .distinctOn('order_id')
    .select(['order_id', 'body'])
    .where('account_id', '=', orders.accountId)
    .where('order_id', '=', anyOf(orders.orderIds))
    .orderBy('order_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.order_id, vault.openText(orders.accountId, 'raw', row.body)]));
}

export type RawOrder = { readonly orderId: string; readonly raw: string; readonly fetchedAt: Date };

/** Keeps what the mall sent, beside what it sent before. */
export async function addRaw(
  tx: AccountTx,
  vault: Vault,
  save: { readonly accountId: string; readonly runId: string | null; readonly orders: readonly RawOrder[] },
): Promise<void> {
  const { accountId, runId, orders } = save;
  if (orders.length === 0) return;
  const rows = orders.map((order) => ({
    id: newId(),
    order_id: order.orderId,
    fetched_at: order.fetchedAt,
    body: vault.sealText(accountId, 'raw', order.raw).toString('base64'),
  }));
  await sql`
    insert into order_raw (account_id, order_id, id, run_id, fetched_at, body)
    select ${accountId}::uuid, r.order_id, r.id, ${runId}::uuid, r.fetched_at, decode(r.body, 'base64')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(order_id uuid, id uuid, fetched_at timestamptz, body text)
  `.execute(tx);
}
