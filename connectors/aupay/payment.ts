import type { Payment } from '@matome/domain/orders/order.ts';
import { AWAITS_PAYMENT_BEFORE_SHIPPING, statusMeaning } from './codes.ts';
import { readFlag, readInstant, readNumber } from './wire-values.ts';
import type { WireOrder, WirePayment } from './wire.ts';

type Settlement = {
  readonly method: Payment['method'];
  /** When the buyer pays, or has the payment authorised. */
  readonly falls: 'before-shipping' | 'after-shipping';
};

/**
 * `settlementName` is text for people, and the mall has renamed its methods before: the first row that the name fits says what it
 * is. コンビニ後払い is a deferred payment, so those rows come first.
 */
const SETTLEMENTS: readonly (Settlement & { readonly name: RegExp })[] = [
  { name: /(?:後|あと)払い?|Paidy|ペイディ|atone|アトネ/iu, method: 'deferred', falls: 'after-shipping' },
  { name: /代金引換|代引/u, method: 'cash-on-delivery', falls: 'after-shipping' },
  { name: /コンビニ/u, method: 'convenience-store', falls: 'before-shipping' },
  {
    name: /銀行|郵便振替|ゆうちょ|ATM|ネットバンク|ペイジー|Pay-?easy/iu,
    method: 'bank-transfer',
    falls: 'before-shipping',
  },
  {
    name: /かんたん決済|ドコモ|d払い|ソフトバンク|ワイモバイル|ケータイ|携帯|キャリア|まとめて支払い/u,
    method: 'carrier',
    falls: 'before-shipping',
  },
  { name: /クレジット|カード/u, method: 'credit-card', falls: 'before-shipping' },
  { name: /ポイント/u, method: 'points', falls: 'before-shipping' },
  {
    name: /au ?PAY|PayPay|楽天ペイ|LINE ?Pay|メルペイ|Amazon ?Pay|Apple ?Pay|Google ?Pay|PayPal/iu,
    method: 'wallet',
    falls: 'before-shipping',
  },
  { name: /(?:決済|支払い?)(?:なし|不要)/u, method: 'free', falls: 'before-shipping' },
];

/** `undefined` = a name that we do not know. */
export function settlementMeaning(settlementName: string): Settlement | undefined {
  const name = settlementName.normalize('NFKC');
  return SETTLEMENTS.find((row) => row.name.test(name));
}

export function toPayment(wire: WireOrder): Payment {
  return {
    method: toMethod(wire),
    name: wire.settlementName,
    state: toState(wire),
    paidAt: readInstant(wire.paymentDate),
  };
}

/** The buyer is to pay before shipping, and has not. */
export function isAwaitingPayment(wire: WireOrder): boolean {
  return wire.orderStatus === AWAITS_PAYMENT_BEFORE_SHIPPING && !isPaid(wire);
}

/** The money comes only after shipping, and has not come yet: the order is then not 完了 when it has been shipped. */
export function paysAfterShipping(wire: WirePayment): boolean {
  return settlementMeaning(wire.settlementName ?? '')?.falls === 'after-shipping' && !isPaid(wire);
}

function toMethod(wire: WireOrder): Payment['method'] {
  if (wire.settlementName !== null) return settlementMeaning(wire.settlementName)?.method ?? 'other';
  if (readNumber(wire.requestPrice) !== 0) return 'other';
  const points = [wire.usePoint, wire.useAuPointPrice].map(readNumber);
  return points.some((yen) => yen !== null && yen > 0) ? 'points' : 'free';
}

/** After a cancellation the mall does not say whether the money went back. */
function toState(wire: WireOrder): Payment['state'] {
  const isCancelled = statusMeaning(wire.orderStatus)?.phase === 'cancelled';
  if (isPaid(wire)) return isCancelled ? 'unknown' : 'paid';
  if (wire.paymentStatus !== null && readFlag(wire.paymentStatus) === 'odd') return 'unknown';
  if (!isCancelled && readFlag(wire.authorizationStatus) === 'yes') return 'authorised';
  const isSilent = wire.paymentStatus === null;
  return isSilent && (isCancelled || !saysUnpaid(wire)) ? 'unknown' : 'unpaid';
}

/** Where the mark of payment is missing, the status may still say it. */
function saysUnpaid({ orderStatus }: WireOrder): boolean {
  return orderStatus.endsWith('入金待ち');
}

function isPaid({ paymentStatus, paymentDate }: WirePayment): boolean {
  return readFlag(paymentStatus) === 'yes' || (paymentStatus === null && readInstant(paymentDate) !== null);
}
