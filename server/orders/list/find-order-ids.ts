import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { listOrders } from './list-orders.ts';
import type { Conditions } from './order-filter.ts';
import type { ListPlace } from './order-list-store.ts';

const PAGE = 1_000;

/** The ids of every order that a filter finds, newest first; `null` = more than `max`. */
export async function findOrderIds(
  tx: AccountTx,
  context: Context,
  asked: { readonly conditions: Conditions; readonly max: number },
): Promise<readonly string[] | null> {
  const ids: string[] = [];
  let after: ListPlace | null = null;
  for (;;) {
    const page = await listOrders(tx, context, {
      conditions: asked.conditions,
      sort: '-orderedAt',
      after,
      limit: PAGE,
    });
    ids.push(...page.orders.map((order) => order.id));
    if (ids.length > asked.max) return null;
    if (page.next === null) return ids;
    after = page.next;
  }
}
