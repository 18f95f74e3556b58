import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Actor } from '../history-store.ts';
import { findOrder } from '../order-store.ts';
import { eraseOrders } from './erase-orders.ts';
import { findOpenOrders } from './open-order-store.ts';

export type ErasureRefusal = { readonly refused: 'not-found' | 'persons-needed' | 'notice-under-way' };

/** R13: erases the persons of one order because somebody asked for it, at any mall. Erased already is as good. `null` = it is done. */
export async function eraseOnRequest(
  tx: AccountTx,
  context: Context,
  asked: { readonly accountId: string; readonly id: string; readonly who: Actor },
): Promise<ErasureRefusal | null> {
  const { accountId, id, who } = asked;
  const order = await findOrder(tx, context.vault, { accountId, id, lock: true });
  if (order === null) return { refused: 'not-found' };
  const { phase, personsErased } = order.state.decisions;
  if (personsErased !== undefined) return null;
  if (phase !== 'shipped' && phase !== 'completed' && phase !== 'cancelled')
    return { refused: 'persons-needed' };
  const open = await findOpenOrders(tx, { accountId, ids: [id] });
  if (open.size > 0) return { refused: 'notice-under-way' };
  await eraseOrders(tx, context, { accountId, orders: [order], who, cause: 'request' });
  return null;
}
