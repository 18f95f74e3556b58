import type { Order } from '@matome/contract/orders.ts';
import { useSyncExternalStore } from 'react';
import type { OrderFilter } from '../orders-search.ts';

/**
 * Which orders a bulk change is for. Kept by id beside the list, so it outlives paging, sorting, filtering and a visit
 * to an order. `some` holds each order as it last looked (for undo); `every` means all that match a filter.
 */
export type Selection =
  | { readonly kind: 'some'; readonly orders: ReadonlyMap<string, Order> }
  | { readonly kind: 'every'; readonly filter: OrderFilter; readonly count: number | null };

const NOTHING: Selection = { kind: 'some', orders: new Map() };

let selection: Selection = NOTHING;
const listeners = new Set<() => void>();

function change(next: Selection): void {
  selection = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSelection(): Selection {
  return useSyncExternalStore(subscribe, () => selection);
}

export function isSelected(chosen: Selection, id: string): boolean {
  return chosen.kind === 'every' || chosen.orders.has(id);
}

export function clearSelection(): void {
  if (selection !== NOTHING) change(NOTHING);
}

export function selectOrders(orders: readonly Order[], isOn: boolean): void {
  const kept = new Map(selection.kind === 'some' ? selection.orders : []);
  for (const order of orders) {
    if (isOn) kept.set(order.id, order);
    else kept.delete(order.id);
  }
  change({ kind: 'some', orders: kept });
}

export function selectEvery(filter: OrderFilter, count: number | null): void {
  change({ kind: 'every', filter, count });
}

/** Takes over how selected orders look now. */
export function refreshSelected(orders: readonly Order[]): void {
  if (selection.kind !== 'some') return;
  const known = selection.orders;
  const newer = orders.filter((order) => known.has(order.id) && known.get(order.id) !== order);
  if (newer.length > 0)
    change({
      kind: 'some',
      orders: new Map([...known, ...newer.map((order) => [order.id, order] as const)]),
    });
}
