import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { toTokyoIso } from '../../tokyo-time.ts';
import type { AmazonState } from '../shop/amazon-state.ts';
import { type Order, type Package, countUnfulfilled, isCashOnDelivery } from '../shop/order.ts';
import { countShippable, type ShipmentKind, shipPackage } from '../shop/ship-package.ts';
import { findOrder } from './read-order.ts';
import { answerRefusal, type Refusal, refuseInput } from './refuse.ts';
import { readShipmentBody, type ShipmentBody } from './shipment-body.ts';
import { parseJson } from './show-body.ts';

const EFFECT_KINDS = {
  notice: 'ship-notice',
  part: 'partial-ship-notice',
  correction: 'ship-notice-correction',
  repeat: 'ship-notice-repeat',
} as const satisfies Record<ShipmentKind, string>;

/** `POST /orders/v0/orders/{orderId}/shipmentConfirmation`. */
export function confirmShipment(state: AmazonState, c: Context<MallEnv>): Response {
  const found = findOrder(state, c.req.param('orderId') ?? '');
  if ('code' in found) return answerRefusal(c, found);
  const sent = isJson(c.req.header('content-type')) ? parseJson(c.get('bodyText')) : undefined;
  const body = readShipmentBody(sent);
  if ('refused' in body) return answerRefusal(c, body.refused);
  const at = c.get('at');
  const refused = judgeOrder(found, body) ?? judgePackage(found, body, at);
  if (refused !== null) return answerRefusal(c, refused);

  const { order, kind } = shipPackage(found, toPackage(body, at), at);
  state.book.put(order);
  c.get('entry').effect = {
    kind: EFFECT_KINDS[kind],
    orderId: order.orderId,
    itemId: null,
    at: toTokyoIso(at),
    body: { sent, trackingNumbers: order.packages.map(({ trackingNumber }) => trackingNumber) },
  };
  return c.body(null, 204);
}

function judgeOrder(order: Order, body: ShipmentBody): Refusal | null {
  if (order.status === 'CANCELLED')
    return refuseInput(
      `ErrorCode: NonexistentOrderItem Description: Failed to find order item list by order ID: ${order.orderId}`,
    );
  if (order.fulfilledBy === 'AMAZON')
    return refuseInput(`Order ${order.orderId} is fulfilled by Amazon and cannot be confirmed.`);
  if (order.status === 'PENDING' || order.status === 'PENDING_AVAILABILITY')
    return refuseInput(`Order ${order.orderId} is pending and not ready for shipment.`);
  if (body.codCollectionMethod !== undefined && !isCashOnDelivery(order))
    return refuseInput('codCollectionMethod is only allowed for orders paid by cash on delivery.');
  return null;
}

function judgePackage(order: Order, { packageDetail }: ShipmentBody, at: number): Refusal | null {
  const { shipDate, packageReferenceId, orderItems } = packageDetail;
  if (shipDate < order.createdAt) return refuseInput('shipDate must not be before the purchase date.');
  if (shipDate > at) return refuseInput('shipDate must not be in the future.');
  const referenceId = toReferenceId(packageReferenceId);
  const isKnown = order.packages.some((parcel) => parcel.referenceId === referenceId);
  if (!isKnown && order.items.every((item) => countUnfulfilled(order, item) === 0))
    return refuseInput(
      'Failed to create package due to not finding a matching package or order already fulfilled. ' +
        `ErrorMessage(errorCode=GeneralError, errorDescription=Unable to find package to update for order (${order.orderId}), ` +
        'errorMetric=PackageToUpdateNotFound, packageIndex=null)',
    );
  const shippable = countShippable(order, referenceId);
  const asked = new Set(orderItems.map(({ orderItemId }) => orderItemId));
  if (asked.size < orderItems.length) return refuseInput('orderItems: an order item is given twice.');
  for (const { orderItemId, quantity } of orderItems) {
    const most = shippable.get(orderItemId);
    if (most === undefined) return refuseInput(`orderItemId ${orderItemId} does not belong to the order.`);
    if (quantity > most)
      return refuseInput(`The quantity ${quantity} of ${orderItemId} exceeds the ${most} left to ship.`);
  }
  return null;
}

function toPackage({ packageDetail }: ShipmentBody, at: number): Package {
  const { carrierCode, carrierName = '', shippingMethod, orderItems } = packageDetail;
  return {
    referenceId: toReferenceId(packageDetail.packageReferenceId),
    createdAt: at,
    carrier: carrierCode === 'Other' ? carrierName : carrierCode,
    shippedAt: packageDetail.shipDate,
    service: shippingMethod ?? null,
    trackingNumber: packageDetail.trackingNumber,
    status: 'SHIPPED',
    items: orderItems.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
  };
}

/** `"01"` is the number 1. */
function toReferenceId(text: string): string {
  return text.replace(/^0+/, '');
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
