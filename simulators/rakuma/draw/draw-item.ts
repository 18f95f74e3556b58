import { createRandom, type Random } from '../../random.ts';
import { ANONYMOUS_METHODS, BUYER_PAID_METHODS } from '../shop/codes.ts';
import type { Item, ItemFacts } from '../shop/order.ts';
import { GOODS } from './goods.ts';
import { STREAM } from './streams.ts';

/** The listing's facts: those it was given, or those that the shop's seed draws for it. */
export function readItemFacts(seed: number, item: Item): ItemFacts {
  return item.facts ?? drawItemFacts(seed, item.index);
}

export function drawItemFacts(seed: number, index: number): ItemFacts {
  const random = createRandom(seed, STREAM.item, index);
  const goods = random.pick(GOODS);
  const name = [random.pick(goods.before), random.pick(goods.nouns), random.pick(goods.after)]
    .join(' ')
    .trim();
  const priceYen = drawPriceYen(random, goods.priceYen);
  const payer = random.chance(0.85) ? 'seller' : 'buyer';
  const deliveryMethodId = random.pick(payer === 'seller' ? COMMON_METHODS : BUYER_PAID_METHODS);
  return {
    publicId: drawPublicId(random),
    name,
    priceYen,
    sellerCode: drawSellerCode(random, { kind: goods.code, index }),
    payer,
    deliveryMethodId,
    shippingFeeYen: ANONYMOUS_METHODS.includes(deliveryMethodId)
      ? random.pick([200, 200, 530, 800, 1000])
      : 0,
    leadDays: random.pick([2, 3, 7]),
  };
}

const COMMON_METHODS = [15, 15, 15, 18, 18, 1, 4, 3, 11, 14, 2, 6, 6, 17, 12, 16, 9];

/** Ends as prices of single pieces do: in 00, 50, 80 or 99. */
function drawPriceYen(random: Random, [from, to]: readonly [number, number]): number {
  const hundreds = Math.floor(from + (to - from) * random.next() ** 2.5);
  return Math.floor(hundreds / 100) * 100 + random.pick([0, 0, 0, 50, 80, 99]);
}

function drawPublicId(random: Random): string {
  const words = Array.from({ length: 4 }, () => random.integer(0, 0xffffffff).toString(16).padStart(8, '0'));
  return words.join('');
}

function drawSellerCode(
  random: Random,
  item: { readonly kind: string; readonly index: number },
): string | null | undefined {
  if (random.chance(0.65)) return `${item.kind}-${String(item.index + 1).padStart(5, '0')}`;
  return random.chance(0.7) ? null : undefined;
}
