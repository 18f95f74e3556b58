import type { Item } from '../order/package-model.ts';

type Variant = readonly [variantId: string, ownSku: string | null, skuInfo: string | null];

/** Something the shop sells. `priceYen` without tax where `isTaxIncluded` is false. */
export interface Goods {
  readonly itemId: number;
  readonly manageNumber: string;
  readonly itemNumber: string | null;
  readonly name: string;
  readonly priceYen: number;
  readonly isTaxIncluded: boolean;
  readonly taxRate: number;
  readonly isPostageIncluded: boolean;
  readonly choices: readonly (string | null)[];
  readonly variants: readonly Variant[];
  readonly marks?: Partial<Pick<Item, 'drugFlag' | 'dealFlag' | 'inventoryType' | 'isSingleItemShipping'>>;
}

const PLAIN = { isTaxIncluded: true, isPostageIncluded: false, choices: [null] } as const;
const FOOD = { ...PLAIN, taxRate: 0.08 } as const;
const WARE = { ...PLAIN, taxRate: 0.1 } as const;

/** A shop for the kitchen: food at 8 %, what one cooks with at 10 %, and a voucher that bears no tax. */
export const GOODS: readonly Goods[] = [
  {
    ...FOOD,
    itemId: 10000101,
    manageNumber: 'shinshu-miso-1kg',
    itemNumber: 'MS-1000',
    name: '【三年熟成】信州味噌 赤 1kg 天然醸造 国産大豆',
    priceYen: 1296,
    variants: [['normal-inventory', null, null]],
  },
  {
    ...FOOD,
    itemId: 10000102,
    manageNumber: 'dashi-pack-30',
    itemNumber: 'DS-30',
    name: '＼楽天ランキング1位／ 無添加だしパック 8g×30包 ネコポス送料無料',
    priceYen: 1980,
    isPostageIncluded: true,
    variants: [['dashi-pack-30', 'DS-30', null]],
  },
  {
    ...FOOD,
    itemId: 10000103,
    manageNumber: 'mikan-arida',
    itemNumber: null,
    name: '有田みかん 訳あり 家庭用 ★2箱ご購入で500円OFF★',
    priceYen: 2980,
    choices: ['のし:不要', 'のし:御歳暮\nのし名入れ:山田', '箱をつぶして発送:了承しました'],
    variants: [
      ['3kg', 'MIKAN-3', '内容量:3kg'],
      ['5kg', 'MIKAN-5', '内容量:5kg\nサイズ:S～M'],
      ['10kg', null, '内容量:10kg'],
    ],
    marks: { isSingleItemShipping: 1 },
  },
  {
    ...FOOD,
    itemId: 10000104,
    manageNumber: 'sencha-gift',
    itemNumber: 'TEA-G3',
    name: '深蒸し煎茶 3缶詰合せ ギフト <静岡県産>',
    priceYen: 3200,
    isTaxIncluded: false,
    choices: ['のし:御祝\n手提げ袋:1枚', 'のし:内祝\nのし名入れ:髙橋', null],
    variants: [['sencha-gift', null, null]],
  },
  {
    ...WARE,
    itemId: 10000201,
    manageNumber: 'tetsu-pan',
    itemNumber: 'IP',
    name: '鉄フライパン【日本製】 IH対応 “窒化加工” さびにくい',
    priceYen: 6600,
    variants: [
      ['r-sku00000001', 'IP-20', 'サイズ:20cm'],
      ['r-sku00000002', 'IP-24', 'サイズ:24cm'],
      ['r-sku00000003', 'IP-26', 'サイズ:26cm\n取っ手:木'],
    ],
  },
  {
    ...WARE,
    itemId: 10000202,
    manageNumber: 'apron-linen',
    itemNumber: 'AP-LN',
    name: 'リネンエプロン 後ろボタン H型 母の日 & 誕生日',
    priceYen: 4500,
    isTaxIncluded: false,
    choices: ['刺繍:なし', '刺繍:あり（+0円）\n刺繍の文字:ＭＩＫＡ♪'],
    variants: [
      ['navy-m', 'AP-LN-NV-M', 'カラー:ネイビー\nサイズ:M'],
      ['beige-l', null, 'カラー:ベージュ\nサイズ:L'],
    ],
  },
  {
    ...WARE,
    itemId: 10000203,
    manageNumber: 'mame-zara5',
    itemNumber: 'MZ5-redblue',
    name: '美濃焼 豆皿5枚セット 箱入り 🎁',
    priceYen: 2750,
    variants: [['', null, null]],
  },
  {
    ...WARE,
    itemId: 10000204,
    manageNumber: 'hocho-santoku',
    itemNumber: 'HC-165',
    name: '三徳包丁 165mm 名入れ無料 ｽﾃﾝﾚｽ',
    priceYen: 8800,
    isPostageIncluded: true,
    choices: ['名入れ:する\nお名前:さくら', '名入れ:しない'],
    variants: [['normal-inventory', 'HC-165', null]],
    marks: { dealFlag: 1, inventoryType: 1 },
  },
  {
    ...WARE,
    itemId: 10000205,
    manageNumber: 'hand-cream',
    itemNumber: 'HDC-50',
    name: '【第3類医薬品】薬用ハンドクリーム 50g',
    priceYen: 1078,
    variants: [['hand-cream', null, null]],
    marks: { drugFlag: 1 },
  },
  {
    ...PLAIN,
    taxRate: 0,
    itemId: 10000301,
    manageNumber: 'otameshi-ken',
    itemNumber: 'KEN',
    name: '店舗用お食事券 1,000円分',
    priceYen: 1000,
    variants: [['otameshi-ken', null, null]],
  },
];
