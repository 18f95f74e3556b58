import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import { toAmounts } from './amounts.ts';
import { carrierAtMall } from './carriers.ts';
import { statusMeaning } from './codes.ts';
import { toDeliveryRequest } from './delivery-request.ts';
import { toGift, toLines, toShipBy } from './lines.ts';
import { listHolds, listUnmapped } from './marks.ts';
import { isAwaitingPayment, toPayment } from './payment.ts';
import { toOrderer, toRecipient } from './persons.ts';
import { readDay, readInstant } from './wire-values.ts';
import type { WireOrder } from './wire.ts';

/** A wire order as a mall order. Pure; what has no counterpart here stays in the raw text. */
export function toMallOrder(wire: WireOrder): MallOrder {
  const phase = statusMeaning(wire.orderStatus)?.phase ?? null;
  const isGiven = phase === 'shipped' || phase === 'completed';
  const lines = toLines(wire.detail);
  const recipient = toRecipient(wire);
  const orderer = toOrderer(wire);
  return {
    mallOrderNo: wire.orderId,
    mallStatus: wire.orderStatus,
    mallPhase: phase,
    holds: listHolds(wire),
    unmapped: listUnmapped(wire),
    awaitingPayment: isAwaitingPayment(wire),
    fulfilledByMall: false,
    orderedAt: wire.orderDate,
    mallUpdatedAt: null,
    // The date stands there from the buyer's asking on; only the status says that it came to it.
    cancelledAt: phase === 'cancelled' ? readInstant(wire.cancelDate) : null,
    deliveredAt: null,
    shipBy: toShipBy(wire.detail),
    orderer: orderer ?? recipient,
    ordererIsRecipient: orderer === null,
    parcels: [
      {
        id: '1',
        recipient,
        lineNumbers: lines.map(({ number }) => number),
        shipment: toShipment(wire),
      },
    ],
    lines,
    amounts: toAmounts(wire, lines),
    payment: toPayment(wire),
    deliveryRequest: toDeliveryRequest(wire),
    gift: toGift(wire.detail),
    buyerNote: wire.userComment,
    mallMemo: wire.memo,
    shipNotice: { given: isGiven, notifiedAt: isGiven ? readInstant(wire.shipDate) : null },
    buyerReview: null,
    sellerReview: null,
  };
}

/** `shippingDate` and the like are what was told; `deliveryName` is only the method that the buyer chose. */
function toShipment({ shippingCarrier, shippingDate, shippingNumber }: WireOrder): Shipment {
  const known = shippingCarrier === null ? undefined : carrierAtMall(shippingCarrier);
  return {
    ...NO_SHIPMENT,
    ...known,
    shipsOn: readDay(shippingDate),
    trackingNumbers: shippingNumber === null ? [] : [shippingNumber],
  };
}
