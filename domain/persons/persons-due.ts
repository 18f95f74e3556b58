import type { OrderState } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import { isCancelledAtMall, isShippedAtMall } from '../orders/mall-picture.ts';
import type { Instant } from '../time/tokyo.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days that a parcel is given to arrive, where the mall does not say that it has. The slowest parcels within Japan, to remote islands by ship, take about ten. */
const TRANSPORT_DAYS = 14;

/** One order, and when its shipping data or status was last changed by us. */
type PersonsCase = {
  readonly mallOrder: MallOrder;
  readonly state: OrderState;
  readonly shippingChangedAt: Date;
};

/**
 * The instant from which a mall's rule lets nobody in this order be known any longer; `null` = it has neither arrived, nor left,
 * nor been cancelled. Counted in whole days of 24 hours from the first of these that is known:
 *
 * 1. delivered, by the mall
 * 2. cancelled at the mall, or by us
 * 3. shipped, and `TRANSPORT_DAYS` for the way: when the mall was told, by us or on its own screen; where nobody knows when,
 *    the last change of the order, at the mall or here, stands in.
 */
export function personsDueAt(order: PersonsCase, keptDays: number): Date | null {
  const { mallOrder, state } = order;
  const after = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS);
  if (mallOrder.deliveredAt !== null) return after(new Date(mallOrder.deliveredAt), keptDays);
  const { phase } = state.decisions;
  if (isCancelledAtMall(mallOrder) || phase === 'cancelled')
    return after(firstKnown(order, mallOrder.cancelledAt), keptDays);
  const isGone = phase === 'shipped' || phase === 'completed' || state.shipNotice.state === 'sent';
  if (!isGone && !isShippedAtMall(mallOrder)) return null;
  const toldAt = state.shipNotice.sentAt ?? mallOrder.shipNotice.notifiedAt;
  return after(firstKnown(order, toldAt), TRANSPORT_DAYS + keptDays);
}

/** The instant given, else the order's last change. */
function firstKnown({ mallOrder, shippingChangedAt }: PersonsCase, at: Instant | null): Date {
  if (at !== null) return new Date(at);
  const atMall = mallOrder.mallUpdatedAt === null ? shippingChangedAt : new Date(mallOrder.mallUpdatedAt);
  return atMall > shippingChangedAt ? atMall : shippingChangedAt;
}
