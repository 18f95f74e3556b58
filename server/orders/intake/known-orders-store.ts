import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

export type KnownOrder = { readonly id: string; readonly contentHash: Buffer; readonly mark: string | null };

/** What a shop has of those mall order numbers, by number. */
export async function findKnownOrders(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly shopId: string; readonly mallOrderNos: readonly string[] },
): Promise<ReadonlyMap<string, KnownOrder>> {
  const rows = await tx
    .selectFrom('orders')
    .select(['id', 'mall_order_no', 'content_hash', 'mall_mark'])
    .where('account_id', '=', asked.accountId)
    .where('shop_id', '=', asked.shopId)
    .where('mall_order_no', '=', sql<string>`any(${[...asked.mallOrderNos]}::text[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.mall_order_no,
      { id: row.id, contentHash: row.content_hash, mark: row.mall_mark },
    ]),
  );
}

/** The mall of a shop of this account, a removed one included. Throws when there is none of that id. */
export async function mallOfShop(
  tx: AccountTx,
  shop: { readonly accountId: string; readonly shopId: string },
): Promise<string> {
  const { mall } = await tx
    .selectFrom('shop')
    .select('mall')
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.shopId)
    .executeTakeFirstOrThrow();
  return mall;
}
