import type { Random } from '../../random.ts';
import type { Line, Order } from '../order/order.ts';
import { sumLines } from '../order/sum-order.ts';

const PAYMENTS = spread({
  payment_a1: 36,
  payment_a17: 20,
  payment_a18: 2,
  payment_a19: 5,
  payment_a6: 4,
  payment_a7: 4,
  payment_a8: 1,
  payment_a9: 3,
  payment_a10: 3,
  payment_a11: 2,
  payment_a15: 1,
  payment_a16: 1,
  payment_b1: 5,
  payment_c1: 1,
  payment_c2: 2,
  payment_c3: 1,
  payment_d1: 7,
  payment_e1: 2,
  payment_h1: 1,
  payment_z1: 2,
  payment_z4: 1,
});

export function drawPayMethod(random: Random): string {
  return random.pick(PAYMENTS);
}

/** A card, mostly reserved until the goods are sent; some are captured before, some lapsed. */
export function drawCard(random: Random): NonNullable<Order['card']> {
  const payType = random.pick([1, 1, 1, 1, 1, 2, 3, 4]);
  return {
    last4: String(random.integer(0, 9999)).padStart(4, '0'),
    payType,
    payCount: payType === 4 ? random.pick([3, 6, 12]) : 1,
    state: random.pick([...Array.from({ length: 18 }, () => 'authorised' as const), 'captured', 'expired']),
  };
}

/** What comes on top of the lines and off them; the total never falls below 0. */
export function drawCharges(
  random: Random,
  basket: { readonly lines: readonly Line[]; readonly payMethod: string; readonly hasGift: boolean },
): Order['charges'] {
  const goodsYen = sumLines(basket.lines);
  const isFree = goodsYen >= 8000 || random.chance(0.2);
  const charges = {
    payYen: basket.payMethod === 'payment_d1' ? 330 : 0,
    shipYen: isFree ? 0 : random.pick([220, 550, 770, 1320]),
    wrapYen: basket.hasGift ? 220 : 0,
    discountYen: random.chance(0.03) ? Math.min(100, goodsYen) : 0,
    adjustmentsYen: random.chance(0.03) ? random.pick([-50, 300]) : 0,
    pointsYen: 0,
    mallCouponYen: random.chance(0.06) ? Math.floor(goodsYen / 20) : 0,
    shippingCouponYen: isFree && random.chance(0.1) ? 550 : 0,
  };
  if (basket.payMethod === 'payment_h1') return { ...FREE, discountYen: goodsYen };
  const openYen =
    goodsYen +
    charges.payYen +
    charges.shipYen +
    charges.wrapYen +
    charges.adjustmentsYen -
    charges.discountYen -
    charges.mallCouponYen;
  if (basket.payMethod === 'payment_z1') return { ...charges, pointsYen: Math.max(0, openYen) };
  return {
    ...charges,
    pointsYen: random.chance(0.25) ? random.integer(1, Math.max(1, Math.floor(openYen / 3))) : 0,
  };
}

const FREE = {
  payYen: 0,
  shipYen: 0,
  wrapYen: 0,
  discountYen: 0,
  adjustmentsYen: 0,
  pointsYen: 0,
  mallCouponYen: 0,
  shippingCouponYen: 0,
};

function spread(weights: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(weights).flatMap(([code, weight]) => Array.from({ length: weight }, () => code));
}
