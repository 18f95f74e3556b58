import type { Mall, ReadOrder } from '@matome/connectors/mall.ts';
import { isEqual } from '@matome/domain/history/differences.ts';
import { mergeOrder } from '@matome/domain/orders/merge-order.ts';
import { withoutPersons } from '@matome/domain/persons/erase-persons.ts';
import type { Vault } from '../../security/vault.ts';
import { newId } from '../../security/new-id.ts';
import { changeEvent } from '../change-event.ts';
import type { HistoryWrite } from '../history-store.ts';
import type { OrderLines } from './line-store.ts';
import type { RawOrder } from '../load-raw.ts';
import type { OrderRow } from './order-batch-store.ts';
import { orderValues } from '../order-record.ts';
import type { OrderRecord } from '../order-record.ts';
import type { OrderEvent } from '../raise-order-events.ts';
import { isFoundAlike, searchable } from '../search-store.ts';
import type { SearchableOrder } from '../search-store.ts';

/** `fetchedAt`: the mall was not asked before this instant. `contentHash` is of the raw text. */
export type FetchedOrder = {
  readonly read: ReadOrder;
  readonly fetchedAt: Date;
  readonly contentHash: Buffer;
};

export type Preparation = {
  readonly vault: Vault;
  readonly accountId: string;
  readonly mall: Mall;
  readonly runId: string | null;
  /** When it is stored. */
  readonly at: Date;
};

/** All that is written of one order. `null` = stays as it is. */
export type PreparedOrder = {
  readonly row: OrderRow;
  readonly raw: RawOrder | null;
  readonly lines: OrderLines | null;
  readonly search: SearchableOrder | null;
  readonly history: readonly HistoryWrite[];
  /** Something that a person can see changed. */
  readonly isVisible: boolean;
  readonly event: OrderEvent['type'];
};

/** An order that we have not seen before. */
export function prepareNew(p: Preparation, { read, fetchedAt, contentHash }: FetchedOrder): PreparedOrder {
  const mallOrder = read.order;
  const { state } = mergeOrder({ incoming: mallOrder, existing: null });
  const id = newId();
  return {
    row: {
      ...orderValues(p.vault, { accountId: p.accountId, mallOrder, state, rules: p.mall.shipNoticeRules }),
      id,
      version: 1,
      imported_at: p.at,
      updated_at: p.at,
      shipping_changed_at: p.at,
      content_hash: contentHash,
      mall_mark: read.mark ?? null,
    },
    raw: { orderId: id, raw: read.raw, fetchedAt },
    lines: { orderId: id, lines: mallOrder.lines },
    search: searchable(id, { mallOrder, state }),
    history: [historyOf(p, id, { event: 'imported' })],
    isVisible: true,
    event: 'order.created',
  };
}

/**
 * An order that is held locked, and whose text at the mall is another one now. Where its persons were erased they are left out
 * of it, and the text is not kept.
 */
export function prepareChanged(p: Preparation, before: OrderRecord, fetched: FetchedOrder): PreparedOrder {
  const isErased = before.state.decisions.personsErased !== undefined;
  const mallOrder = isErased ? withoutPersons(fetched.read.order) : fetched.read.order;
  const { state, changes } = mergeOrder({ incoming: mallOrder, existing: before });
  const { id, accountId } = before;
  return {
    row: {
      ...orderValues(p.vault, { accountId, mallOrder, state, rules: p.mall.shipNoticeRules }),
      id,
      version: state === before.state ? before.version : before.version + 1,
      imported_at: before.importedAt,
      updated_at: changes.length === 0 ? before.updatedAt : p.at,
      shipping_changed_at: before.shippingChangedAt,
      content_hash: fetched.contentHash,
      mall_mark: fetched.read.mark ?? null,
    },
    raw: isErased ? null : { orderId: id, raw: fetched.read.raw, fetchedAt: fetched.fetchedAt },
    lines: isEqual(before.mallOrder.lines, mallOrder.lines) ? null : { orderId: id, lines: mallOrder.lines },
    search: isFoundAlike(before, { mallOrder, state }) ? null : searchable(id, { mallOrder, state }),
    history: changes.map((change) => historyOf(p, id, { event: 'changed', change })),
    isVisible: changes.length > 0,
    event: changeEvent(before.state, state),
  };
}

/**
 * True when the mall was asked before what we hold was written, and by the mall's own clock what we hold is the newer
 * picture: an answer that was long under way never replaces a later one.
 */
export function isOlderPicture({ read, fetchedAt }: FetchedOrder, held: OrderRecord): boolean {
  const shownAt = read.order.mallUpdatedAt;
  const heldAt = held.mallOrder.mallUpdatedAt;
  if (shownAt === null || heldAt === null || held.updatedAt <= fetchedAt) return false;
  return Date.parse(shownAt) < Date.parse(heldAt);
}

function historyOf(
  { accountId, at, mall, runId }: Preparation,
  orderId: string,
  what: Pick<HistoryWrite, 'event' | 'change'>,
): HistoryWrite {
  const cause = runId === null ? {} : { detail: { runId } };
  return { accountId, orderId, at, who: { kind: 'mall', name: mall.name.ja }, ...what, ...cause };
}
