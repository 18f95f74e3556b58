/** `variants`: the shop's own codes of what a buyer may choose, with the words that the buyer chose by. */
export interface Good {
  readonly code: string;
  readonly name: string;
  readonly priceYen: number;
  readonly taxRate: 10 | 8 | 0;
  readonly variants: readonly { readonly id: string; readonly options: string }[];
  readonly isGift: boolean;
}

const PLAIN = [{ id: '', options: '' }] as const;

/** What this shop sells: food at 8 %, other goods at 10 %, and a voucher without tax. */
export const GOODS: readonly Good[] = [
  {
    code: 'mikan-5kg',
    name: '【送料込】和歌山県産 有田みかん 5kg（S～Lサイズ混合）',
    priceYen: 2980,
    taxRate: 8,
    variants: PLAIN,
    isGift: true,
  },
  {
    code: 'rice-yumepirika',
    name: '令和8年産 ゆめぴりか 無洗米',
    priceYen: 4380,
    taxRate: 8,
    variants: [
      { id: '5KG', options: '内容量=5kg' },
      { id: '10KG', options: '内容量=10kg(5kg×2)' },
    ],
    isGift: false,
  },
  {
    code: 'coffee-drip-50',
    name: 'ドリップコーヒー 50袋 アソート<お試し>',
    priceYen: 1980,
    taxRate: 8,
    variants: PLAIN,
    isGift: true,
  },
  {
    code: 'kani-zuwai-1kg',
    name: 'ずわい蟹 生ポーション 1kg 【年末年始指定OK】',
    priceYen: 9800,
    taxRate: 8,
    variants: PLAIN,
    isGift: true,
  },
  {
    code: 'towel-imabari',
    name: '今治タオル フェイス & バス "やわらか" 2枚組',
    priceYen: 3300,
    taxRate: 10,
    variants: [
      { id: 'WH', options: 'カラー=ホワイト' },
      { id: 'GY', options: 'カラー=グレー' },
      { id: 'PK', options: 'カラー=ﾋﾟﾝｸ' },
    ],
    isGift: true,
  },
  {
    code: 'tshirt-heavy',
    name: 'ヘビーウェイトTシャツ 無地 5.6オンス',
    priceYen: 1290,
    taxRate: 10,
    variants: [
      { id: 'BK-M', options: 'カラー=ブラック&サイズ=M' },
      { id: 'BK-L', options: 'カラー=ブラック&サイズ=L' },
      { id: 'WH-XL', options: 'カラー=ホワイト&サイズ=XL(大きいサイズ)' },
    ],
    isGift: false,
  },
  {
    code: 'case-iphone-17',
    name: 'スマホケース 手帳型 全機種対応 名入れ可',
    priceYen: 2480,
    taxRate: 10,
    variants: [
      { id: '17-NV', options: '機種=iPhone 17&カラー=ネイビー&名入れ=M.S' },
      { id: '17P-RD', options: '機種=iPhone 17 Pro&カラー=レッド&名入れ=' },
    ],
    isGift: false,
  },
  {
    code: 'futon-winter-sd',
    name: '羽毛布団 セミダブル 日本製 ダウン93% 1.3kg',
    priceYen: 32800,
    taxRate: 10,
    variants: PLAIN,
    isGift: false,
  },
  {
    code: 'detergent-refill',
    name: '液体洗剤 詰替 超特大 1,400g×6袋',
    priceYen: 2680,
    taxRate: 10,
    variants: PLAIN,
    isGift: false,
  },
  {
    code: 'knife-santoku',
    name: '三徳包丁 関の刃物 165mm 木柄',
    priceYen: 7700,
    taxRate: 10,
    variants: PLAIN,
    isGift: true,
  },
  {
    code: 'voucher-5000',
    name: '全国共通お食事券 5,000円分【非課税】',
    priceYen: 5000,
    taxRate: 0,
    variants: PLAIN,
    isGift: true,
  },
  {
    code: 'osechi-2027',
    name: '【予約】迎春おせち「寿」三段重 2027',
    priceYen: 19800,
    taxRate: 8,
    variants: PLAIN,
    isGift: false,
  },
];

/** The one that is sold before it can be had. */
export const RESERVED_CODE = 'osechi-2027';
