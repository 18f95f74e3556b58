import { PROCEEDS_TYPES, splitItemYen, totalOrderYen } from '../shop/amounts.ts';
import { JAPAN } from '../shop/credentials.ts';
import type { Order, Package } from '../shop/order.ts';
import type { Shown } from './datasets.ts';
import { dropAbsent } from './drop-absent.ts';
import { renderItem } from './render-item.ts';
import { renderBuyer, renderRecipient } from './render-person.ts';
import { toMoney, toRange } from './render-values.ts';
import { toUtcIso } from './to-utc-iso.ts';

/** The order as the API shows it: the core, and of the rest what was asked for. */
export function renderOrder(order: Order, shown: Shown): Record<string, unknown> {
  const { datasets } = shown;
  const body = dropAbsent({
    orderId: order.orderId,
    orderAliases:
      order.sellerOrderId === null ? null : [{ aliasId: order.sellerOrderId, aliasType: 'SELLER_ORDER_ID' }],
    createdTime: toUtcIso(order.createdAt),
    lastUpdatedTime: toUtcIso(order.updatedAt),
    programs: order.programs,
    associatedOrders:
      order.replaces === null
        ? null
        : [{ orderId: order.replaces, associationType: 'REPLACEMENT_ORIGINAL_ID' }],
    salesChannel: renderChannel(order),
    buyer: datasets.has('BUYER') ? renderBuyer(order, shown) : null,
    recipient: datasets.has('RECIPIENT') ? renderRecipient(order, shown) : null,
    proceeds: datasets.has('PROCEEDS') ? renderProceeds(order) : null,
    payment: datasets.has('PAYMENT') ? renderPayment(order) : null,
    fulfillment: datasets.has('FULFILLMENT') ? renderFulfillment(order) : null,
    orderItems: order.items.map((item) => renderItem(order, item, shown)),
    packages: datasets.has('PACKAGES') ? renderPackages(order) : null,
  });
  return order.shownAs === null ? body : disguise(body, order.shownAs);
}

function renderChannel({ isFromAmazon }: Order) {
  if (!isFromAmazon) return { channelName: 'NON_AMAZON' };
  return { channelName: 'AMAZON', marketplaceId: JAPAN, marketplaceName: 'Amazon.co.jp' };
}

function renderProceeds(order: Order) {
  if (!order.isConfirmed) return null;
  const parts = order.items.filter((item) => item.cancelExecution === null).map(splitItemYen);
  const breakdowns = PROCEEDS_TYPES.map((type) => {
    return { type, yen: parts.reduce((total, part) => total + part[type], 0) };
  });
  return {
    grandTotal: toMoney(totalOrderYen(order)),
    breakdowns: breakdowns
      .filter(({ type, yen }) => yen !== 0 || type === 'ITEM')
      .map(({ type, yen }) => ({ type, subtotal: toMoney(yen) })),
  };
}

function renderPayment(order: Order) {
  if (!order.isConfirmed || order.payments.length === 0) return null;
  return {
    paymentExecutions: order.payments.map(({ method, amountYen }) => ({
      paymentMethod: method,
      paymentAmount: toMoney(amountYen),
    })),
  };
}

function renderFulfillment(order: Order) {
  return dropAbsent({
    fulfillmentStatus: order.status,
    fulfilledBy: order.fulfilledBy,
    fulfillmentServiceLevel: order.serviceLevel,
    shipByWindow: order.isConfirmed ? toRange(order.shipBy) : null,
    deliverByWindow: order.isConfirmed && order.fulfilledBy === 'MERCHANT' ? toRange(order.deliverBy) : null,
  });
}

/** Only of orders that the seller ships. */
function renderPackages(order: Order) {
  return order.fulfilledBy === 'MERCHANT' && order.packages.length > 0
    ? order.packages.map(renderPackage)
    : null;
}

function renderPackage(parcel: Package) {
  return dropAbsent({
    packageReferenceId: parcel.referenceId,
    createdTime: toUtcIso(parcel.createdAt),
    packageStatus: dropAbsent({
      status: parcel.status,
      detailedStatus: DETAILS[parcel.status],
    }),
    carrier: parcel.carrier,
    shipTime: toUtcIso(parcel.shippedAt),
    shippingService: parcel.service,
    trackingNumber: parcel.trackingNumber,
    packageItems: parcel.items,
  });
}

const DETAILS = {
  SHIPPED: null,
  IN_TRANSIT: 'OUT_FOR_DELIVERY',
  DELIVERED: 'DELIVERED',
} as const satisfies Record<Package['status'], string | null>;

function disguise(
  body: Record<string, unknown>,
  oddity: NonNullable<Order['shownAs']>,
): Record<string, unknown> {
  switch (oddity) {
    case 'unreadable':
      return { ...body, orderItems: undefined };
    case 'unknown-status': {
      const { fulfillment } = body;
      if (typeof fulfillment !== 'object') return body;
      return { ...body, fulfillment: { ...fulfillment, fulfillmentStatus: 'AWAITING_INSPECTION' } };
    }
    case 'new-field':
      return { ...body, giftRegistry: { registryType: 'WEDDING' } };
  }
}
