import type { MallMark } from '@matome/domain/orders/mall-order.ts';
import { amountNamed, dayNamed, sayUnknown } from '../say-order.ts';
import type { Words } from '../words.ts';
import { carrierAtMall } from './carriers.ts';
import { NAME, statusMeaning, taxRateOf } from './codes.ts';
import { settlementMeaning } from './payment.ts';
import { readDay, readFlag, readNumber } from './wire-values.ts';
import type { WireLine, WireOrder } from './wire.ts';

/** A review, or a cancellation asked for: shipping waits for what comes of it. */
export function listHolds({ orderStatus }: WireOrder): readonly MallMark[] {
  if (statusMeaning(orderStatus)?.isHeld !== true) return [];
  return [{ code: 'order-status', message: sayStatus(orderStatus) }];
}

/** In the mall's own word. */
export function sayStatus(orderStatus: string): Words {
  return {
    ja: `au PAY マーケットの注文ステータス：${orderStatus}`,
    en: `Status at au PAY Market: ${orderStatus}`,
  };
}

const FIELDS = {
  status: { ja: '注文ステータス', en: 'order status' },
  carrier: { ja: '配送業者コード', en: 'carrier code' },
  payment: { ja: '決済方法', en: 'payment method' },
  paid: { ja: '入金ステータス', en: 'payment status' },
  itemCancelled: { ja: '商品のキャンセル状態', en: 'cancellation of an item' },
  taxRate: { ja: '税率', en: 'tax rate' },
} as const;

/** Codes and values that make no sense to us, for a person to see. */
export function listUnmapped(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  const { orderStatus, shippingCarrier, settlementName } = wire;
  if (statusMeaning(orderStatus) === undefined)
    marks.push(mark('unknown-status', FIELDS.status, orderStatus));
  if (shippingCarrier !== null && carrierAtMall(shippingCarrier) === undefined)
    marks.push(mark('unmapped-carrier', FIELDS.carrier, shippingCarrier));
  if (settlementName !== null && settlementMeaning(settlementName) === undefined)
    marks.push(mark('unmapped-payment-method', FIELDS.payment, settlementName));
  marks.push(...oddNumbers(wire), ...oddDates(wire), ...oddFlag(FIELDS.paid, wire.paymentStatus));
  return [...marks, ...wire.detail.flatMap(listUnmappedOfLine)];
}

function oddNumbers(wire: WireOrder): readonly MallMark[] {
  const { postagePrice, chargePrice, totalItemOptionPrice, totalGiftWrappingPrice } = wire;
  const { couponTotalPrice, usePoint, useAuPointPrice, requestPrice } = wire;
  const fields = {
    postagePrice,
    chargePrice,
    totalItemOptionPrice,
    totalGiftWrappingPrice,
    couponTotalPrice,
    usePoint,
    useAuPointPrice,
    requestPrice,
  };
  return Object.entries(fields).flatMap(([name, text]) =>
    text !== null && readNumber(text) === null ? [mark('unmapped-amount', amountNamed(name), text)] : [],
  );
}

function oddDates(wire: WireOrder): readonly MallMark[] {
  const { paymentDate, shipDate, cancelDate, shippingDate, deliveryRequestDay } = wire;
  const fields = { paymentDate, shipDate, cancelDate, shippingDate, deliveryRequestDay };
  return Object.entries(fields).flatMap(([name, text]) =>
    text !== null && readDay(text) === null ? [mark('unmapped-date', dayNamed(name), text)] : [],
  );
}

function listUnmappedOfLine({ itemPrice, taxRate, itemCancelStatus }: WireLine): readonly MallMark[] {
  const marks: MallMark[] = [...oddFlag(FIELDS.itemCancelled, itemCancelStatus)];
  if (itemPrice !== null && readNumber(itemPrice) === null)
    marks.push(mark('unmapped-amount', amountNamed('itemPrice'), itemPrice));
  if (taxRate !== null && taxRateOf(taxRate) === null)
    marks.push(mark('unmapped-tax-rate', FIELDS.taxRate, taxRate));
  return marks;
}

function oddFlag(what: Words, text: string | null): readonly MallMark[] {
  return text !== null && readFlag(text) === 'odd' ? [mark('unmapped-flag', what, text)] : [];
}

function mark(code: string, what: Words, value: string): MallMark {
  return { code, message: sayUnknown(NAME, what, value) };
}
