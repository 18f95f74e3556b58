import type { TaxRate, Payment } from '@matome/domain/orders/order.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { Said, Words } from '../words.ts';

export const NAME: Words = { ja: '楽天市場', en: 'Rakuten Ichiba' };

type StatusMeaning = {
  readonly phase: Phase;
  readonly name: string;
  /** Where the order stands in its life; `null` = the status alone does not say. */
  readonly stands: 'before-payment' | 'before-shipping' | 'shipped' | 'paid-out' | null;
};

/** orderProgress */
const STATUSES: ReadonlyMap<string, StatusMeaning> = new Map([
  ['100', { phase: 'new', name: '注文確認待ち', stands: 'before-payment' }],
  ['200', { phase: 'on-hold', name: '楽天処理中', stands: 'before-payment' }],
  ['300', { phase: 'new', name: '発送待ち', stands: 'before-shipping' }],
  ['400', { phase: 'on-hold', name: '変更確定待ち', stands: null }],
  ['500', { phase: 'shipped', name: '発送済', stands: 'shipped' }],
  ['600', { phase: 'shipped', name: '支払手続き中', stands: 'shipped' }],
  ['700', { phase: 'shipped', name: '支払手続き済', stands: 'paid-out' }],
  ['800', { phase: 'on-hold', name: 'キャンセル確定待ち', stands: null }],
  ['900', { phase: 'cancelled', name: 'キャンセル確定', stands: null }],
]);

const ENGLISH: Readonly<Record<string, string>> = {
  '100': 'Awaiting confirmation',
  '200': 'With Rakuten',
  '300': 'Ready to ship',
  '400': 'Change pending',
  '500': 'Shipped',
  '600': 'Being paid out',
  '700': 'Paid out',
  '800': 'Cancellation pending',
  '900': 'Cancelled',
};

/** As RMS names the steps. */
export const STATUS_NAMES: Readonly<Record<string, Words>> = Object.fromEntries(
  [...STATUSES].map(([code, { name }]) => [code, { ja: name, en: ENGLISH[code] ?? name }]),
);

export const AWAITING_CONFIRMATION = '100';
export const READY_TO_SHIP = '300';

/** `undefined` = a status that we do not know. */
export function statusMeaning(orderProgress: string): StatusMeaning | undefined {
  return STATUSES.get(orderProgress);
}

type PaymentMeaning = {
  readonly method: Payment['method'];
  /** `before` prepaid by the buyer · `authorised` somebody vouches for it before shipping · `after` on or after delivery. */
  readonly falls: 'before' | 'authorised' | 'after' | 'at-once';
};

/** settlementMethodCode; 3 is listed as a search value only. */
const PAYMENTS: ReadonlyMap<string, PaymentMeaning> = new Map([
  ['1', { method: 'credit-card', falls: 'authorised' }], // クレジットカード
  ['2', { method: 'cash-on-delivery', falls: 'after' }], // 代金引換
  ['3', { method: 'deferred', falls: 'authorised' }], // 後払い
  ['4', { method: 'other', falls: 'authorised' }], // ショッピングクレジット/ローン
  ['5', { method: 'other', falls: 'authorised' }], // オートローン
  ['6', { method: 'other', falls: 'authorised' }], // リース
  ['7', { method: 'deferred', falls: 'after' }], // 請求書払い
  ['8', { method: 'points', falls: 'at-once' }], // ポイント
  ['9', { method: 'bank-transfer', falls: 'before' }], // 銀行振込
  ['12', { method: 'wallet', falls: 'authorised' }], // Apple Pay
  ['13', { method: 'convenience-store', falls: 'before' }], // セブンイレブン（前払）
  ['14', { method: 'convenience-store', falls: 'before' }], // ファミリーマート・ローソン等（前払）
  ['16', { method: 'wallet', falls: 'before' }], // Alipay
  ['17', { method: 'wallet', falls: 'authorised' }], // PayPal
  ['21', { method: 'deferred', falls: 'authorised' }], // 後払い決済
  ['27', { method: 'wallet', falls: 'before' }], // Alipay（支付宝）
]);

/** `undefined` = a settlementMethodCode that we do not know. */
export function paymentMeaning(settlementMethodCode: string): PaymentMeaning | undefined {
  return PAYMENTS.get(settlementMethodCode);
}

const TAX_RATES: ReadonlyMap<number | null | undefined, TaxRate> = new Map([
  [0.1, 10],
  [0.08, 8],
  [0, 0],
]);

/** `null` = none given, or one that we do not know. */
export function taxRateOf(rate: number | null | undefined): TaxRate | null {
  return TAX_RATES.get(rate) ?? null;
}

/** cautionDisplayDetailType */
const CAUTIONS: ReadonlyMap<string, Words> = new Map([
  ['101', { ja: '前払い未払い', en: 'did not pay in advance' }],
  ['102', { ja: '受取拒否', en: 'refused a delivery' }],
  ['103', { ja: '長期不在', en: 'was away for long' }],
  ['104', { ja: '開梱後返品', en: 'returned after opening' }],
  ['105', { ja: '高サービス要望', en: 'asks for much service' }],
]);

export function cautionName(cautionDisplayDetailType: string): Said {
  return CAUTIONS.get(cautionDisplayDetailType) ?? cautionDisplayDetailType;
}
