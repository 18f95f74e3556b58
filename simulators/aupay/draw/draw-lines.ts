import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import type { Line } from '../shop/order.ts';
import { reckonItemPrice } from '../shop/reckon-amounts.ts';
import { GOODS, type Good, RESERVED_CODE } from './goods.ts';

const FIRST_LOT = 301_245_000;
const PROMISES = [
  { days: 1, text: '即日～翌日に発送' },
  { days: 3, text: '1～3日以内に発送' },
  { days: 7, text: '4～7日以内に発送' },
] as const;
const PAID_OPTIONS: readonly Line['paidOptions'][] = [
  [{ title: '延長保証', values: [{ name: '3年保証をつける', priceYen: 550 }] }],
  [
    { title: '名入れ刺繍', values: [{ name: 'ひらがな', priceYen: 330 }] },
    {
      title: '付属品',
      values: [
        { name: '化粧箱', priceYen: 220 },
        { name: '保存袋', priceYen: 110 },
      ],
    },
  ],
  [{ title: 'クール便', values: [{ name: '希望しない', priceYen: 0 }] }],
];
const GIFTS: readonly NonNullable<Line['gift']>[] = [
  { wrapping: '包装紙（花柄）', wrappingYen: 220, message: '', noshi: '', presenters: [] },
  {
    wrapping: 'リボンラッピング',
    wrappingYen: 330,
    message: 'お誕生日おめでとう！\nいつもありがとう♡',
    noshi: '',
    presenters: [],
  },
  {
    wrapping: '包装紙（無地）',
    wrappingYen: 110,
    message: '',
    noshi: '御歳暮（紅白蝶結び）',
    presenters: ['株式会社まとめ', '代表取締役', '髙橋 誠'],
  },
  { wrapping: '', wrappingYen: 0, message: '', noshi: '内祝（紅白結び切り）', presenters: ['渡邊'] },
];

interface Purchase {
  readonly at: number;
  /** When reserved goods come out. */
  readonly releaseOn: string | null;
}

/** One line mostly, up to five; of several now and then one is cancelled. */
export function drawLines(random: Random, purchase: Purchase): Line[] {
  if (purchase.releaseOn !== null) {
    return [
      drawLine(
        random,
        GOODS.filter(({ code }) => code === RESERVED_CODE),
        purchase,
      ),
    ];
  }
  const count = random.pick([1, 1, 1, 1, 2, 2, 3, 5]);
  const goods = GOODS.filter(({ code }) => code !== RESERVED_CODE);
  const lines = Array.from({ length: count }, () => drawLine(random, goods, purchase));
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0 || !random.chance(0.08)) return lines;
  return [{ ...first, cancelledAt: purchase.at + 3_600_000 }, ...others];
}

function drawLine(random: Random, goods: readonly Good[], { at, releaseOn }: Purchase): Line {
  const good = random.pick(goods);
  const variant = random.pick(good.variants);
  const promise = random.pick(PROMISES);
  const line = {
    itemCode: good.code,
    lotNumber: FIRST_LOT + GOODS.indexOf(good),
    managementId: variant.id,
    name: good.name,
    options: variant.options,
    paidOptions: good.taxRate === 10 && random.chance(0.15) ? random.pick(PAID_OPTIONS) : [],
    gift: good.isGift && random.chance(0.2) ? random.pick(GIFTS) : null,
    beforeDiscountYen: good.priceYen,
    discountYen: random.chance(0.2) ? Math.floor(good.priceYen / 10) : 0,
    unit: random.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 12]),
    taxRate: good.taxRate,
    giftPoint: 0,
    shipsBy: releaseOn ?? toTokyoDay(at + promise.days * DAY_MS),
    shipText: releaseOn === null ? promise.text : '入荷後に発送',
    cancelledAt: null,
  } satisfies Line;
  return { ...line, giftPoint: Math.floor((reckonItemPrice(line) * line.unit) / 100) };
}
