import type { Payment, TaxRate } from '@matome/domain/orders/order.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { Words } from '../words.ts';

export const NAME: Words = { ja: 'Yahoo!ショッピング', en: 'Yahoo! Shopping' };

/** OrderStatus, as the mall's screens name it. 0 and 8 are seen in lists only. */
export const STATUS_NAMES: Readonly<Record<string, Words>> = {
  '0': { ja: '未入力', en: 'Not entered' },
  '1': { ja: '予約中', en: 'Reserved' },
  '2': { ja: '処理中', en: 'In process' },
  '3': { ja: '保留', en: 'On hold' },
  '4': { ja: 'キャンセル', en: 'Cancelled' },
  '5': { ja: '完了', en: 'Completed' },
  '8': { ja: '繰上げ同意待ち', en: 'Awaiting consent to an earlier date' },
};

export const IN_PROCESS = '2';
export const COMPLETED = '5';

const PHASES: ReadonlyMap<string, Phase> = new Map([
  ['1', 'on-hold'],
  ['3', 'on-hold'],
  ['4', 'cancelled'],
  ['5', 'completed'],
]);

const SHIP_STATUSES: ReadonlySet<string | null> = new Set(['0', '1', '2', '3', '4']);
const SHIPPED: ReadonlySet<string | null> = new Set(['3', '4']);

/** 着荷済み */
export const DELIVERED = '4';

/** 出荷済み */
export const SHIPPED_STATUS = '3';

export function isKnownShipStatus(shipStatus: string | null): boolean {
  return SHIP_STATUSES.has(shipStatus);
}

/** 出荷済み or 着荷済み: the notice stands at the mall. */
export function isShipped(shipStatus: string | null): boolean {
  return SHIPPED.has(shipStatus);
}

/** Both states together; `null` = one of them is not known, so nobody can say whether to ship. */
export function phaseOf(orderStatus: string, shipStatus: string | null): Phase | null {
  if (orderStatus !== IN_PROCESS) return PHASES.get(orderStatus) ?? null;
  if (!isKnownShipStatus(shipStatus)) return null;
  return isShipped(shipStatus) ? 'shipped' : 'new';
}

export const PAID = '1';
export const UNPAID = '0';

/** 前払い */
export const PREPAID = '1';

/** SettleStatus: 決済申込 · 返金 · 売上取消 */
export const SETTLE_APPLIED = '1';
export const SETTLE_REFUNDED: ReadonlySet<string | null> = new Set(['7', '11']);

/** PayMethod. `payment_e1` to `e15` are the store's own. */
const PAYMENTS: ReadonlyMap<string, Payment['method']> = new Map<string, Payment['method']>([
  ['payment_a1', 'credit-card'], // クレジットカード
  ['payment_a6', 'convenience-store'], // コンビニ（セブン-イレブン）
  ['payment_a7', 'convenience-store'], // コンビニ（その他）
  ['payment_a8', 'wallet'], // モバイルSuica
  ['payment_a9', 'carrier'], // d払い
  ['payment_a10', 'carrier'], // au PAY
  ['payment_a11', 'carrier'], // ソフトバンクまとめて支払い
  ['payment_a15', 'bank-transfer'], // ペイジー
  ['payment_a16', 'wallet'], // Yahoo!マネー
  ['payment_a17', 'wallet'], // PayPay残高等
  ['payment_a18', 'deferred'], // ゆっくり払い
  ['payment_a19', 'credit-card'], // PayPayクレジット
  ...numbered('payment_b', 6, 'bank-transfer'), // 銀行振込
  ['payment_c1', 'bank-transfer'], // ゆうちょ（前払い）
  ['payment_c2', 'deferred'], // ゆうちょ（後払い）
  ['payment_c3', 'other'], // 現金書留
  ['payment_d1', 'cash-on-delivery'], // 商品代引
  ...numbered('payment_e', 15, 'other'),
  ['payment_h1', 'free'], // 無料提供
  ['payment_z1', 'points'], // ポイント全額
  ['payment_z3', 'other'], // LINE
  ['payment_z4', 'other'], // 商品券
]);

function numbered(
  prefix: string,
  last: number,
  method: Payment['method'],
): readonly [string, Payment['method']][] {
  return Array.from({ length: last }, (_, index) => [`${prefix}${index + 1}`, method]);
}

/** `undefined` = a code that we do not know. Its name is no help: the mall changes the names of its codes. */
export function paymentMethodOf(payMethod: string): Payment['method'] | undefined {
  return PAYMENTS.get(payMethod);
}

const TAX_RATES: ReadonlyMap<string | null, TaxRate> = new Map([
  ['10', 10],
  ['8', 8],
  ['0', 0],
]);

/** `null` = none given, or one that we do not know. */
export function taxRateOf(itemTaxRatio: string | null): TaxRate | null {
  return TAX_RATES.get(itemTaxRatio) ?? null;
}
