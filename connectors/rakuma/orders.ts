import type { MallMark, MallOrder, Review } from '@matome/domain/orders/mall-order.ts';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Amounts, Payment, Shipment } from '@matome/domain/orders/order.ts';
import { NO_PERSON } from '@matome/domain/persons/person.ts';
import type { Person } from '@matome/domain/persons/person.ts';
import { normalPostalCode } from '@matome/domain/persons/postal-code.ts';
import { splitAddress } from '@matome/domain/persons/split-address.ts';
import { sayUnknown } from '../say-order.ts';
import { NAME, deliveryOf, isKnownPayer, statusMeaning } from './codes.ts';
import type { WireOrder, WireReview } from './wire.ts';

/** A wire order as a mall order. Pure; what has no counterpart here stays in the raw text. */
export function toMallOrder(wire: WireOrder): MallOrder {
  const meaning = statusMeaning(wire.status);
  const recipient = toPerson(wire.recipient ?? null);
  const isGiven = typeof wire.shipping.notified_at === 'string' || meaning?.isNotified === true;
  return {
    mallOrderNo: String(wire.order_id),
    mallStatus: wire.status,
    mallPhase: meaning?.phase ?? null,
    holds: [],
    unmapped: listUnmapped(wire),
    awaitingPayment: wire.status === 'awaiting_payment',
    fulfilledByMall: false,
    orderedAt: wire.purchased_at,
    mallUpdatedAt: wire.updated_at,
    cancelledAt: wire.cancelled_at ?? null,
    deliveredAt: null,
    shipBy: wire.ship_by ?? null,
    orderer: recipient,
    ordererIsRecipient: true,
    parcels: [{ id: '1', recipient, lineNumbers: [1], shipment: toShipment(wire, isGiven) }],
    lines: [
      {
        number: 1,
        sku: wire.item.seller_code || String(wire.item.item_id),
        name: wire.item.name,
        options: [],
        quantity: wire.item.quantity,
        unitPriceYen: wire.item.price,
        taxRate: null,
        cancelled: false,
      },
    ],
    amounts: toAmounts(wire),
    payment: toPayment(wire),
    deliveryRequest: null,
    gift: null,
    buyerNote: null,
    mallMemo: null,
    shipNotice: { given: isGiven, notifiedAt: wire.shipping.notified_at ?? null },
    buyerReview: toReview(wire.buyer_review ?? null, wire.updated_at),
    sellerReview: toReview(wire.seller_review ?? null, wire.updated_at),
  };
}

function toPerson(recipient: NonNullable<WireOrder['recipient']> | null): Person | null {
  if (recipient === null) return null;
  return {
    ...NO_PERSON,
    ...splitAddress(recipient.address ?? null),
    name: recipient.name ?? null,
    postalCode: normalPostalCode(recipient.postal_code ?? null),
    phone: recipient.phone ?? null,
  };
}

/** Before the notice and without a number the listing's method is only a plan, so nothing is filled in. */
function toShipment(wire: WireOrder, isGiven: boolean): Shipment {
  const { tracking_number: number, delivery_method_id: id } = wire.shipping;
  if (!number && !isGiven) return NO_SHIPMENT;
  const delivery = typeof id === 'number' ? deliveryOf(id) : undefined;
  return {
    ...NO_SHIPMENT,
    carrier: delivery?.carrier ?? null,
    method: delivery?.method ?? null,
    trackingNumbers: number ? [number] : [],
  };
}

/**
 * What the buyer pays is the item's price. A shipping fee that the seller bears is a cost, not part of it; one that the
 * buyer pays on delivery goes to the carrier and is not given.
 */
function toAmounts(wire: WireOrder): Amounts {
  const itemsYen = wire.item.price * wire.item.quantity;
  const totalYen = wire.amounts.item_price;
  const shippingYen = wire.shipping.payer === 'seller' ? 0 : null;
  return {
    itemsYen,
    shippingYen,
    feesYen: 0,
    discountYen: 0,
    couponYen: 0,
    pointsYen: 0,
    totalYen,
    differenceYen: shippingYen === null || totalYen === itemsYen ? null : totalYen - itemsYen,
    taxes: [],
  };
}

function toPayment(wire: WireOrder): Payment {
  return { method: 'other', name: null, state: paymentState(wire), paidAt: wire.paid_at ?? null };
}

/** After a cancellation the mall does not say whether the money went back. */
function paymentState(wire: WireOrder): Payment['state'] {
  if (wire.status === 'cancelled') return wire.paid_at ? 'unknown' : 'unpaid';
  if (wire.paid_at) return 'paid';
  const isPaid = statusMeaning(wire.status)?.isPaid ?? null;
  if (isPaid === null) return 'unknown';
  return isPaid ? 'paid' : 'unpaid';
}

/** A review without its moment was written by the time the order last changed. An unknown grade is no review to us. */
function toReview(review: WireReview | null, updatedAt: string): Review | null {
  if (review === null) return null;
  const { grade } = review;
  if (grade !== 'good' && grade !== 'normal' && grade !== 'bad') return null;
  return { grade, comment: review.comment ?? null, reviewedAt: review.reviewed_at ?? updatedAt };
}

const FIELDS = {
  status: { ja: '取引状態', en: 'status' },
  method: { ja: '配送方法', en: 'delivery method' },
  payer: { ja: '送料負担', en: 'payer of the postage' },
  buyerReview: { ja: '購入者の評価', en: 'rating by the buyer' },
  sellerReview: { ja: '出品者の評価', en: 'rating by the seller' },
} as const;

function listUnmapped(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  if (statusMeaning(wire.status) === undefined) {
    marks.push({ code: 'unknown-status', message: sayUnknown(NAME, FIELDS.status, wire.status) });
  }
  const { delivery_method_id: id, payer } = wire.shipping;
  if (typeof id === 'number' && deliveryOf(id) === undefined) {
    marks.push({ code: 'unmapped-delivery-method', message: sayUnknown(NAME, FIELDS.method, id) });
  }
  if (typeof payer === 'string' && !isKnownPayer(payer)) {
    marks.push({ code: 'unmapped-shipping-payer', message: sayUnknown(NAME, FIELDS.payer, payer) });
  }
  const reviews = [
    { review: wire.buyer_review, code: 'unmapped-buyer-review', what: FIELDS.buyerReview },
    { review: wire.seller_review, code: 'unmapped-seller-review', what: FIELDS.sellerReview },
  ];
  for (const { review, code, what } of reviews) {
    if (!review || toReview(review, wire.updated_at) !== null) continue;
    marks.push({ code, message: sayUnknown(NAME, what, review.grade ?? '–') });
  }
  return marks;
}
