/** 受注ステータス. */
export const PROGRESS = {
  awaitingConfirmation: 100,
  processing: 200,
  awaitingShipment: 300,
  changePending: 400,
  shipped: 500,
  paymentUnderWay: 600,
  paymentDone: 700,
  cancelPending: 800,
  cancelled: 900,
} as const;
export const PROGRESSES: readonly number[] = Object.values(PROGRESS);

/** 支払方法. */
export const SETTLEMENT = {
  creditCard: 1,
  cashOnDelivery: 2,
  invoice: 7,
  points: 8,
  bankTransfer: 9,
  applePay: 12,
  sevenEleven: 13,
  convenienceStore: 14,
  alipay: 16,
  payPal: 17,
  deferred: 21,
  alipayChina: 27,
} as const;

export const SETTLEMENT_NAMES: Readonly<Record<number, string>> = {
  1: 'クレジットカード',
  2: '代金引換',
  4: 'ショッピングクレジット/ローン',
  5: 'オートローン',
  6: 'リース',
  7: '請求書払い',
  8: 'ポイント',
  9: '銀行振込',
  12: 'Apple Pay',
  13: 'セブンイレブン(前払)',
  14: 'ファミリーマート・ローソン等(前払)',
  16: 'Alipay',
  17: 'PayPal',
  21: '後払い決済',
  27: 'Alipay(支付宝)',
};
/** A search for 後払い has a code of its own besides. */
export const DEFERRED_WHEN_SEARCHED = 3;

const PREPAID: readonly number[] = [
  SETTLEMENT.bankTransfer,
  SETTLEMENT.sevenEleven,
  SETTLEMENT.convenienceStore,
];

/** Whether the buyer pays before the goods are sent, by a way of their own. */
export function isPrepaid(settlementCode: number | undefined): boolean {
  return settlementCode !== undefined && PREPAID.includes(settlementCode);
}

/** 配送会社. */
export const DELIVERY_COMPANIES: Readonly<Record<string, string>> = {
  1000: 'その他',
  1001: 'ヤマト運輸',
  1002: '佐川急便',
  1003: '日本郵便',
  1004: '西濃運輸',
  1005: 'セイノースーパーエクスプレス',
  1006: '福山通運',
  1007: '名鉄運輸',
  1008: 'トナミ運輸',
  1009: '第一貨物',
  1010: '新潟運輸',
  1011: '中越運送',
  1012: '岡山県貨物運送',
  1013: '久留米運送',
  1014: '山陽自動車運送',
  1015: 'NXトランスポート',
  1016: 'エコ配',
  1017: 'EMS',
  1018: 'DHL',
  1019: 'FedEx',
  1020: 'UPS',
  1021: '日本通運',
  1022: 'TNT',
  1023: 'OCS',
  1024: 'USPS',
  1025: 'SFエクスプレス',
  1026: 'Aramex',
  1027: 'SGHグローバル・ジャパン',
  1028: 'Rakuten EXPRESS',
  1029: '日本郵便 楽天倉庫出荷',
  1030: 'ヤマト クロネコゆうパケット',
  1031: '名鉄NX運輸',
};

/** What the shop has defined for itself. */
export const SUB_STATUSES = [
  { orderProgress: 100, subStatusId: 410101, subStatusName: '在庫確認中' },
  { orderProgress: 300, subStatusId: 410301, subStatusName: '出荷準備中' },
  { orderProgress: 300, subStatusId: 410302, subStatusName: 'メーカー取寄せ' },
  { orderProgress: 500, subStatusId: 410501, subStatusName: 'お問い合わせ中' },
] as const;

/** What stands in place of an amount that is not fixed yet. */
export const NOT_FIXED = -9999;
