import type { OrderDetail } from '@matome/contract/orders.ts';
import { ordererAtMall, recipientAtMall } from '@matome/domain/persons/persons-now.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { readLatestRaw } from './load-raw.ts';
import { findOrderShops, shopOf } from './order-shop-store.ts';
import { findOrder } from './order-store.ts';
import { orderView } from './order-view.ts';
import type { Viewing } from './order-view.ts';

/** One order with the mall's own facts, or `null` when this account has none of that id. */
export async function showOrder(
  tx: AccountTx,
  context: Context,
  asked: Viewing & { readonly accountId: string; readonly id: string },
): Promise<OrderDetail | null> {
  const { accountId, id } = asked;
  const order = await findOrder(tx, context.vault, { accountId, id });
  if (order === null) return null;
  const shops = await findOrderShops(tx, context, { accountId, ids: [order.shopId] });
  const raw = await readLatestRaw(tx, context.vault, { accountId, orderIds: [id] });
  return {
    ...orderView(order, shopOf(shops, order), asked),
    mallFacts: readFacts(raw.get(id)),
    mallPersons: { orderer: ordererAtMall(order.mallOrder), recipient: recipientAtMall(order.mallOrder) },
  };
}

/** JSON as such; what a mall sends in another form stays text. `null` = it went with the persons. */
function readFacts(raw: string | undefined): unknown {
  if (raw === undefined) return null;
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return raw;
    throw error;
  }
}
