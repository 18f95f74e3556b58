import { sql } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';
import type { Statement } from '../database/run-statements.ts';
import { bytes, instants, rowset, uuids } from '../database/rowset.ts';
import { newId } from '../security/new-id.ts';
import type { Vault } from '../security/vault.ts';
import { anyOf } from './any-of.ts';

/** The very text that the mall last sent for each order, by order id. Every order of ours has one, but those whose persons were erased. */
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
export function insertRaw(
  vault: Vault,
  save: { readonly accountId: string; readonly runId: string | null; readonly orders: readonly RawOrder[] },
): Statement {
  const { accountId, runId, orders } = save;
  if (orders.length === 0) return null;
  const rows = rowset({
    id: uuids(orders.map(() => newId())),
    order_id: uuids(orders.map((order) => order.orderId)),
    fetched_at: instants(orders.map((order) => order.fetchedAt)),
    body: bytes(orders.map((order) => vault.sealText(accountId, 'raw', order.raw))),
  });
  return sql`
    insert into order_raw (account_id, order_id, id, run_id, fetched_at, body)
    select ${accountId}::uuid, r.order_id, r.id, ${runId}::uuid, r.fetched_at, r.body from ${rows}`;
}
