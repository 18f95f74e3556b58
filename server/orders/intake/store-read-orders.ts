import type { Mall, ReadOrder } from '@matome/connectors/mall.ts';
import { hash } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { addHistory } from '../history-store.ts';
import { findKnownOrders } from './known-orders-store.ts';
import { insertLines, replaceLines } from './line-store.ts';
import { addRaw } from '../load-raw.ts';
import { insertOrders, updateOrders } from './order-batch-store.ts';
import { findOrders } from '../order-store.ts';
import { isOlderPicture, prepareChanged, prepareNew } from './prepare-order.ts';
import type { FetchedOrder, Preparation, PreparedOrder } from './prepare-order.ts';
import { saveSearchTerms } from '../search-store.ts';

export type ReadOrders = {
  readonly accountId: string;
  readonly shopId: string;
  readonly mall: Mall;
  /** `fetchedAt`: the mall was not asked before this instant. */
  readonly orders: readonly { readonly read: ReadOrder; readonly fetchedAt: Date }[];
  readonly runId: string | null;
  /** Orders placed before are refreshed where we have them, and passed over where we have not. */
  readonly newSince?: Date;
};

export type StoredOrders = {
  /** By mall order number, each once, those passed over left out. `updated`: something that a person can see changed. */
  readonly shownAs: ReadonlyMap<string, 'created' | 'updated' | 'unchanged'>;
  /** Ids of created and updated ones. */
  readonly changedIds: readonly string[];
};

/**
 * Merges what a mall showed (its texts storable) into what we hold, in the caller's transaction. An order whose text is the one that we have
 * writes nothing at all; of an order given twice the last reading counts. Throws 23505 when another transaction adds one
 * of them meanwhile: then all is to be done again.
 */
export async function storeReadOrders(
  tx: AccountTx,
  context: Context,
  store: ReadOrders,
): Promise<StoredOrders> {
  const { accountId, shopId, mall, runId, newSince } = store;
  const latest = new Map(store.orders.map((order) => [order.read.order.mallOrderNo, order]));
  const known = await findKnownOrders(tx, { accountId, shopId, mallOrderNos: [...latest.keys()] });
  const fresh: FetchedOrder[] = [];
  const differing = new Map<string, FetchedOrder>();
  for (const [mallOrderNo, order] of latest) {
    const contentHash = hash('sha256', order.read.raw, 'buffer');
    const held = known.get(mallOrderNo);
    if (held !== undefined) {
      if (!held.contentHash.equals(contentHash)) differing.set(held.id, { ...order, contentHash });
    } else if (newSince !== undefined && new Date(order.read.order.orderedAt) < newSince) {
      latest.delete(mallOrderNo);
    } else {
      fresh.push({ ...order, contentHash });
    }
  }
  // Held before anything is written: whoever moves counts has all its orders first.
  const held = await findOrders(tx, context.vault, { accountId, ids: [...differing.keys()], lock: true });
  const preparation: Preparation = { vault: context.vault, accountId, mall, runId, at: context.now() };
  const created = fresh.sort(byNumber).map((order) => prepareNew(preparation, order));
  const updated = held.flatMap((record) => {
    const order = differing.get(record.id);
    return order === undefined || isOlderPicture(order, record)
      ? []
      : [prepareChanged(preparation, record, order)];
  });
  await writeAll(tx, context, { store, created, updated });
  return report(latest.keys(), created, updated);
}

/** Two transactions that add the same orders wait for each other in one direction only. */
function byNumber(a: FetchedOrder, b: FetchedOrder): number {
  return a.read.order.mallOrderNo < b.read.order.mallOrderNo ? -1 : 1;
}

type Writes = {
  readonly store: ReadOrders;
  readonly created: readonly PreparedOrder[];
  readonly updated: readonly PreparedOrder[];
};

/** One statement a table. */
async function writeAll(tx: AccountTx, context: Context, { store, created, updated }: Writes): Promise<void> {
  const { accountId, shopId, mall, runId } = store;
  const owner = { accountId, shopId, mall: mall.id };
  const all = [...created, ...updated];
  await insertOrders(
    tx,
    owner,
    created.map((order) => order.row),
  );
  await updateOrders(
    tx,
    owner,
    updated.map((order) => order.row),
  );
  await insertLines(tx, accountId, present(created.map((order) => order.lines)));
  await replaceLines(tx, accountId, present(updated.map((order) => order.lines)));
  for (const [orders, areNew] of [
    [created, true],
    [updated, false],
  ] as const) {
    const searchable = present(orders.map((order) => order.search));
    await saveSearchTerms(tx, context.hashSearchTerm, { accountId, orders: searchable, areNew });
  }
  await addRaw(tx, context.vault, { accountId, runId, orders: all.map((order) => order.raw) });
  await addHistory(
    tx,
    context.vault,
    all.flatMap((order) => order.history),
  );
}

function report(
  mallOrderNos: Iterable<string>,
  created: readonly PreparedOrder[],
  updated: readonly PreparedOrder[],
): StoredOrders {
  const shownAs = new Map<string, 'created' | 'updated' | 'unchanged'>();
  for (const mallOrderNo of mallOrderNos) shownAs.set(mallOrderNo, 'unchanged');
  const visible = updated.filter((order) => order.isVisible);
  for (const { row } of created) shownAs.set(row.mall_order_no, 'created');
  for (const { row } of visible) shownAs.set(row.mall_order_no, 'updated');
  return { shownAs, changedIds: [...created, ...visible].map((order) => order.row.id) };
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
  return values.filter((value) => value !== null);
}
