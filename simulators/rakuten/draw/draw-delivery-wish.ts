import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';

const SLOTS = [
  { term: 0, words: '指定なし' },
  { term: 1, words: '午前中' },
  { term: 2, words: '午後' },
  { term: 708, words: '07:00～08:00' },
  { term: 1214, words: '12:00～14:00' },
  { term: 1416, words: '14:00～16:00' },
  { term: 1921, words: '19:00～21:00' },
  { term: 9, words: '日没後' },
];
const WORDS = [
  '不在の場合は宅配ボックスへお願いします。',
  'プレゼント用です🎁 金額のわかるものは入れないでください',
  '領収書の宛名：株式会社みどり商店　但し書き：お品代',
];

/** When the buyer would like to have it: in the buyer's remarks, and mostly in the fields for it too. */
export function drawDeliveryWish(random: Random, at: number) {
  const words = random.chance(0.2) ? random.pick(WORDS) : null;
  if (!random.chance(0.35))
    return { deliveryDate: null, shippingTerm: random.pick([null, 0]), remarks: words };
  const slot = random.pick(SLOTS);
  const day = random.chance(0.8) ? toTokyoDay(at + random.integer(3, 12) * DAY_MS) : null;
  const remarks = [
    '[配送日時指定:]',
    day ?? '指定なし',
    slot.words,
    ...(words === null ? [] : ['[備考:]', words]),
  ];
  const isFilled = random.chance(0.75);
  return {
    deliveryDate: isFilled ? day : null,
    shippingTerm: isFilled ? slot.term : null,
    remarks: remarks.join('\n'),
  };
}
