export const CARRIER_IDS = [
  'yamato',
  'sagawa',
  'japan-post',
  'yu-pack',
  'seino',
  'fukuyama',
  'other',
] as const;
export type Carrier = (typeof CARRIER_IDS)[number];

/** Carriers 配送業者. 日本郵便 and ゆうパック are two. */
export const CARRIERS = {
  yamato: { ja: 'ヤマト運輸', en: 'Yamato' },
  sagawa: { ja: '佐川急便', en: 'Sagawa' },
  'japan-post': { ja: '日本郵便', en: 'Japan Post' },
  'yu-pack': { ja: 'ゆうパック', en: 'Yu-Pack' },
  seino: { ja: '西濃運輸', en: 'Seino' },
  fukuyama: { ja: '福山通運', en: 'Fukuyama' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<Carrier, { ja: string; en: string }>;

export const METHOD_IDS = [
  'parcel',
  'mail-bin',
  'non-standard-mail',
  'letter-pack',
  'nekopos',
  'compact',
  'yu-packet',
  'click-post',
  'other',
] as const;
export type Method = (typeof METHOD_IDS)[number];

/** Shipping methods 配送方法. */
export const METHODS = {
  parcel: { ja: '宅配便', en: 'Parcel' },
  'mail-bin': { ja: 'メール便', en: 'Mail-bin' },
  'non-standard-mail': { ja: '定形外', en: 'Non-standard mail' },
  'letter-pack': { ja: 'レターパック', en: 'Letter Pack' },
  nekopos: { ja: 'ネコポス', en: 'Nekopos' },
  compact: { ja: '宅急便コンパクト', en: 'Compact' },
  'yu-packet': { ja: 'ゆうパケット', en: 'Yu-Packet' },
  'click-post': { ja: 'クリックポスト', en: 'Click Post' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<Method, { ja: string; en: string }>;
