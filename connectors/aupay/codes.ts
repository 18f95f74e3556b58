import type { Words } from '../words.ts';
import type { TaxRate } from '@matome/domain/orders/order.ts';
import type { Phase } from '@matome/domain/orders/status.ts';

export const NAME: Words = { ja: 'au PAY マーケット', en: 'au PAY Market' };

type StatusMeaning = {
  readonly phase: Phase;
  /** The mall, or the buyer, has the order in hand for now: it must not be shipped meanwhile. */
  readonly isHeld: boolean;
};

export const AWAITS_PAYMENT_BEFORE_SHIPPING = '発送前入金待ち';
export const AWAITS_PAYMENT_AFTER_SHIPPING = '発送後入金待ち';
export const COMPLETED = '完了';

const STATUSES: ReadonlyMap<string, StatusMeaning> = new Map([
  ['新規受付', { phase: 'new', isHeld: false }],
  [AWAITS_PAYMENT_BEFORE_SHIPPING, { phase: 'new', isHeld: false }],
  ['発送待ち', { phase: 'new', isHeld: false }],
  ['新規予約', { phase: 'on-hold', isHeld: false }],
  ['予約中', { phase: 'on-hold', isHeld: false }],
  ['保留', { phase: 'on-hold', isHeld: false }],
  ['与信待ち', { phase: 'on-hold', isHeld: true }],
  ['不正取引審査中', { phase: 'on-hold', isHeld: true }],
  ['審査保留', { phase: 'on-hold', isHeld: true }],
  ['キャンセル受付中', { phase: 'on-hold', isHeld: true }],
  [AWAITS_PAYMENT_AFTER_SHIPPING, { phase: 'shipped', isHeld: false }],
  [COMPLETED, { phase: 'completed', isHeld: false }],
  ['キャンセル', { phase: 'cancelled', isHeld: false }],
  ['審査NG', { phase: 'cancelled', isHeld: false }],
]);

/** `undefined` = a status of the shop's own, or a new one of the mall: the two cannot be told apart. */
export function statusMeaning(orderStatus: string): StatusMeaning | undefined {
  return STATUSES.get(orderStatus);
}

const TAX_RATES: ReadonlyMap<string, TaxRate> = new Map<string, TaxRate>([
  ['10', 10],
  ['8', 8],
  ['0', 0],
]);

/** `null` = not given, or none of ours. */
export function taxRateOf(text: string | null): TaxRate | null {
  return TAX_RATES.get(text?.replace(/(?:\.0+)?%?$/u, '') ?? '') ?? null;
}
