import type { Line, Order } from './order.ts';

/** Yen by tax rate: `normal` 10 %, `reduced` 8 %, `none`. Tax is included. */
export interface Split {
  readonly normal: number;
  readonly reduced: number;
  readonly none: number;
}

const NOTHING: Split = { normal: 0, reduced: 0, none: 0 };
const RATES = ['normal', 'reduced', 'none'] as const;

export function sumOf(split: Split): number {
  return split.normal + split.reduced + split.none;
}

type Basket = Pick<Order, 'postageYen' | 'chargeYen' | 'coupon' | 'pointYen' | 'auPointYen'> & {
  readonly lines: readonly Line[];
};

/** Everything that the mall adds up for an order. Cancelled lines do not count. */
export function reckonAmounts(order: Basket) {
  const lines = order.lines.filter(({ cancelledAt }) => cancelledAt === null);
  const sale = lines.reduce((split, line) => add(split, priceLine(line)), NOTHING);
  const optionYen = total(lines.map(reckonOptionYen));
  const wrappingYen = total(lines.map(reckonWrappingYen));
  const extrasYen = order.postageYen + order.chargeYen + optionYen + wrappingYen;
  const all = add(sale, { ...NOTHING, normal: extrasYen });
  const coupon = spread(order.coupon?.yen ?? 0, all);
  const afterCoupon = subtract(all, coupon);
  const point = spread(order.pointYen, afterCoupon);
  const afterPoint = subtract(afterCoupon, point);
  const auPoint = spread(order.auPointYen, afterPoint);
  return {
    sale,
    saleUnit: total(lines.map(({ unit }) => unit)),
    optionYen,
    wrappingYen,
    all,
    coupon,
    point,
    auPoint,
    request: subtract(afterPoint, auPoint),
  };
}

/** After the discount, for one piece. */
export function reckonItemPrice({ beforeDiscountYen, discountYen }: Line): number {
  return beforeDiscountYen - discountYen;
}

/** Once for the line, whatever its quantity. */
export function reckonOptionYen({ paidOptions }: Line): number {
  return total(paidOptions.flatMap(({ values }) => values.map(({ priceYen }) => priceYen)));
}

/** Once for the line, whatever its quantity. */
export function reckonWrappingYen({ gift }: Line): number {
  return gift?.wrappingYen ?? 0;
}

function priceLine(line: Line): Split {
  const yen = reckonItemPrice(line) * line.unit;
  if (line.taxRate === 10) return { ...NOTHING, normal: yen };
  return line.taxRate === 8 ? { ...NOTHING, reduced: yen } : { ...NOTHING, none: yen };
}

/** Takes an amount from the pools in proportion, rounded down; the yen that are left over from whichever has some. */
function spread(yen: number, pools: Split): Split {
  const whole = sumOf(pools);
  if (yen > whole) throw new Error(`${yen} yen cannot be taken from ${whole}`);
  if (yen === 0) return NOTHING;
  const taken = { ...NOTHING };
  for (const rate of RATES) taken[rate] = Math.floor((yen * pools[rate]) / whole);
  let left = yen - sumOf(taken);
  for (const rate of RATES) {
    const more = Math.min(left, pools[rate] - taken[rate]);
    taken[rate] += more;
    left -= more;
  }
  return taken;
}

function add(one: Split, other: Split): Split {
  return {
    normal: one.normal + other.normal,
    reduced: one.reduced + other.reduced,
    none: one.none + other.none,
  };
}

function subtract(one: Split, other: Split): Split {
  return {
    normal: one.normal - other.normal,
    reduced: one.reduced - other.reduced,
    none: one.none - other.none,
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
