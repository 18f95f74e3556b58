/** The one store of this mall, its application, and the name that both go by. */
export const STORE = {
  sellerId: 'matome-store',
  shopName: 'まとめ商店 Yahoo!店',
  clientId: 'matome-yahoo-client',
  clientSecret: 'matome-yahoo-secret',
} as const;

interface PayMethod {
  readonly name: string;
  /** 0 after, 1 before the goods are sent. */
  readonly type: 0 | 1;
  /** 0 card, 1 net banking, 2 carrier, 3 transfer, 4 cash on delivery, 5 convenience store, 6 e-money, 7 other. */
  readonly kind: number;
  /** Arranged between store and buyer: the mall's SettleStatus stays 2. */
  readonly isStoreOwn?: true;
  /** The buyer pays some time after ordering. */
  readonly isPaidLater?: true;
}

export const PAY_METHODS: Readonly<Record<string, PayMethod>> = {
  payment_a1: { name: 'クレジットカード決済', type: 1, kind: 0 },
  payment_a6: { name: 'コンビニ決済（セブン-イレブン）', type: 1, kind: 5, isPaidLater: true },
  payment_a7: { name: 'コンビニ決済（その他）', type: 1, kind: 5, isPaidLater: true },
  payment_a8: { name: 'モバイルSuica決済', type: 1, kind: 6 },
  payment_a9: { name: 'ｄ払い', type: 1, kind: 2 },
  payment_a10: { name: 'au PAY', type: 1, kind: 2 },
  payment_a11: { name: 'ソフトバンクまとめて支払い', type: 1, kind: 2 },
  payment_a15: { name: 'ペイジー決済', type: 1, kind: 1, isPaidLater: true },
  payment_a16: { name: 'Yahoo!マネー/預金払い', type: 1, kind: 6 },
  payment_a17: { name: 'PayPay残高等', type: 1, kind: 6 },
  payment_a18: { name: 'ゆっくり払い', type: 1, kind: 7 },
  payment_a19: { name: 'PayPayクレジット', type: 1, kind: 7 },
  payment_b1: { name: '銀行振込', type: 1, kind: 3, isStoreOwn: true, isPaidLater: true },
  payment_c1: { name: 'ゆうちょ振替（前払い）', type: 1, kind: 3, isStoreOwn: true, isPaidLater: true },
  payment_c2: { name: 'ゆうちょ振替（後払い）', type: 0, kind: 3, isStoreOwn: true },
  payment_c3: { name: '現金書留', type: 1, kind: 7, isStoreOwn: true, isPaidLater: true },
  payment_d1: { name: '商品代引', type: 0, kind: 4, isStoreOwn: true },
  payment_e1: { name: '請求書払い（法人様）', type: 0, kind: 7, isStoreOwn: true },
  payment_h1: { name: '無料提供', type: 1, kind: 7 },
  payment_z1: { name: 'ポイント全額払い', type: 1, kind: 7 },
  payment_z3: { name: 'LINE', type: 1, kind: 7 },
  payment_z4: { name: '商品券', type: 1, kind: 7 },
};

export function payMethodOf(code: string): PayMethod {
  const method = PAY_METHODS[code];
  if (method === undefined) throw new Error(`no order can have the payment ${code}`);
  return method;
}

const NEW_PAYPAY_NAMES_AT = Date.parse('2026-07-16T00:00:00+09:00');
const PAYPAY_NAMES = ['PayPay残高', 'PayPayポイント', 'PayPay残高等'];

/** The name of payment_a17 is one of three since the summer of 2026. */
export function namePayment(order: { readonly payMethod: string; readonly orderedAt: number }): string {
  if (order.payMethod !== 'payment_a17') return payMethodOf(order.payMethod).name;
  if (order.orderedAt < NEW_PAYPAY_NAMES_AT) return 'PayPay残高';
  return PAYPAY_NAMES[Math.floor(order.orderedAt / 60_000) % PAYPAY_NAMES.length] ?? 'PayPay残高等';
}

/** The store's delivery methods, each with the carrier that it is tied to. */
export const SHIP_METHODS: Readonly<Record<string, { readonly name: string; readonly company: string }>> = {
  postage1: { name: '宅急便', company: '1001' },
  postage2: { name: '飛脚宅配便', company: '1002' },
  postage3: { name: 'ゆうパック', company: '1003' },
  postage4: { name: 'ゆうパケット', company: '1003' },
  postage5: { name: '定形外郵便', company: '1003' },
  postage6: { name: 'ネコポス', company: '1001' },
  postage7: { name: 'メール便', company: '1002' },
  postage8: { name: 'カンガルー便', company: '1004' },
  postage9: { name: '店頭受取', company: '5001' },
};

/** postage1 to postage22 without 15; those that the store has not set up are tied to no carrier. */
export const SHIP_METHOD_CODE = /^postage(?:[1-9]|1[0-46-9]|2[0-2])$/;

export const COMPANY_CODES: ReadonlySet<string> = new Set([
  ...Array.from({ length: 30 }, (_, index) => String(1000 + index)),
  '5000',
  '5001',
]);
export const YAMATO = '1001';
export const JAPAN_POST = '1003';

export const EMPTY_REASONS: ReadonlySet<string> = new Set(['101', '102', '103', '104', '105']);
/** What a store may give; the others are the buyer's and the mall's. */
export const STORE_CANCEL_REASONS: ReadonlySet<string> = new Set(
  '100 110 120 130 140 150 160 170 180 200 210 220 230'.split(' '),
);

export const ORDER_STATUS = { reserved: 1, processing: 2, onHold: 3, cancelled: 4, completed: 5 } as const;
export const SHIP_STATUS = { impossible: 0, possible: 1, packing: 2, shipped: 3, arrived: 4 } as const;
