import type { Listed } from '@matome/connectors/mall.ts';
import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

type OfShop = { readonly accountId: string; readonly shopId: string };

/** Numbers of listed orders that we have with the very mark that the mall's list shows now. */
export async function findUnchangedOrders(
  tx: AccountTx,
  asked: OfShop & { readonly listed: readonly Listed[] },
): Promise<ReadonlySet<string>> {
  const { accountId, shopId, listed } = asked;
  if (listed.length === 0) return new Set();
  const { rows } = await sql<{ mall_order_no: string }>`
    select o.mall_order_no
    from unnest(${listed.map(({ mallOrderNo }) => mallOrderNo)}::text[], ${listed.map(({ mark }) => mark)}::text[])
      as l (mall_order_no, mark)
    join orders o on o.account_id = ${accountId} and o.shop_id = ${shopId} and o.mall_order_no = l.mall_order_no
    where o.mall_mark = l.mark`.execute(tx);
  return new Set(rows.map((row) => row.mall_order_no));
}

/** The list says something else of an order whose text is still the same. */
export async function remarkOrders(
  tx: AccountTx,
  remark: OfShop & { readonly listed: readonly Listed[] },
): Promise<void> {
  const { accountId, shopId, listed } = remark;
  if (listed.length === 0) return;
  await sql`
    update orders o set mall_mark = l.mark
    from unnest(${listed.map(({ mallOrderNo }) => mallOrderNo)}::text[], ${listed.map(({ mark }) => mark)}::text[])
      as l (mall_order_no, mark)
    where o.account_id = ${accountId} and o.shop_id = ${shopId} and o.mall_order_no = l.mall_order_no`.execute(
    tx,
  );
}
