import type { Random } from '../../random.ts';
import type { Wrapping } from '../order/order-model.ts';

/** Paper, a ribbon, both or neither. */
export function drawWrappings(random: Random): {
  readonly WrappingModel1: Wrapping | null;
  readonly WrappingModel2: Wrapping | null;
} {
  const paper = random.chance(0.7) ? describe(1, '包装紙（花柄）', random.pick([0, 110, 220])) : null;
  const ribbon = random.chance(0.4) ? describe(2, 'リボン・赤', random.pick([110, 165])) : null;
  return { WrappingModel1: paper, WrappingModel2: ribbon };
}

function describe(title: number, name: string, priceYen: number): Wrapping {
  return {
    title,
    name,
    price: priceYen,
    includeTaxFlag: 1,
    deleteWrappingFlag: 0,
    taxRate: 0.1,
    taxPrice: Math.floor(priceYen / 11),
  };
}
