import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import { toAmounts } from './amounts.ts';
import { carrierAtMall } from './carriers.ts';
import { DELIVERED, isShipped, phaseOf } from './codes.ts';
import { toLines } from './lines.ts';
import { listHolds, listUnmapped } from './marks.ts';
import { isAwaitingPayment, toPayment } from './payment.ts';
import { toOrderer, toRecipient } from './persons.ts';
import { readDay, readInstant } from './wire-values.ts';
import type { WireOrder, WireShip } from './wire.ts';
import { toDeliveryRequest, toGift } from './wishes.ts';

/** A wire order as a mall order. Pure; what has no counterpart here stays in the raw text. */
export function toMallOrder(wire: WireOrder): MallOrder {
  const { Pay, Ship } = wire;
  const lines = toLines(wire.Item);
  const recipient = toRecipient(wire);
  return {
    mallOrderNo: wire.OrderId,
    mallStatus: wire.OrderStatus,
    mallPhase: phaseOf(wire.OrderStatus, Ship.ShipStatus),
    holds: listHolds(wire),
    unmapped: listUnmapped(wire),
    awaitingPayment: isAwaitingPayment(Pay),
    fulfilledByMall: false,
    orderedAt: wire.OrderTime,
    mallUpdatedAt: readInstant(wire.LastUpdateTime),
    cancelledAt: null,
    deliveredAt: Ship.ShipStatus === DELIVERED ? readInstant(Ship.ArrivalDate) : null,
    shipBy: readDay(Ship.ShippingDeadline),
    orderer: toOrderer(wire),
    ordererIsRecipient: false,
    parcels: [
      { id: '1', recipient, lineNumbers: lines.map(({ number }) => number), shipment: toShipment(Ship) },
    ],
    lines,
    amounts: toAmounts(wire.Detail, lines),
    payment: toPayment(Pay),
    deliveryRequest: toDeliveryRequest(Ship),
    gift: toGift(Ship),
    buyerNote: wire.BuyerComments,
    mallMemo: wire.Notes,
    shipNotice: { given: isShipped(Ship.ShipStatus), notifiedAt: null },
    buyerReview: null,
    sellerReview: null,
  };
}

/** The carrier may stand there before shipping: it belongs to the way of delivery that the buyer chose. */
function toShipment(ship: WireShip): Shipment {
  const carrier = ship.ShipCompanyCode === null ? undefined : carrierAtMall(ship.ShipCompanyCode);
  const numbers = [ship.ShipInvoiceNumber1, ship.ShipInvoiceNumber2];
  return {
    ...NO_SHIPMENT,
    ...carrier,
    shipsOn: readDay(ship.ShipDate),
    trackingNumbers: numbers.filter((number) => number !== null),
  };
}
