import type { OrderChanges } from '@matome/contract/orders.ts';
import { applyChanges } from '@matome/domain/orders/apply-changes.ts';
import type { ChangeRefusal } from '@matome/domain/orders/change-refusal.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { holdCounts } from '../list/count-store.ts';
import type { Actor } from '../history-store.ts';
import { findOrders, isOrderId, lockOrders } from '../order-store.ts';
import { saveChanges } from './save-changes.ts';
import type { ChangedOrder } from './save-changes.ts';
import { findStatusForUse } from '../statuses/status-store.ts';

/** Orders that are read and written together; between two chunks others get their turn. */
const CHUNK = 500;

export type ManyChanged = {
  /** Those that are really another now. */
  readonly changed: number;
  /** A refused order is not changed at all. */
  readonly refused: readonly {
    readonly id: string;
    readonly refused: ChangeRefusal['refused'] | 'not-found';
  }[];
};

/** The same change on many orders, in the caller's transaction. */
export async function changeManyOrders(
  tx: AccountTx,
  context: Context,
  change: {
    readonly accountId: string;
    readonly ids: readonly string[];
    readonly changes: OrderChanges;
    readonly who: Actor;
  },
): Promise<ManyChanged> {
  const { accountId, changes, who } = change;
  const status = await findStatusForUse(tx, { accountId, id: changes.status });
  const asked = [...new Set(change.ids)];
  const ids = asked.filter(isOrderId).sort();
  const shopIds = await lockOrders(tx, { accountId, ids });
  if (changes.status !== undefined) await holdCounts(tx, shopIds);
  const refused: ManyChanged['refused'][number][] = [];
  const known = new Set<string>();
  let changed = 0;
  const read = (start: number) =>
    findOrders(tx, context.vault, { accountId, ids: ids.slice(start, start + CHUNK) });
  let orders = await read(0);
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk: ChangedOrder[] = [];
    for (const before of orders) {
      known.add(before.id);
      const applied = applyChanges({ state: before.state, mallOrder: before.mallOrder, changes, status });
      if ('refused' in applied) refused.push({ id: before.id, refused: applied.refused });
      else if (applied.state !== before.state) chunk.push({ before, ...applied });
    }
    changed += chunk.length;
    // The next chunk is read first, so that it is opened here while the database writes this one.
    [orders] = await Promise.all([
      read(start + CHUNK),
      saveChanges(tx, context, { accountId, orders: chunk, who }),
    ]);
  }
  const unknown = asked.filter((id) => !known.has(id)).map((id) => ({ id, refused: 'not-found' as const }));
  return { changed, refused: [...refused, ...unknown] };
}
