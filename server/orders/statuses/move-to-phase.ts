import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { findOrders, lockOrders } from '../order-store.ts';
import { saveChanges } from '../change/save-changes.ts';
import { orderIdsInStatus } from './status-store.ts';
import type { OwnStatus } from './status-store.ts';

/** Orders that are read and written together. */
const CHUNK = 500;

/** Every order that stands in the status now counts as its new phase, and may become due, or stop being so. */
export async function moveToPhase(
  tx: AccountTx,
  context: Context,
  move: { readonly accountId: string; readonly status: OwnStatus },
): Promise<void> {
  const { accountId, status } = move;
  const ids = await orderIdsInStatus(tx, { accountId, id: status.id });
  await lockOrders(tx, { accountId, ids });
  for (let start = 0; start < ids.length; start += CHUNK) {
    const orders = await findOrders(tx, context.vault, { accountId, ids: ids.slice(start, start + CHUNK) });
    const standing = orders.filter((order) => order.state.decisions.status === status.id);
    await saveChanges(tx, context, {
      accountId,
      orders: standing.map((before) => ({
        before,
        state: { ...before.state, decisions: { ...before.state.decisions, phase: status.phase } },
        changes: [],
        shippingChanged: false,
      })),
      who: { kind: 'system', name: null },
    });
  }
}
