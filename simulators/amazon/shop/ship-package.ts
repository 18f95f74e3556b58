import { countUnfulfilled, type Order, type Package } from './order.ts';

/** `notice`: with it all is shipped · `part`: something is left to ship · `correction`: other details of a shipped order · `repeat`: nothing new. */
export type ShipmentKind = 'notice' | 'part' | 'correction' | 'repeat';

/** The order with the package, in place of one of the same reference. */
export function shipPackage(
  order: Order,
  parcel: Package,
  at: number,
): { readonly order: Order; readonly kind: ShipmentKind } {
  const known = order.packages.find(({ referenceId }) => referenceId === parcel.referenceId);
  if (known !== undefined && isSamePackage(known, parcel)) return { order, kind: 'repeat' };
  const packages =
    known === undefined
      ? [...order.packages, parcel]
      : order.packages.map((held) =>
          held === known ? { ...parcel, createdAt: known.createdAt, status: known.status } : held,
        );
  const held = { ...order, packages, updatedAt: at };
  const isShipped = held.items.every((item) => countUnfulfilled(held, item) === 0);
  const shipped = { ...held, status: isShipped ? ('SHIPPED' as const) : ('PARTIALLY_SHIPPED' as const) };
  if (isShipped && order.status !== 'SHIPPED') return { order: shipped, kind: 'notice' };
  return { order: shipped, kind: isShipped ? 'correction' : 'part' };
}

/** How many of each item may stand in a package of that reference: what no other package holds. */
export function countShippable(order: Order, referenceId: string): ReadonlyMap<string, number> {
  const others = order.packages.filter((parcel) => parcel.referenceId !== referenceId);
  const without = { ...order, packages: others };
  return new Map(order.items.map((item) => [item.orderItemId, countUnfulfilled(without, item)]));
}

function isSamePackage(one: Package, other: Package): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ carrier, shippedAt, service, trackingNumber, items }: Package): string {
  const counts = items.map(({ orderItemId, quantity }) => `${orderItemId} ${quantity}`).sort();
  return JSON.stringify([carrier, shippedAt, service, trackingNumber, counts]);
}
