import { toTokyoDay } from '../../tokyo-time.ts';
import { ORDER_STATUS, payMethodOf, SHIP_STATUS, YAMATO } from './codes.ts';
import type { Order } from './order.ts';

/** The order changed at `at`: the mall's history grows, and the order counts as seen. */
export function noteChange(order: Order, at: number): Order {
  return { ...order, updatedAt: Math.max(order.updatedAt, at), historyId: order.historyId + 1 };
}

/** Shipped on the mall's own screen. */
export function shipByHand(
  order: Order,
  { trackingNumber, at }: { trackingNumber: string; at: number },
): Order {
  const { card } = captureCard(order);
  return noteChange(
    {
      ...order,
      card,
      isSeen: true,
      shipStatus: SHIP_STATUS.shipped,
      shipment: {
        ...order.shipment,
        method: 'postage1',
        companyCode: YAMATO,
        invoice1: trackingNumber,
        invoice2: '',
        emptyReason: '',
        shippedOn: toTokyoDay(at),
      },
    },
    at,
  );
}

/** Shipping takes the money of a card. `warning`: what the mall says when it cannot. */
export function captureCard({ card }: Order): {
  readonly card: Order['card'];
  readonly warning: string | null;
} {
  switch (card?.state) {
    case undefined:
      return { card, warning: null };
    case 'authorised':
      return { card: { ...card, state: 'captured' }, warning: null };
    case 'captured':
      return { card, warning: 'od91113' };
    case 'expired':
      return { card, warning: 'od91115' };
  }
}

export function cancelOrder(
  order: Order,
  { reason, detail, at }: { readonly reason: string; readonly detail: string; readonly at: number },
): Order {
  return noteChange(
    {
      ...order,
      orderStatus: ORDER_STATUS.cancelled,
      settleStatus: settleCancelled(order),
      cancelReason: reason,
      cancelReasonDetail: detail,
    },
    at,
  );
}

/** 11: the card's sale taken back; 6: never paid, 7: paid back. */
function settleCancelled({ payMethod, card, payStatus }: Order): number {
  if (payMethodOf(payMethod).isStoreOwn) return 2;
  if (card !== null) return 11;
  return payStatus === 1 ? 7 : 6;
}

/** What is on its way arrives, as the big carriers report it. */
export function receiveOrder(order: Order, at: number): Order {
  return noteChange({ ...order, shipStatus: SHIP_STATUS.arrived }, at);
}
