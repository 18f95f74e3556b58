import type { Listed, Mall, ReadOrder } from '@matome/connectors/mall.ts';
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { runStatements } from '../../database/run-statements.ts';
import type { Statement } from '../../database/run-statements.ts';
import { insertHistory } from '../history-store.ts';
import { remarkOrders } from './find-unchanged-store.ts';
import { findKnownOrders } from './known-orders-store.ts';
import { deleteLines, insertLines } from './line-store.ts';
import { insertRaw } from '../load-raw.ts';
import { insertOrders, updateOrders } from './order-batch-store.ts';
import { findOrders } from '../order-store.ts';
import { isOlderPicture, prepareChanged, prepareNew } from './prepare-order.ts';
import type { FetchedOrder, Preparation, PreparedOrder } from './prepare-order.ts';
import { raiseOrderEvents } from '../raise-order-events.ts';
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

/** Read orders, all that can be done about them without holding anything. */
export type PreparedOrders = {
  readonly store: ReadOrders;
  /** Of all orders but those passed over. */
  readonly mallOrderNos: readonly string[];
  readonly created: readonly PreparedOrder[];
  /** Makes the created ones. */
  readonly statements: readonly Statement[];
  /** By our id: orders that we have, and whose text is another one. */
  readonly differing: ReadonlyMap<string, FetchedOrder>;
  /** Orders whose text is the same, but of which the mall's list says something else. */
  readonly remarked: readonly Listed[];
};

/** Orders made ready in a row before others get their turn. */
const TURN = 50;

/**
 * Makes read orders (their texts storable) ready to be written: new ones whole, so that the database need not wait for it.
 * Of an order given twice the last reading counts.
 */
export async function prepareReadOrders(
  tx: AccountTx,
  context: Context,
  store: ReadOrders,
): Promise<PreparedOrders> {
  const { accountId, shopId, newSince } = store;
  const latest = new Map(store.orders.map((order) => [order.read.order.mallOrderNo, order]));
  const known = await findKnownOrders(tx, { accountId, shopId, mallOrderNos: [...latest.keys()] });
  const fresh: FetchedOrder[] = [];
  const differing = new Map<string, FetchedOrder>();
  const remarked: Listed[] = [];
  for (const [mallOrderNo, order] of latest) {
    const contentHash = hash('sha256', order.read.raw, 'buffer');
    const held = known.get(mallOrderNo);
    if (held !== undefined) {
      const { mark } = order.read;
      if (!held.contentHash.equals(contentHash)) differing.set(held.id, { ...order, contentHash });
      else if (mark !== undefined && mark !== held.mark) remarked.push({ mallOrderNo, mark });
    } else if (newSince !== undefined && new Date(order.read.order.orderedAt) < newSince) {
      latest.delete(mallOrderNo);
    } else {
      fresh.push({ ...order, contentHash });
    }
  }
  const created: PreparedOrder[] = [];
  const preparation = preparationOf(context, store);
  for (const order of fresh.sort(byNumber)) {
    created.push(prepareNew(preparation, order));
    if (created.length % TURN === 0) await setImmediate();
  }
  const statements = insertStatements(context, store, created);
  return { store, mallOrderNos: [...latest.keys()], created, statements, differing, remarked };
}

/**
 * Merges prepared orders into what we hold, in the caller's transaction. An order whose text is the one that we have writes
 * nothing at all. Throws 23505 when one of the new ones was added since: then all is to be prepared again.
 */
export async function writeReadOrders(
  tx: AccountTx,
  context: Context,
  prepared: PreparedOrders,
): Promise<StoredOrders> {
  const { store, statements, differing } = prepared;
  // Held before anything is written: whoever moves counts has all its orders first.
  const ids = [...differing.keys()];
  const held = await findOrders(tx, context.vault, { accountId: store.accountId, ids, lock: true });
  const preparation = preparationOf(context, store);
  const updated = held.flatMap((record) => {
    const order = differing.get(record.id);
    return order === undefined || isOlderPicture(order, record)
      ? []
      : [prepareChanged(preparation, record, order)];
  });
  await runStatements(tx, statements);
  await runStatements(tx, updateStatements(context, store, updated));
  await remarkOrders(tx, { ...store, listed: prepared.remarked });
  const shown = [...prepared.created, ...updated.filter((order) => order.isVisible)];
  await raiseOrderEvents(tx, context, {
    accountId: store.accountId,
    events: shown.map(({ row, event }) => ({ orderId: row.id, type: event })),
  });
  return report(prepared, updated);
}

/** Both at once, where there is nothing else to do meanwhile. */
export async function storeReadOrders(
  tx: AccountTx,
  context: Context,
  store: ReadOrders,
): Promise<StoredOrders> {
  return writeReadOrders(tx, context, await prepareReadOrders(tx, context, store));
}

function preparationOf(context: Context, { accountId, mall, runId }: ReadOrders): Preparation {
  return { vault: context.vault, accountId, mall, runId, at: context.now() };
}

/** Two transactions that add the same orders wait for each other in one direction only. */
function byNumber(a: FetchedOrder, b: FetchedOrder): number {
  return a.read.order.mallOrderNo < b.read.order.mallOrderNo ? -1 : 1;
}

function insertStatements(
  { vault, hashSearchTerm }: Context,
  { accountId, shopId, mall, runId }: ReadOrders,
  created: readonly PreparedOrder[],
): readonly Statement[] {
  return [
    insertOrders(
      { accountId, shopId, mall: mall.id },
      created.map((order) => order.row),
    ),
    insertLines(accountId, present(created.map((order) => order.lines))),
    saveSearchTerms(hashSearchTerm, {
      accountId,
      orders: present(created.map((order) => order.search)),
      areNew: true,
    }),
    insertRaw(vault, { accountId, runId, orders: present(created.map((order) => order.raw)) }),
    insertHistory(
      vault,
      created.flatMap((order) => order.history),
    ),
  ];
}

function updateStatements(
  { vault, hashSearchTerm }: Context,
  { accountId, runId }: ReadOrders,
  updated: readonly PreparedOrder[],
): readonly Statement[] {
  const lines = present(updated.map((order) => order.lines));
  return [
    updateOrders(
      accountId,
      updated.map((order) => order.row),
    ),
    deleteLines(accountId, lines),
    insertLines(accountId, lines),
    saveSearchTerms(hashSearchTerm, {
      accountId,
      orders: present(updated.map((order) => order.search)),
      areNew: false,
    }),
    insertRaw(vault, { accountId, runId, orders: present(updated.map((order) => order.raw)) }),
    insertHistory(
      vault,
      updated.flatMap((order) => order.history),
    ),
  ];
}

function report({ mallOrderNos, created }: PreparedOrders, updated: readonly PreparedOrder[]): StoredOrders {
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
