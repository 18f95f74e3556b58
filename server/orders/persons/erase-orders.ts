import type { OrderNow } from '@matome/domain/history/order-changes.ts';
import type { Erasure } from '@matome/domain/orders/decisions.ts';
import { erasePersons } from '@matome/domain/persons/erase-persons.ts';
import { personTexts } from '@matome/domain/persons/take-out-texts.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { runStatements } from '../../database/run-statements.ts';
import { announce } from '../../events.ts';
import { insertHistory } from '../history-store.ts';
import type { Actor } from '../history-store.ts';
import { deleteLines, insertLines } from '../intake/line-store.ts';
import { orderValues } from '../order-record.ts';
import type { OrderRecord } from '../order-record.ts';
import { findOrderShops, shopOf } from '../order-shop-store.ts';
import { saveSearchTerms, searchable } from '../search-store.ts';
import { deleteRaw, emptyRejections, emptySealedHistory, updateErased } from './erase-store.ts';
import { scrubWords } from './scrub-words-store.ts';

/**
 * Nobody in these orders, held locked, is known from here on: not in what the mall sent nor in what we changed, not in the
 * history, nor in words about them, nor by search. Items, amounts, numbers and statuses stay, and the history says who did it.
 */
export async function eraseOrders(
  tx: AccountTx,
  context: Context,
  erase: {
    readonly accountId: string;
    readonly orders: readonly OrderRecord[];
    readonly who: Actor;
    readonly cause: Erasure['cause'];
  },
): Promise<void> {
  const { accountId, orders, who, cause } = erase;
  if (orders.length === 0) return;
  const ids = orders.map(({ id }) => id);
  const at = context.now();
  const erased = orders.map((order) => ({
    order,
    now: erasePersons(order, { at: at.toISOString(), cause }),
  }));
  const lines = erased.map(({ order, now }) => ({ orderId: order.id, lines: now.mallOrder.lines }));
  await runStatements(tx, [
    updateErased(accountId, { rows: await erasedRows(tx, context, { accountId, erased }), at }),
    deleteLines(accountId, lines),
    insertLines(accountId, lines),
    saveSearchTerms(context.hashSearchTerm, {
      accountId,
      orders: erased.map(({ order, now }) => searchable(order.id, now)),
      areNew: false,
    }),
    deleteRaw(accountId, ids),
    emptySealedHistory(accountId, ids),
    emptyRejections(accountId, ids),
  ]);
  await scrubWords(tx, {
    accountId,
    orders: orders.map(({ id, mallOrder, state }) => ({
      id,
      texts: personTexts(mallOrder, state.decisions),
    })),
  });
  const entry = { accountId, at, who, event: 'persons-erased', detail: { cause } };
  await runStatements(tx, [
    insertHistory(
      context.vault,
      ids.map((orderId) => ({ ...entry, orderId })),
    ),
  ]);
  await announce(tx, accountId, { type: 'orders-changed', shopId: null, orderIds: ids });
}

type Erased = { readonly order: OrderRecord; readonly now: OrderNow };

async function erasedRows(
  tx: AccountTx,
  context: Context,
  { accountId, erased }: { readonly accountId: string; readonly erased: readonly Erased[] },
) {
  const shops = await findOrderShops(tx, context, {
    accountId,
    ids: erased.map(({ order }) => order.shopId),
  });
  return erased.map(({ order, now }) => {
    const rules = shopOf(shops, order).mall.shipNoticeRules;
    return { id: order.id, ...orderValues(context.vault, { accountId, ...now, rules }) };
  });
}
