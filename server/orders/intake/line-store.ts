import type { Line } from '@matome/domain/orders/order.ts';
import { sql } from 'kysely';
import type { Statement } from '../../database/run-statements.ts';
import { anyOf } from '../any-of.ts';

export type OrderLines = { readonly orderId: string; readonly lines: readonly Line[] };

export function insertLines(accountId: string, orders: readonly OrderLines[]): Statement {
  if (orders.length === 0) return null;
  return sql`
    insert into order_line (account_id, order_id, number, sku, name, options, quantity, unit_price_yen, tax_rate, cancelled)
    select ${accountId}::uuid, o."orderId", l.number, l.sku, l.name, l.options, l.quantity, l."unitPriceYen", l."taxRate", l.cancelled
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as o("orderId" uuid, lines jsonb),
      jsonb_to_recordset(o.lines) as l(number int, sku text, name text, options jsonb, quantity int, "unitPriceYen" bigint,
        "taxRate" int, cancelled boolean)`;
}

/** Makes room for the lines as the mall has them now. */
export function deleteLines(accountId: string, orders: readonly OrderLines[]): Statement {
  if (orders.length === 0) return null;
  return sql`
    delete from order_line
    where account_id = ${accountId} and order_id = ${anyOf(orders.map((order) => order.orderId))}`;
}
