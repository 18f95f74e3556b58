import type { AccountTx } from '../database/account-scope.ts';

type ShopKey = { readonly accountId: string; readonly shopId: string };

/** Writes down when the shop is fetched next. `false` = automatic import is off, or the shop is paused or gone. */
export async function planNextImport(tx: AccountTx, shop: ShopKey & { readonly at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('shop')
    .set({ next_import_at: shop.at })
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.shopId)
    .where('auto_import', '=', true)
    .where('paused_at', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How far, by order date, the slow second reading has come; `null` = it has not begun. */
export async function readSweptUntil(tx: AccountTx, shop: ShopKey): Promise<Date | null> {
  const row = await tx
    .selectFrom('shop')
    .select('swept_until')
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.shopId)
    .executeTakeFirst();
  return row?.swept_until ?? null;
}
