import type { Amounts, Line } from '@matome/domain/orders/order.ts';
import { computeTaxes } from './taxes.ts';
import { readNumber } from './wire-values.ts';
import type { WireDetail } from './wire.ts';

/**
 * TotalPrice = Σ unit price × quantity + wrapping + postage + payment fee − discount − points − mall coupons + adjustments. The
 * store's coupons stand in the unit prices already, its free-postage coupon in the postage. No field holds the sum of the goods.
 */
export function toAmounts(detail: WireDetail, lines: readonly Line[]): Amounts {
  const parts = {
    itemsYen: sumItems(lines),
    shippingYen: readNumber(detail.ShipCharge),
    feesYen: sumGiven([detail.PayCharge, detail.GiftWrapCharge]),
    discountYen: toDiscount(detail),
    couponYen: readNumber(detail.TotalMallCouponDiscount),
    totalYen: readNumber(detail.TotalPrice),
  };
  const points = toPoints(detail, parts);
  return { ...parts, ...points, taxes: computeTaxes(lines, parts) };
}

type Parts = Omit<Amounts, 'pointsYen' | 'differenceYen' | 'taxes'>;

/**
 * UsePoint holds the immediate bonus and gift cards, by one page of the mall; its sum of TotalPrice names them once more beside it.
 * They are added only where the total says so.
 */
function toPoints(detail: WireDetail, parts: Parts): Pick<Amounts, 'pointsYen' | 'differenceYen'> {
  const pointsYen = readNumber(detail.UsePoint);
  const dueYen = dueBeforePoints(parts);
  if (pointsYen === null || dueYen === null || parts.totalYen === null)
    return { pointsYen, differenceYen: null };
  const differenceYen = parts.totalYen - (dueYen - pointsYen);
  if (differenceYen === 0) return { pointsYen, differenceYen: null };
  const besidesYen =
    (readNumber(detail.TotalImmediateBonusAmount) ?? 0) + (readNumber(detail.GiftCardDiscount) ?? 0);
  return differenceYen === -besidesYen
    ? { pointsYen: pointsYen + besidesYen, differenceYen: null }
    : { pointsYen, differenceYen };
}

function dueBeforePoints({ itemsYen, shippingYen, feesYen, discountYen, couponYen }: Parts): number | null {
  if (itemsYen === null || shippingYen === null || feesYen === null) return null;
  if (discountYen === null || couponYen === null) return null;
  return itemsYen + shippingYen + feesYen - discountYen - couponYen;
}

/** An adjustment below nothing is one more discount; one above it takes from the discount. */
function toDiscount({ Discount, Adjustments }: WireDetail): number | null {
  const discountYen = sumGiven([Discount]);
  const adjustmentYen = Adjustments === null ? 0 : readNumber(Adjustments);
  if (adjustmentYen === null) return null;
  if (discountYen === null) return adjustmentYen === 0 ? null : -adjustmentYen;
  return discountYen - adjustmentYen;
}

function sumItems(lines: readonly Line[]): number | null {
  let sum = 0;
  for (const { unitPriceYen, quantity } of lines) {
    if (unitPriceYen === null) return null;
    sum += unitPriceYen * quantity;
  }
  return sum;
}

/** `null` = none of them is given, or one makes no sense. */
function sumGiven(texts: readonly (string | null)[]): number | null {
  const given = texts.filter((text) => text !== null).map(readNumber);
  return given.length === 0
    ? null
    : given.reduce((sum, yen) => (sum === null || yen === null ? null : sum + yen));
}
