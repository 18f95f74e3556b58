import type { OrderState } from '@matome/domain/orders/decisions.ts';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Vault } from '../security/vault.ts';
import { anyOf } from './any-of.ts';
import { readOrderRecord } from './order-record.ts';
import type { OrderRecord } from './order-record.ts';

/** The order, or `null` when this account has none of that id. `lock` holds it until the transaction ends. */
export async function findOrder(
  tx: AccountTx,
  vault: Vault,
  order: { readonly accountId: string; readonly id: string; readonly lock?: boolean },
): Promise<OrderRecord | null> {
  const [record] = await findOrders(tx, vault, { ...order, ids: [order.id] });
  return record ?? null;
}

/** The orders of those ids that exist, in the order of ids. Locks are taken in that order too, so that two callers never wait for each other. */
export async function findOrders(
  tx: AccountTx,
  vault: Vault,
  orders: { readonly accountId: string; readonly ids: readonly string[]; readonly lock?: boolean },
): Promise<readonly OrderRecord[]> {
  const ids = orders.ids.filter(isOrderId);
  if (ids.length === 0) return [];
  const query = tx
    .selectFrom('orders')
    .selectAll()
    .where('account_id', '=', orders.accountId)
    .where('id', '=', anyOf(ids))
    .orderBy('id');
  const rows = await (orders.lock === true ? query.forUpdate() : query).execute();
  return rows.map((row) => readOrderRecord(vault, row));
}

/** Holds the orders until the transaction ends, without reading them; in the order of ids, as `findOrders` does. Gives the ids of their shops. */
export async function lockOrders(
  tx: AccountTx,
  orders: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('orders')
    .select('shop_id')
    .where('account_id', '=', orders.accountId)
    .where('id', '=', anyOf(orders.ids.filter(isOrderId)))
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Set(rows.map((row) => row.shop_id));
}

/** The sealed part of the order needs no writing. */
export function samePersons(before: OrderState, after: OrderState): boolean {
  return (
    before.decisions.orderer === after.decisions.orderer &&
    before.decisions.recipient === after.decisions.recipient
  );
}

const orderId = z.uuid();

/** An id of another form names no order of ours. */
export function isOrderId(id: string): boolean {
  return orderId.safeParse(id).success;
}
