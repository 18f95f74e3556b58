import type { Period } from '@matome/domain/time/period.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { setImmediate } from 'node:timers/promises';
import type { Work } from '../../http/work.ts';
import { findOrderShops, shopOf } from '../../orders/order-shop-store.ts';
import { findOrders } from '../../orders/order-store.ts';
import { orderView } from '../../orders/order-view.ts';
import type { Shop } from '../../shops/shop-store.ts';
import type { Basis, Scope } from '../decide/scope-store.ts';
import { DEFAULT_COLUMNS, shippedRows } from './shipped-fields.ts';
import { findShippedIds, readShippedColumns } from './shipped-store.ts';

const AT_ONCE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The CSV of a shop's shipped and completed orders as rows, header first, in the shop's own columns. Without a period: all. */
export async function writeShipped(
  { tx, context, language }: Pick<Work, 'tx' | 'context' | 'language'>,
  asked: { readonly shop: Shop; readonly period: Period | null; readonly basis: Basis },
): Promise<readonly (readonly (string | number | null)[])[]> {
  const { accountId, id: shopId } = asked.shop;
  const today = tokyoDay(context.now());
  const columns = (await readShippedColumns(tx, { accountId, shopId })) ?? DEFAULT_COLUMNS;
  const shops = await findOrderShops(tx, context, { accountId, ids: [shopId] });
  const rows: (readonly (string | number | null)[])[] = [columns.map(({ header }) => header)];
  const scope = scopeOf(asked, today);
  for (let afterId = FIRST_ID; ; ) {
    const ids = await findShippedIds(tx, { accountId, shopId, scope, afterId, limit: AT_ONCE });
    for (const order of await findOrders(tx, context.vault, { accountId, ids })) {
      rows.push(...shippedRows(orderView(order, shopOf(shops, order), { today, language }), columns));
    }
    await setImmediate();
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) return rows;
    afterId = last;
  }
}

function scopeOf(
  { shop, period, basis }: { readonly shop: Shop; readonly period: Period | null; readonly basis: Basis },
  today: string,
): Scope | null {
  if (period === null) return null;
  return {
    accountId: shop.accountId,
    shopId: shop.id,
    kind: 'ship-notice',
    choice: { by: 'period', period, basis },
    today,
  };
}
