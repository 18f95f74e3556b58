import type { Payment } from '@matome/domain/orders/order.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { Carrier } from '@matome/domain/shipping/carriers.ts';
import type { Words } from '../words.ts';

export const NAME: Words = { ja: 'Amazon', en: 'Amazon' };

export const JAPAN_MARKETPLACE_ID = 'A1VC38T7YXB528';

type StatusMeaning = {
  readonly phase: Phase;
  /** Amazon has not let go of the payment yet: the order must not be shipped. */
  readonly isAwaitingPayment: boolean;
};

/** `fulfillmentStatus` of the Orders API 2026-01-01. */
const STATUSES: ReadonlyMap<string, StatusMeaning> = new Map([
  ['PENDING_AVAILABILITY', { phase: 'on-hold', isAwaitingPayment: true }],
  ['PENDING', { phase: 'on-hold', isAwaitingPayment: true }],
  ['UNSHIPPED', { phase: 'new', isAwaitingPayment: false }],
  ['PARTIALLY_SHIPPED', { phase: 'ready-to-ship', isAwaitingPayment: false }],
  ['SHIPPED', { phase: 'shipped', isAwaitingPayment: false }],
  ['CANCELLED', { phase: 'cancelled', isAwaitingPayment: false }],
  ['UNFULFILLABLE', { phase: 'on-hold', isAwaitingPayment: false }],
]);

/** As Seller Central names them. */
export const STATUS_NAMES: Readonly<Record<string, Words>> = {
  PENDING_AVAILABILITY: { ja: '予約（発売前）', en: 'Pre-order' },
  PENDING: { ja: '保留中', en: 'Pending' },
  UNSHIPPED: { ja: '未出荷', en: 'Unshipped' },
  PARTIALLY_SHIPPED: { ja: '一部出荷済み', en: 'Partially shipped' },
  SHIPPED: { ja: '出荷済み', en: 'Shipped' },
  CANCELLED: { ja: 'キャンセル', en: 'Cancelled' },
  UNFULFILLABLE: { ja: '出荷不可', en: 'Unfulfillable' },
};

/** `undefined` = a status that we do not know. */
export function statusMeaning(status: string): StatusMeaning | undefined {
  return STATUSES.get(status);
}

/** `paymentMethod` of a payment execution; the short words are those of the older API. */
const PAYMENT_METHODS: ReadonlyMap<string, Payment['method']> = new Map([
  ['CashOnDelivery', 'cash-on-delivery'],
  ['COD', 'cash-on-delivery'],
  ['ConvenienceStore', 'convenience-store'],
  ['CVS', 'convenience-store'],
  ['CreditCard', 'credit-card'],
  ['Invoice', 'deferred'],
  ['PointsAccount', 'points'],
  ['GiftCard', 'wallet'],
  ['GC', 'wallet'],
  ['BankTransfer', 'bank-transfer'],
  ['Other', 'other'],
  ['Standard', 'other'],
]);

/** `undefined` = a method that we do not know. */
export function paymentMethodOf(word: string): Payment['method'] | undefined {
  return PAYMENT_METHODS.get(word);
}

/** Amazon's words for the fulfiller. */
const FULFILLERS: ReadonlyMap<string, { readonly isAmazon: boolean }> = new Map([
  ['MERCHANT', { isAmazon: false }],
  ['AMAZON', { isAmazon: true }],
]);

export function fulfillerOf(word: string): { readonly isAmazon: boolean } | undefined {
  return FULFILLERS.get(word);
}

const PACKAGE_STATUSES: ReadonlySet<string> = new Set([
  'PENDING',
  'IN_TRANSIT',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'UNDELIVERABLE',
]);

export function isKnownPackageStatus(status: string): boolean {
  return PACKAGE_STATUSES.has(status);
}

const PROCEEDS_TYPES: ReadonlySet<string> = new Set([
  'ITEM',
  'SHIPPING',
  'GIFT_WRAP',
  'COD_FEE',
  'TAX',
  'DISCOUNT',
  'DELIVERY_TIP',
  'OTHER',
]);

export function isKnownProceedsType(type: string): boolean {
  return PROCEEDS_TYPES.has(type);
}

/** A package's carrier is free text or a carrier code; spelt as it is met, without spaces and in small letters. */
const CARRIER_WORDS: ReadonlyMap<string, Carrier> = new Map([
  ['yamato', 'yamato'],
  ['yamatotransport', 'yamato'],
  ['ヤマト運輸', 'yamato'],
  ['sagawa', 'sagawa'],
  ['sagawaexpress', 'sagawa'],
  ['佐川急便', 'sagawa'],
  ['japanpost', 'japan-post'],
  ['日本郵便', 'japan-post'],
  ['yu-pack', 'yu-pack'],
  ['yupack', 'yu-pack'],
  ['ゆうパック', 'yu-pack'],
  ['西濃運輸', 'seino'],
  ['福山通運', 'fukuyama'],
]);

/** `undefined` = none of ours: kept as `other` under its own name. */
export function carrierOf(word: string): Carrier | undefined {
  return CARRIER_WORDS.get(word.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase());
}
