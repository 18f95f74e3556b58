import type { OrderState } from '@matome/domain/orders/decisions.ts';
import type { Change } from '@matome/domain/history/differences.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { runStatements } from '../../database/run-statements.ts';
import { announce } from '../../events.ts';
import { addJob } from '../../jobs/add-job.ts';
import { changeEvent } from '../change-event.ts';
import { addHistory } from '../history-store.ts';
import type { Actor } from '../history-store.ts';
import { orderValues, stateValues } from '../order-record.ts';
import type { OrderRecord } from '../order-record.ts';
import { findOrderShops, shopOf } from '../order-shop-store.ts';
import type { OrderShop } from '../order-shop-store.ts';
import { samePersons } from '../order-store.ts';
import { raiseOrderEvents } from '../raise-order-events.ts';
import { isFoundAlike, saveSearchTerms, searchable } from '../search-store.ts';
import { updateStates } from './state-batch-store.ts';
import type { StateRow } from './state-batch-store.ts';

/** One order with another state; `before` is held locked. */
export type ChangedOrder = {
  readonly before: OrderRecord;
  readonly state: OrderState;
  readonly changes: readonly Change[];
  /** Carrier, method, 出荷日, numbers or status changed. */
  readonly shippingChanged: boolean;
};

/**
 * Stores changes of our own, each order at most once, with one statement a table: the state, what it is found by, the
 * history, and word to open screens and to the automatic export.
 */
export async function saveChanges(
  tx: AccountTx,
  context: Context,
  save: {
    readonly accountId: string;
    readonly orders: readonly ChangedOrder[];
    readonly who: Actor;
  },
): Promise<void> {
  const { accountId, orders, who } = save;
  if (orders.length === 0) return;
  const shops = await findOrderShops(tx, context, {
    accountId,
    ids: orders.map(({ before }) => before.shopId),
  });
  const at = context.now();
  await updateStates(tx, {
    accountId,
    at,
    rows: orders.map((order) => stateRow(context, order, shopOf(shops, order.before))),
  });
  const found = orders.filter(({ before, state }) => !isFoundAlike(before, { ...before, state }));
  const search = found.map(({ before, state }) => searchable(before.id, { ...before, state }));
  await runStatements(tx, [
    saveSearchTerms(context.hashSearchTerm, { accountId, orders: search, areNew: false }),
  ]);
  await addHistory(
    tx,
    context.vault,
    orders.flatMap(({ before, changes }) =>
      changes.map((change) => ({ accountId, orderId: before.id, at, who, event: 'changed', change })),
    ),
  );
  await raiseOrderEvents(tx, context, {
    accountId,
    events: orders.map(({ before, state }) => ({
      orderId: before.id,
      type: changeEvent(before.state, state),
    })),
  });
  await tellOthers(tx, accountId, { orders, shops });
}

/** The sealed part is written only where a person was changed. */
function stateRow(
  { vault }: Context,
  { before, state, shippingChanged }: ChangedOrder,
  { mall }: OrderShop,
): StateRow {
  const { id, accountId, mallOrder } = before;
  const order = { accountId, mallOrder, state, rules: mall.shipNoticeRules };
  const sealed = samePersons(before.state, state) ? null : orderValues(vault, order).sealed;
  return { ...stateValues(order), id, sealed, shipping_changed: shippingChanged };
}

async function tellOthers(
  tx: AccountTx,
  accountId: string,
  {
    orders,
    shops,
  }: { readonly orders: readonly ChangedOrder[]; readonly shops: ReadonlyMap<string, OrderShop> },
): Promise<void> {
  const shopIds = [...new Set(orders.map(({ before }) => before.shopId))];
  const [only] = shopIds;
  await announce(tx, accountId, {
    type: 'orders-changed',
    shopId: shopIds.length === 1 && only !== undefined ? only : null,
    orderIds: orders.map(({ before }) => before.id),
  });
  for (const shopId of shopIds) {
    if (shops.get(shopId)?.exportsByItself !== true) continue;
    await addJob(tx, { name: 'auto-export', payload: { accountId, shopId }, key: `auto-export:${shopId}` });
  }
}
