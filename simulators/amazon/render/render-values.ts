import type { Window } from '../shop/order.ts';
import { toUtcIso } from './to-utc-iso.ts';

/** Yen have no decimals; the amount is text all the same. */
export function toMoney(yen: number) {
  return { amount: String(yen), currencyCode: 'JPY' };
}

export function toRange({ fromAt, toAt }: Window) {
  return { earliestDateTime: toUtcIso(fromAt), latestDateTime: toUtcIso(toAt) };
}
