import type { Random } from '../../random.ts';

interface Good {
  readonly asin: string;
  readonly sku: string;
  readonly title: string;
  readonly priceYen: number;
  readonly conditionType?: 'USED' | 'REFURBISHED';
  readonly needsAgeCheck?: boolean;
}

/** Food and drink (8 %) beside other goods (10 %): the API tells no rates. */
const GOODS: readonly Good[] = [
  { asin: 'B0MTM00A01', sku: 'KT-TEA-200', title: '宇治抹茶 石臼挽き 30g缶 お点前用', priceYen: 1980 },
  { asin: 'B0MTM00A02', sku: 'KT-RICE-5', title: '新潟県産 コシヒカリ 5kg 令和8年産 精米', priceYen: 3480 },
  {
    asin: 'B0MTM00A03',
    sku: 'KT-COF-DRP50',
    title: 'ドリップコーヒー 5種×10袋 飲み比べセット',
    priceYen: 2280,
  },
  {
    asin: 'B0MTM00A04',
    sku: 'KT-UMESHU72',
    title: '紀州南高梅 梅酒 720ml',
    priceYen: 1650,
    needsAgeCheck: true,
  },
  { asin: 'B0MTM00A05', sku: 'KT-HONEY/6', title: '国産百花はちみつ 600g｜非加熱・純粋', priceYen: 2640 },
  {
    asin: 'B0MTM00B01',
    sku: 'KW-PAN-26-IH',
    title: '鉄フライパン 26cm IH・ガス火対応 日本製 ブラック',
    priceYen: 4980,
  },
  {
    asin: 'B0MTM00B02',
    sku: 'KW-KNIFE-SAN',
    title: '三徳包丁 170mm ステンレス割込 関の刃物',
    priceYen: 6480,
  },
  {
    asin: 'B0MTM00B03',
    sku: 'HW-HDMI-2M',
    title: 'HDMIケーブル 2m 8K@60Hz 4K@120Hz [認証品]',
    priceYen: 1299,
  },
  {
    asin: 'B0MTM00B04',
    sku: 'HW-USBC-65W',
    title: 'USB-C 急速充電器 65W GaN PSE適合 折りたたみプラグ',
    priceYen: 3280,
  },
  { asin: 'B0MTM00B05', sku: 'ST-PEN 05-BK', title: '水性ゲルインクボールペン 0.5mm 黒 10本', priceYen: 980 },
  {
    asin: 'B0MTM00B06',
    sku: 'OUT-TENT-2P',
    title: 'ツーリングテント 2人用 耐水圧3000mm 収納袋付き',
    priceYen: 15800,
  },
  { asin: 'B0MTM00B07', sku: 'TOY-KENDAMA', title: 'けん玉 木製 大空タイプ "赤" & 替え糸', priceYen: 2090 },
  {
    asin: 'B0MTM00B08',
    sku: 'BB-TOWEL-IMB3',
    title: '今治タオル フェイスタオル 3枚組 ギフト箱入り',
    priceYen: 3300,
  },
  {
    asin: 'B0MTM00C01',
    sku: 'CAM-OLD-50F18',
    title: '単焦点レンズ 50mm F1.8 動作確認済み',
    priceYen: 12800,
    conditionType: 'USED',
  },
  {
    asin: 'B0MTM00C02',
    sku: 'TAB-RF-0064',
    title: 'タブレット 10.1インチ 64GB 整備済み品',
    priceYen: 17980,
    conditionType: 'REFURBISHED',
  },
];

const NOTES = ['目立つ傷はありません。付属品は写真のとおりです。', '外箱に凹みあり。', ''];

export function drawGood(random: Random) {
  const { conditionType = 'NEW', needsAgeCheck = false, ...good } = random.pick(GOODS);
  return { ...good, needsAgeCheck, condition: drawCondition(random, conditionType) };
}

function drawCondition(random: Random, type: 'NEW' | 'USED' | 'REFURBISHED') {
  switch (type) {
    case 'NEW':
      return { type, subtype: 'NEW', note: '' };
    case 'USED':
      return {
        type,
        subtype: random.pick(['MINT', 'VERY_GOOD', 'GOOD', 'ACCEPTABLE']),
        note: random.pick(NOTES),
      };
    case 'REFURBISHED':
      return { type, subtype: 'REFURBISHED', note: random.pick(NOTES) };
  }
}
