import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import type { Line } from '../order/order.ts';
import { unitPriceOf } from '../order/sum-order.ts';
import { GOODS } from './goods.ts';

/** What was bought; mostly one thing. `at`: when, in ms. */
export function drawLines(random: Random, at: number): readonly Line[] {
  const count = random.pick([1, 1, 1, 1, 2, 2, 3, 5]);
  const first = random.integer(0, GOODS.length - 1);
  const lines = Array.from({ length: count }, (_, index) => drawLine(random, first + index * 3));
  // Reservations are not mixed with what is in stock.
  if (!random.chance(0.04)) return changeQuantities(random, lines);
  const releaseOn = toTokyoDay(at + random.integer(3, 40) * DAY_MS);
  return lines.map((line) => ({ ...line, releaseOn }));
}

function drawLine(random: Random, index: number): Line {
  const goods = GOODS[index % GOODS.length];
  if (goods === undefined) throw new Error('there are no goods');
  const { option, inscription, kinds = [] } = goods;
  const [subCode, subCodeOption] = kinds.length === 0 ? ['', ''] : random.pick(kinds);
  const quantity = goods.isUsed ? 1 : random.pick([1, 1, 1, 1, 2, 3, 12]);
  return {
    itemId: goods.itemId,
    subCode,
    subCodeOption,
    title: goods.title,
    options: option === undefined ? [] : [{ name: option.name, value: random.pick(option.values) }],
    inscriptions: drawInscriptions(random, inscription),
    taxRatio: goods.taxRatio,
    jan: random.chance(0.5) ? `49${String(random.integer(0, 99_999_999_999)).padStart(11, '0')}` : '',
    isUsed: goods.isUsed === true,
    quantity,
    originalQuantity: quantity,
    originalPriceYen: goods.priceYen,
    couponYen: random.chance(0.08) ? Math.floor(goods.priceYen / 10) : 0,
    releaseOn: null,
  };
}

function drawInscriptions(
  random: Random,
  inscription: { readonly name: string; readonly values: readonly string[] } | undefined,
): Line['inscriptions'] {
  if (inscription === undefined || random.chance(0.3)) return [];
  return [{ name: inscription.name, value: random.pick(inscription.values) }];
}

/** Now and then the store took out a piece, or a whole line of several. */
function changeQuantities(random: Random, lines: readonly Line[]): readonly Line[] {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0 || !random.chance(0.03)) return lines;
  const isStillWorth = others.some((line) => unitPriceOf(line) > 0);
  return isStillWorth
    ? [{ ...first, quantity: random.chance(0.5) ? 0 : first.quantity - 1 }, ...others]
    : lines;
}
