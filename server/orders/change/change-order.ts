import type { OrderChanges } from '@matome/contract/orders.ts';
import { applyChanges } from '@matome/domain/orders/apply-changes.ts';
import type { ChangeRefusal } from '@matome/domain/orders/change-refusal.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Actor } from '../history-store.ts';
import { findOrder } from '../order-store.ts';
import { saveChanges } from './save-changes.ts';
import { findStatusForUse } from '../statuses/status-store.ts';

export type OrderRefusal = ChangeRefusal | { readonly refused: 'not-found' | 'version-conflict' };

/** Changes our decisions about one order. `version`, where given, is the one that the person saw. `null` = it is done. */
export async function changeOrder(
  tx: AccountTx,
  context: Context,
  change: {
    readonly accountId: string;
    readonly id: string;
    readonly changes: OrderChanges;
    readonly version: number | undefined;
    readonly who: Actor;
  },
): Promise<OrderRefusal | null> {
  const { accountId, id, changes, version, who } = change;
  const status = await findStatusForUse(tx, { accountId, id: changes.status });
  const order = await findOrder(tx, context.vault, { accountId, id, lock: true });
  if (order === null) return { refused: 'not-found' };
  if (version !== undefined && version !== order.version) return { refused: 'version-conflict' };
  const applied = applyChanges({ state: order.state, mallOrder: order.mallOrder, changes, status });
  if ('refused' in applied) return applied;
  if (applied.state === order.state) return null;
  await saveChanges(tx, context, { accountId, orders: [{ before: order, ...applied }], who });
  return null;
}
