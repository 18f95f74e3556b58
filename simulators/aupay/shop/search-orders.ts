import { toTokyoDay } from '../../tokyo-time.ts';
import type { Order } from './order.ts';

export interface Search {
  readonly dateType: 'order' | 'ship' | 'payment' | 'release' | 'ship-by';
  readonly from: string | null;
  readonly to: string | null;
  readonly statuses: readonly string[];
}

/** The newest first, so that an order that comes in pushes all others one row on. */
export function searchOrders(orders: readonly Order[], search: Search): readonly Order[] {
  return orders
    .filter((order) => isWanted(order, search))
    .sort((one, other) => other.orderedAt - one.orderedAt || other.orderId - one.orderId);
}

function isWanted(order: Order, { dateType, from, to, statuses }: Search): boolean {
  if (statuses.length > 0 && !statuses.includes(order.status)) return false;
  if (from === null && to === null) return true;
  const day = dayOf(order, dateType);
  return day !== null && (from === null || day >= from) && (to === null || day <= to);
}

function dayOf(order: Order, dateType: Search['dateType']): string | null {
  switch (dateType) {
    case 'order':
      return toTokyoDay(order.orderedAt);
    case 'ship':
      return order.shipment?.on ?? null;
    case 'payment':
      return order.paidAt === null ? null : toTokyoDay(order.paidAt);
    case 'release':
      return order.releaseOn;
    case 'ship-by':
      return order.lines.map(({ shipsBy }) => shipsBy).toSorted()[0] ?? null;
  }
}
