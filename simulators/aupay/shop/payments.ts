/** `authorised`: reserved at the order and taken when the goods go. The names are free text to whoever reads them. */
export const PAYMENTS = {
  card: { name: 'クレジットカード', when: 'authorised' },
  'au-pay': { name: 'au PAY', when: 'at-order' },
  carrier: { name: 'auかんたん決済', when: 'authorised' },
  bank: { name: '銀行振込', when: 'before-shipping' },
  postal: { name: '郵便振替', when: 'before-shipping' },
  'net-bank': { name: '銀行ネット決済', when: 'before-shipping' },
  convenience: { name: 'コンビニ支払い', when: 'before-shipping' },
  cod: { name: '代金引換', when: 'after-shipping' },
  deferred: { name: '後払い（コンビニ・銀行）', when: 'after-shipping' },
  points: { name: 'ポイント・クーポン全額支払い', when: 'at-order' },
} as const;

export const PAYMENT_IDS = [
  'card',
  'au-pay',
  'carrier',
  'bank',
  'postal',
  'net-bank',
  'convenience',
  'cod',
  'deferred',
  'points',
] as const satisfies readonly (keyof typeof PAYMENTS)[];

export type PaymentId = (typeof PAYMENT_IDS)[number];

export function isPaidAfterShipping(payment: PaymentId): boolean {
  return PAYMENTS[payment].when === 'after-shipping';
}
