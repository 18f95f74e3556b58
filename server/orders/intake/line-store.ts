import type { Line } from '@matome/domain/orders/order.ts';
import { sql } from 'kysely';
import { bigints, booleans, integers, jsons, rowset, texts, uuids } from '../../database/rowset.ts';
import type { Statement } from '../../database/run-statements.ts';
import { anyOf } from '../any-of.ts';

export type OrderLines = { readonly orderId: string; readonly lines: readonly Line[] };

export function insertLines(accountId: string, orders: readonly OrderLines[]): Statement {
  const rows = orders.flatMap(({ orderId, lines }) => lines.map((line) => ({ orderId, ...line })));
  if (rows.length === 0) return null;
  return sql`
    insert into order_line (account_id, order_id, number, sku, name, options, quantity, unit_price_yen, tax_rate, cancelled)
    select ${accountId}::uuid, r.order_id, r.number, r.sku, r.name, r.options, r.quantity, r.unit_price_yen, r.tax_rate,
      r.cancelled
    from ${rowset({
      order_id: uuids(rows.map((row) => row.orderId)),
      number: integers(rows.map((row) => row.number)),
      sku: texts(rows.map((row) => row.sku)),
      name: texts(rows.map((row) => row.name)),
      options: jsons(rows.map((row) => row.options)),
      quantity: integers(rows.map((row) => row.quantity)),
      unit_price_yen: bigints(rows.map((row) => row.unitPriceYen?.toString() ?? null)),
      tax_rate: integers(rows.map((row) => row.taxRate)),
      cancelled: booleans(rows.map((row) => row.cancelled)),
    })}`;
}

/** Makes room for the lines as the mall has them now. */
export function deleteLines(accountId: string, orders: readonly OrderLines[]): Statement {
  if (orders.length === 0) return null;
  return sql`
    delete from order_line
    where account_id = ${accountId} and order_id = ${anyOf(orders.map((order) => order.orderId))}`;
}
