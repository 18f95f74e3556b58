import type { Line } from '@matome/domain/orders/order.ts';
import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import { anyOf } from '../any-of.ts';

export type OrderLines = { readonly orderId: string; readonly lines: readonly Line[] };

export async function insertLines(
  tx: AccountTx,
  accountId: string,
  orders: readonly OrderLines[],
): Promise<void> {
  if (orders.length === 0) return;
  await sql`
    insert into order_line (account_id, order_id, number, sku, name, options, quantity, unit_price_yen, tax_rate, cancelled)
    select ${accountId}::uuid, o."orderId", l.number, l.sku, l.name, l.options, l.quantity, l."unitPriceYen", l."taxRate", l.cancelled
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as o("orderId" uuid, lines jsonb),
      jsonb_to_recordset(o.lines) as l(number int, sku text, name text, options jsonb, quantity int, "unitPriceYen" bigint,
        "taxRate" int, cancelled boolean)`.execute(tx);
}

/** The lines as the mall has them now, in place of those that stood there. */
export async function replaceLines(
  tx: AccountTx,
  accountId: string,
  orders: readonly OrderLines[],
): Promise<void> {
  if (orders.length === 0) return;
  await tx
    .deleteFrom('order_line')
    .where('account_id', '=', accountId)
    .where('order_id', '=', anyOf(orders.map((order) => order.orderId)))
    .execute();
  await insertLines(tx, accountId, orders);
}
