import type { Phase } from '@matome/domain/orders/status.ts';
import type { Carrier, Method } from '@matome/domain/shipping/carriers.ts';
import type { Words } from '../words.ts';

export const NAME: Words = { ja: 'ラクマ', en: 'Rakuma' };

type StatusMeaning = {
  readonly phase: Phase;
  /** The ship notice stands at the mall. */
  readonly isNotified: boolean;
  /** The buyer has paid; `null` = the status does not say. */
  readonly isPaid: boolean | null;
};

const STATUSES: ReadonlyMap<string, StatusMeaning> = new Map([
  ['awaiting_payment', { phase: 'new', isNotified: false, isPaid: false }],
  ['awaiting_shipment', { phase: 'new', isNotified: false, isPaid: true }],
  ['awaiting_receipt', { phase: 'shipped', isNotified: true, isPaid: true }],
  ['awaiting_seller_review', { phase: 'shipped', isNotified: true, isPaid: true }],
  ['completed', { phase: 'completed', isNotified: true, isPaid: true }],
  ['cancelled', { phase: 'cancelled', isNotified: false, isPaid: null }],
]);

/** As Rakuma's screens name the steps of a trade. */
export const STATUS_NAMES: Readonly<Record<string, Words>> = {
  awaiting_payment: { ja: '支払い待ち', en: 'Awaiting payment' },
  awaiting_shipment: { ja: '発送待ち', en: 'Awaiting shipment' },
  awaiting_receipt: { ja: '受取待ち', en: 'Awaiting receipt' },
  awaiting_seller_review: { ja: '評価待ち', en: 'Awaiting your rating' },
  completed: { ja: '取引完了', en: 'Completed' },
  cancelled: { ja: 'キャンセル', en: 'Cancelled' },
};

/** `undefined` = a status that we do not know. */
export function statusMeaning(status: string): StatusMeaning | undefined {
  return STATUSES.get(status);
}

type Delivery = { readonly carrier: Carrier | null; readonly method: Method | null };

/** Delivery methods as the listing names them. Where one name covers several of our methods, `method` is open. */
const DELIVERY_METHODS: ReadonlyMap<number, Delivery> = new Map<number, Delivery>([
  [1, { carrier: 'japan-post', method: 'non-standard-mail' }], // 普通郵便
  [2, { carrier: 'yu-pack', method: 'parcel' }], // ゆうパック元払い
  [3, { carrier: 'japan-post', method: 'letter-pack' }], // レターパックプラス
  [4, { carrier: 'japan-post', method: 'letter-pack' }], // レターパックライト
  [6, { carrier: 'yamato', method: 'parcel' }], // ヤマト宅急便
  [8, { carrier: 'yu-pack', method: 'parcel' }], // ゆうパック着払い
  [9, { carrier: null, method: null }], // 未定
  [11, { carrier: 'japan-post', method: 'click-post' }], // クリックポスト
  [12, { carrier: 'japan-post', method: 'mail-bin' }], // ゆうメール元払い
  [13, { carrier: 'japan-post', method: 'mail-bin' }], // ゆうメール着払い
  [14, { carrier: 'yamato', method: 'compact' }], // 宅急便コンパクト
  [15, { carrier: 'yamato', method: null }], // かんたんラクマパック（ヤマト運輸）
  [16, { carrier: 'japan-post', method: 'other' }], // スマートレター
  [17, { carrier: 'japan-post', method: 'yu-packet' }], // ゆうパケット
  [18, { carrier: 'japan-post', method: null }], // かんたんラクマパック（日本郵便）
]);

/** `undefined` = an id that we do not know. */
export function deliveryOf(deliveryMethodId: number): Delivery | undefined {
  return DELIVERY_METHODS.get(deliveryMethodId);
}

/** Rakuma's own labels (15, 18) and 着払い (8, 13): the notice must name the very method of the listing. */
const OWN_LABELS: ReadonlySet<number> = new Set([8, 13, 15, 18]);

export function isOwnLabel(deliveryMethodId: number): boolean {
  return OWN_LABELS.has(deliveryMethodId);
}

const PAYERS: ReadonlySet<string> = new Set(['seller', 'buyer']);

export function isKnownPayer(payer: string): boolean {
  return PAYERS.has(payer);
}
