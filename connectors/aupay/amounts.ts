import type { Amounts, Line, TaxRate } from '@matome/domain/orders/order.ts';
import { taxRateOf } from './codes.ts';
import { readNumber } from './wire-values.ts';
import type { WireOrder } from './wire.ts';

/** requestPrice = items + postage + fees − coupon − both kinds of points. Prices are tax included and already discounted. */
export function toAmounts(wire: WireOrder, lines: readonly Line[]): Amounts {
  const parts = {
    itemsYen: sumItems(lines),
    shippingYen: readNumber(wire.postagePrice),
    feesYen: sumGiven([wire.chargePrice, wire.totalItemOptionPrice, wire.totalGiftWrappingPrice]),
    discountYen: 0,
    couponYen: readNumber(wire.couponTotalPrice),
    pointsYen: sumGiven([wire.usePoint, wire.useAuPointPrice]),
    totalYen: readNumber(wire.requestPrice),
  };
  return { ...parts, differenceYen: toDifference(parts), taxes: toTaxes(wire, lines, parts) };
}

/** What the buyer pays for: not the lines that were cancelled, unless they all were. */
function chargedLines(lines: readonly Line[]): readonly Line[] {
  const charged = lines.filter(({ cancelled }) => !cancelled);
  return charged.length === 0 ? lines : charged;
}

function sumItems(lines: readonly Line[]): number | null {
  let sum = 0;
  for (const { unitPriceYen, quantity } of chargedLines(lines)) {
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

type Parts = Omit<Amounts, 'differenceYen' | 'taxes'>;

function toDifference(parts: Parts): number | null {
  const { itemsYen, shippingYen, feesYen, couponYen, pointsYen, totalYen } = parts;
  if (itemsYen === null || shippingYen === null || feesYen === null) return null;
  if (couponYen === null || pointsYen === null || totalYen === null) return null;
  const difference = totalYen - (itemsYen + shippingYen + feesYen - couponYen - pointsYen);
  return difference === 0 ? null : difference;
}

type Taxes = Amounts['taxes'];

/** The mall's own split of requestPrice; where it gives none, computed. */
function toTaxes(wire: WireOrder, lines: readonly Line[], parts: Parts): Taxes {
  const splits: readonly [TaxRate, string | null, string | null][] = [
    [10, wire.requestPriceNormalTax, wire.requestTaxPriceNormalTax],
    [8, wire.requestPriceReducedTax, wire.requestTaxPriceReducedTax],
    [0, wire.requestPriceNoTax, '0'],
  ];
  if (splits.every(([, taxable]) => taxable === null)) return computeTaxes(wire, lines, parts);
  return splits.flatMap(([rate, taxable, tax]) => {
    const taxableYen = readNumber(taxable);
    if (taxableYen === null || taxableYen === 0) return [];
    return [{ rate, taxableYen, taxYen: readNumber(tax) ?? includedTax(taxableYen, rate) }];
  });
}

/** Only where every part's rate is known, and no coupon or points were spread over the rates in a way that only the mall knows. */
function computeTaxes(wire: WireOrder, lines: readonly Line[], { couponYen, pointsYen }: Parts): Taxes {
  if ((couponYen ?? 0) !== 0 || (pointsYen ?? 0) !== 0) return [];
  const charges: readonly { yen: number | null; rate: TaxRate | null }[] = [
    ...chargedLines(lines).map(({ unitPriceYen, quantity, taxRate }) => ({
      yen: unitPriceYen === null ? null : unitPriceYen * quantity,
      rate: taxRate,
    })),
    charge(wire.postagePrice, wire.postagePriceTaxRate),
    charge(wire.chargePrice, wire.chargePriceTaxRate),
    charge(wire.totalItemOptionPrice, wire.totalItemOptionPriceTaxRate),
    charge(wire.totalGiftWrappingPrice, wire.totalGiftWrappingPriceTaxRate),
  ];
  const sums = new Map<TaxRate, number>();
  for (const { yen, rate } of charges) {
    if (yen === 0) continue;
    if (yen === null || rate === null) return [];
    sums.set(rate, (sums.get(rate) ?? 0) + yen);
  }
  const rows = [...sums].map(([rate, taxableYen]) => ({
    rate,
    taxableYen,
    taxYen: includedTax(taxableYen, rate),
  }));
  return rows.toSorted((a, b) => b.rate - a.rate);
}

/** A fee that is not named is none. */
function charge(yen: string | null, rate: string | null) {
  return { yen: yen === null ? 0 : readNumber(yen), rate: taxRateOf(rate) };
}

/** Rounded down once per rate. */
function includedTax(taxableYen: number, rate: TaxRate): number {
  return Math.floor((taxableYen * rate) / (100 + rate));
}
