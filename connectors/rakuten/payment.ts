import type { Payment } from '@matome/domain/orders/order.ts';
import { paymentMeaning, statusMeaning } from './codes.ts';
import type { WireOrder } from './wire.ts';

/** Rakuten says how it is paid; whether, follows from the order's progress. When, it does not say. */
export function toPayment(wire: WireOrder): Payment {
  return {
    method: toMethod(wire),
    name: wire.SettlementModel?.settlementMethod ?? null,
    state: toState(wire),
    paidAt: null,
  };
}

/** Prepaid and not paid: until Rakuten has the money the order stays at 100 or 200. */
export function isAwaitingPayment(wire: WireOrder): boolean {
  return meaningOf(wire)?.falls === 'before' && standsAt(wire) === 'before-payment';
}

function toMethod(wire: WireOrder): Payment['method'] {
  const meaning = meaningOf(wire);
  if (meaning !== undefined) return meaning.method;
  const isNamed = wire.SettlementModel?.settlementMethodCode ?? wire.SettlementModel?.settlementMethod;
  if (isNamed || wire.requestPrice !== 0) return 'other';
  return (wire.PointModel?.usedPoint ?? 0) > 0 ? 'points' : 'free';
}

function toState(wire: WireOrder): Payment['state'] {
  const stands = standsAt(wire);
  if (stands === null) return 'unknown';
  if (stands === 'paid-out') return 'paid';
  const falls = meaningOf(wire)?.falls;
  switch (falls) {
    case 'at-once':
      return 'paid';
    case 'after':
      return 'unpaid';
    case 'before':
      return stands === 'before-payment' ? 'unpaid' : 'paid';
    case 'authorised':
      return stands === 'before-payment' ? 'unknown' : 'authorised';
    case undefined:
      return toMethod(wire) === 'other' ? 'unknown' : 'paid';
    default:
      return falls satisfies never;
  }
}

function meaningOf({ SettlementModel }: WireOrder) {
  return paymentMeaning(SettlementModel?.settlementMethodCode ?? '');
}

function standsAt({ orderProgress }: WireOrder) {
  return statusMeaning(orderProgress)?.stands ?? null;
}
