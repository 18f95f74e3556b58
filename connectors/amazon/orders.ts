import type { MallMark, MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { Line } from '@matome/domain/orders/order.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { sayUnknown } from '../say-order.ts';
import type { Words } from '../words.ts';
import { listUnreadableMoney, toAmounts, unitPriceOf } from './amounts.ts';
import { orNull, readInstant } from './blank.ts';
import {
  NAME,
  fulfillerOf,
  isKnownPackageStatus,
  isKnownProceedsType,
  paymentMethodOf,
  statusMeaning,
} from './codes.ts';
import { isItemCancelled, isWhollyShipped, toDeliveredAt, toNotifiedAt, toShipment } from './packages.ts';
import { toPayment } from './payments.ts';
import { toOrderer, toRecipient } from './persons.ts';
import { toDeliveryRequest, toGift } from './wishes.ts';
import type { WireItem, WireOrder } from './wire.ts';

/** A wire order as a mall order. Pure; what has no counterpart here stays in the raw text. */
export function toMallOrder(wire: WireOrder): MallOrder {
  const status = orNull(wire.fulfillment?.fulfillmentStatus) ?? '';
  const meaning = statusMeaning(status);
  const recipient = toRecipient(wire.recipient?.deliveryAddress);
  const orderer = toOrderer(wire.buyer);
  const lines = wire.orderItems.map(toLine);
  const isGiven = isWhollyShipped(wire);
  const deliveredAt = toDeliveredAt(wire);
  const shipBy = readInstant(wire.fulfillment?.shipByWindow?.latestDateTime);
  return {
    mallOrderNo: wire.orderId,
    mallStatus: status,
    mallPhase: meaning?.phase ?? null,
    holds: isGiven || meaning?.phase === 'cancelled' ? [] : listHolds(wire),
    unmapped: listUnmapped(wire, status),
    awaitingPayment: meaning?.isAwaitingPayment ?? false,
    fulfilledByMall: fulfillerOf(wire.fulfillment?.fulfilledBy ?? '')?.isAmazon ?? false,
    orderedAt: wire.createdTime,
    mallUpdatedAt: wire.lastUpdatedTime,
    cancelledAt: null,
    deliveredAt,
    shipBy: shipBy === null ? null : tokyoDay(shipBy),
    orderer: orderer ?? recipient,
    ordererIsRecipient: orderer === null,
    parcels: [
      { id: '1', recipient, lineNumbers: lines.map(({ number }) => number), shipment: toShipment(wire) },
    ],
    lines,
    amounts: toAmounts(wire, lines),
    payment: toPayment(wire, deliveredAt !== null),
    deliveryRequest: toDeliveryRequest(wire),
    gift: toGift(wire),
    buyerNote: orNull(wire.recipient?.deliveryPreference?.addressInstruction),
    mallMemo: null,
    shipNotice: { given: isGiven, notifiedAt: toNotifiedAt(wire) },
    buyerReview: null,
    sellerReview: null,
  };
}

/** Amazon gives no tax rate. A customised item is only marked: its file is personal data and stays at Amazon. */
function toLine(item: WireItem, index: number): Line {
  const { product } = item;
  const isCustomised = orNull(product?.customization?.customizedUrl) !== null;
  return {
    number: index + 1,
    sku: orNull(product?.sellerSku),
    name: orNull(product?.title) ?? orNull(product?.asin) ?? '',
    options: isCustomised ? [{ name: 'カスタマイズ', value: 'あり' }] : [],
    quantity: item.quantityOrdered,
    unitPriceYen: unitPriceOf(item),
    taxRate: null,
    cancelled: isItemCancelled(item),
  };
}

/** A buyer who asks to cancel, before anybody has decided on it. */
function listHolds(wire: WireOrder): readonly MallMark[] {
  const asked = wire.orderItems.filter(
    (item) => !isItemCancelled(item) && Boolean(item.cancellation?.cancellationRequest),
  );
  if (asked.length === 0) return [];
  const reasons = asked.flatMap((item) => orNull(item.cancellation?.cancellationRequest?.cancelReason) ?? []);
  const words = [...new Set(reasons)].join('、');
  const message = {
    ja: `購入者がキャンセルを依頼しています。${words === '' ? '' : `理由：${words}`}`,
    en: `The buyer asks to cancel.${words === '' ? '' : ` Reason: ${words}`}`,
  };
  return [{ code: 'cancellation-requested', message }];
}

const FIELDS = {
  status: { ja: '受注ステータス', en: 'status' },
  fulfiller: { ja: '出荷元', en: 'fulfiller' },
  payment: { ja: '支払方法', en: 'payment method' },
  parcel: { ja: '荷物の状態', en: 'state of a parcel' },
  proceeds: { ja: '金額の内訳', en: 'part of the amount' },
  amount: { ja: '金額', en: 'amount' },
} as const;

function listUnmapped(wire: WireOrder, status: string): readonly MallMark[] {
  const marks: MallMark[] = [];
  const mark = (code: string, what: Words, word: string) => {
    marks.push({ code, message: sayUnknown(NAME, what, word) });
  };
  if (statusMeaning(status) === undefined) mark('unknown-status', FIELDS.status, status);
  const fulfilledBy = orNull(wire.fulfillment?.fulfilledBy);
  if (fulfilledBy !== null && fulfillerOf(fulfilledBy) === undefined) {
    mark('unmapped-fulfiller', FIELDS.fulfiller, fulfilledBy);
  }
  const methods = (wire.payment?.paymentExecutions ?? []).flatMap((one) => orNull(one.paymentMethod) ?? []);
  for (const method of new Set(methods)) {
    if (paymentMethodOf(method) === undefined) mark('unmapped-payment-method', FIELDS.payment, method);
  }
  const statuses = wire.packages.flatMap(({ packageStatus }) => orNull(packageStatus?.status) ?? []);
  for (const one of new Set(statuses)) {
    if (!isKnownPackageStatus(one)) mark('unmapped-package-status', FIELDS.parcel, one);
  }
  const breakdowns = [wire, ...wire.orderItems].flatMap(({ proceeds }) => proceeds?.breakdowns ?? []);
  for (const type of new Set(breakdowns.map((breakdown) => breakdown.type))) {
    if (!isKnownProceedsType(type)) mark('unmapped-proceeds', FIELDS.proceeds, type);
  }
  for (const { amount, currencyCode } of listUnreadableMoney(wire)) {
    mark('unmapped-amount', FIELDS.amount, `${amount} ${currencyCode ?? ''}`.trim());
  }
  return marks;
}
