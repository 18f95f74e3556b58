import type { MallMark } from '@matome/domain/orders/mall-order.ts';
import { carrierAtMall } from './carriers.ts';
import { statusMeaning, taxRateOf } from './codes.ts';
import { settlementMeaning } from './payment.ts';
import { readDay, readFlag, readNumber } from './wire-values.ts';
import type { WireLine, WireOrder } from './wire.ts';

/** A review, or a cancellation asked for: shipping waits for what comes of it. */
export function listHolds({ orderStatus }: WireOrder): readonly MallMark[] {
  if (statusMeaning(orderStatus)?.isHeld !== true) return [];
  return [{ code: 'order-status', message: `au PAY マーケットの注文ステータス：${orderStatus}` }];
}

/** Codes and values that make no sense to us, for a person to see. */
export function listUnmapped(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  const { orderStatus, shippingCarrier, settlementName } = wire;
  if (statusMeaning(orderStatus) === undefined)
    marks.push(mark('unknown-status', '注文ステータス', orderStatus));
  if (shippingCarrier !== null && carrierAtMall(shippingCarrier) === undefined)
    marks.push(mark('unmapped-carrier', '配送業者コード', shippingCarrier));
  if (settlementName !== null && settlementMeaning(settlementName) === undefined)
    marks.push(mark('unmapped-payment-method', '決済方法', settlementName));
  marks.push(...oddNumbers(wire), ...oddDates(wire), ...oddFlag('入金ステータス', wire.paymentStatus));
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
    text !== null && readNumber(text) === null ? [mark('unmapped-amount', `金額（${name}）`, text)] : [],
  );
}

function oddDates(wire: WireOrder): readonly MallMark[] {
  const { paymentDate, shipDate, cancelDate, shippingDate, deliveryRequestDay } = wire;
  const fields = { paymentDate, shipDate, cancelDate, shippingDate, deliveryRequestDay };
  return Object.entries(fields).flatMap(([name, text]) =>
    text !== null && readDay(text) === null ? [mark('unmapped-date', `日付（${name}）`, text)] : [],
  );
}

function listUnmappedOfLine({ itemPrice, taxRate, itemCancelStatus }: WireLine): readonly MallMark[] {
  const marks: MallMark[] = [...oddFlag('商品のキャンセル状態', itemCancelStatus)];
  if (itemPrice !== null && readNumber(itemPrice) === null)
    marks.push(mark('unmapped-amount', '金額（itemPrice）', itemPrice));
  if (taxRate !== null && taxRateOf(taxRate) === null) marks.push(mark('unmapped-tax-rate', '税率', taxRate));
  return marks;
}

function oddFlag(what: string, text: string | null): readonly MallMark[] {
  return text !== null && readFlag(text) === 'odd' ? [mark('unmapped-flag', what, text)] : [];
}

function mark(code: string, what: string, value: string): MallMark {
  return { code, message: `au PAY マーケットの${what}「${value}」は未対応です。` };
}
