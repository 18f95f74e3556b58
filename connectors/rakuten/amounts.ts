import type { Amounts, Line } from '@matome/domain/orders/order.ts';
import { taxRateOf } from './codes.ts';
import type { WireOrder } from './wire.ts';

type Yen = number | null | undefined;

/**
 * requestPrice is what the buyer pays: goods, postage and wrapping (totalPrice), COD and payment fees, less coupons and points.
 * All parts are tax included; the mall's goodsPrice follows the item's own tax setting and is not used.
 */
export function toAmounts(wire: WireOrder, lines: readonly Line[]): Amounts {
  const parts = {
    itemsYen: sumItems(lines),
    shippingYen: wire.postagePrice ?? null,
    feesYen: sumFees(wire),
    discountYen: 0,
    couponYen: couponYen(wire),
    pointsYen: pointsYen(wire.PointModel?.usedPoint),
    totalYen: wire.requestPrice ?? null,
  };
  return { ...parts, differenceYen: differenceYen(parts), taxes: toTaxes(wire) };
}

function sumItems(lines: readonly Line[]): number | null {
  return sum(
    lines
      .filter(({ cancelled }) => !cancelled)
      .map(({ unitPriceYen, quantity }) => (unitPriceYen === null ? null : unitPriceYen * quantity)),
  );
}

/** A fee that is not named is none; one that is not fixed leaves the sum open. */
function sumFees(wire: WireOrder): number | null {
  const wrappings = [wire.WrappingModel1, wire.WrappingModel2].map((wrapping): Yen => {
    if (!wrapping || wrapping.deleteWrappingFlag) return 0;
    return wrapping.includeTaxFlag ? wrapping.price : sum([wrapping.price, wrapping.taxPrice]);
  });
  const { deliveryPrice, paymentCharge, additionalFeeOccurAmountToUser } = wire;
  return sum([deliveryPrice, paymentCharge, additionalFeeOccurAmountToUser, ...wrappings]);
}

function couponYen({
  couponAllTotalPrice: all,
  couponShopPrice,
  couponOtherPrice,
}: WireOrder): number | null {
  return all === undefined ? sum([couponShopPrice, couponOtherPrice]) : all;
}

function pointsYen(usedPoint: Yen): number | null {
  return usedPoint === undefined ? 0 : usedPoint;
}

function sum(parts: readonly Yen[]): number | null {
  return parts.reduce<number | null>(
    (total, part) => (total === null || part === null ? null : total + (part ?? 0)),
    0,
  );
}

function differenceYen(amounts: Omit<Amounts, 'taxes' | 'differenceYen' | 'discountYen'>): number | null {
  const { itemsYen, shippingYen, feesYen, couponYen: coupons, pointsYen: points, totalYen } = amounts;
  if (totalYen === null || coupons === null || points === null) return null;
  const gross = sum([itemsYen, shippingYen, feesYen]);
  if (gross === null) return null;
  const difference = totalYen - (gross - coupons - points);
  return difference === 0 ? null : difference;
}

/** reqPrice is tax included. A rate whose figures are not fixed yet, or that we do not know, is left out. */
function toTaxes({ TaxSummaryModelList: rows }: WireOrder): Amounts['taxes'] {
  return rows.flatMap(({ taxRate, reqPrice, reqPriceTax }) => {
    const rate = taxRateOf(taxRate);
    const isFixed = typeof reqPrice === 'number' && typeof reqPriceTax === 'number';
    return rate !== null && isFixed ? [{ rate, taxableYen: reqPrice, taxYen: reqPriceTax }] : [];
  });
}
