import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ShippedColumn } from '../../database/tables/import-tables.ts';
import { isChosen } from '../decide/scope-store.ts';
import type { Scope } from '../decide/scope-store.ts';

type ShopKey = { readonly accountId: string; readonly shopId: string };

/** Ids of a shop's shipped and completed orders, those after `afterId`, in the order of ids. */
export async function findShippedIds(
  tx: AccountTx,
  shop: ShopKey & { readonly scope: Scope | null; readonly afterId: string; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('orders')
    .select('orders.id')
    .where('orders.account_id', '=', shop.accountId)
    .where('orders.shop_id', '=', shop.shopId)
    .where('orders.phase', 'in', ['shipped', 'completed'])
    .where(shop.scope === null ? sql<SqlBool>`true` : isChosen(shop.scope))
    .where('orders.id', '>', shop.afterId)
    .orderBy('orders.id')
    .limit(shop.limit)
    .execute();
  return rows.map((row) => row.id);
}

/** `null` = the default ones. */
export async function readShippedColumns(
  tx: AccountTx,
  { accountId, shopId }: ShopKey,
): Promise<readonly ShippedColumn[] | null> {
  const row = await tx
    .selectFrom('shipped_columns')
    .select('columns')
    .where('account_id', '=', accountId)
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  return row?.columns ?? null;
}

/** None = the default ones from now on. */
export async function saveShippedColumns(
  tx: AccountTx,
  { accountId, shopId, columns }: ShopKey & { readonly columns: readonly ShippedColumn[] },
): Promise<void> {
  if (columns.length === 0) {
    await tx
      .deleteFrom('shipped_columns')
      .where('account_id', '=', accountId)
      .where('shop_id', '=', shopId)
      .execute();
    return;
  }
  const saved = JSON.stringify(columns);
  await tx
    .insertInto('shipped_columns')
    .values({ account_id: accountId, shop_id: shopId, columns: saved })
    .onConflict((conflict) => conflict.columns(['account_id', 'shop_id']).doUpdateSet({ columns: saved }))
    .execute();
}
