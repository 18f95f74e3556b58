import type { Order, OrderChanges } from '@matome/contract/orders.ts';

/** One bulk call that puts some orders back to what they were. */
export type UndoGroup = { readonly ids: readonly string[]; readonly changes: OrderChanges };

/** A bulk change of more orders than this is not offered to be undone: their earlier values were not kept. */
export const UNDO_MAX = 500;

/** The earlier values of what `changes` touches, with orders that held the same values in one group. */
export function undoGroups(before: readonly Order[], changes: OrderChanges): readonly UndoGroup[] {
  const groups = new Map<string, { ids: string[]; changes: OrderChanges }>();
  for (const order of before) {
    const earlier = earlierValues(order, changes);
    const key = JSON.stringify(earlier);
    const group = groups.get(key) ?? { ids: [], changes: earlier };
    group.ids.push(order.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function earlierValues(order: Order, changes: OrderChanges): OrderChanges {
  const touched = changes.shipment === undefined ? null : Object.keys(changes.shipment);
  // Parcels of one order may have differed; each gets its own back.
  const hasManyParcels = order.parcels.length > 1;
  const pick = (shipment: Order['shipment']) =>
    Object.fromEntries(Object.entries(shipment).filter(([field]) => touched?.includes(field)));
  return {
    ...(changes.status === undefined ? {} : { status: order.status }),
    ...(changes.memo === undefined ? {} : { memo: order.memo }),
    ...(touched === null || hasManyParcels ? {} : { shipment: pick(order.shipment) }),
    ...(touched === null || !hasManyParcels
      ? {}
      : { parcels: order.parcels.map(({ id, shipment }) => ({ id, shipment: pick(shipment) })) }),
  };
}
