import type { Amounts, Line, TaxRate } from '@matome/domain/orders/order.ts';

type Charges = Pick<Amounts, 'shippingYen' | 'feesYen' | 'discountYen'>;
type Taxes = Amounts['taxes'];

/** Postage, payment fee and wrapping, whatever the goods. */
const FEES_RATE: TaxRate = 10;

/**
 * The mall gives a rate for each line and no sums. The store's own discount is spread over the rates by their share, the rest of
 * the rounding on the largest; coupons of the mall and points are ways of paying and leave the taxable amounts alone. Nothing
 * where a price or a rate is not known.
 */
export function computeTaxes(lines: readonly Line[], { shippingYen, feesYen, discountYen }: Charges): Taxes {
  const sums = new Map<TaxRate, number>();
  const add = (rate: TaxRate, yen: number) => sums.set(rate, (sums.get(rate) ?? 0) + yen);
  for (const { unitPriceYen, quantity, taxRate } of lines) {
    if (quantity === 0) continue;
    if (unitPriceYen === null || taxRate === null) return [];
    add(taxRate, unitPriceYen * quantity);
  }
  if (shippingYen === null || feesYen === null) return [];
  add(FEES_RATE, shippingYen + feesYen);
  return spread(sums, discountYen ?? 0)
    .filter(({ taxableYen }) => taxableYen !== 0)
    .map(({ rate, taxableYen }) => ({ rate, taxableYen, taxYen: includedTax(taxableYen, rate) }));
}

/** The highest rate first. */
function spread(
  sums: ReadonlyMap<TaxRate, number>,
  discountYen: number,
): readonly { readonly rate: TaxRate; readonly taxableYen: number }[] {
  const rows = [...sums].toSorted(([a], [b]) => b - a);
  const totalYen = rows.reduce((sum, [, yen]) => sum + yen, 0);
  const shares = rows.map(([, yen]) => (totalYen === 0 ? 0 : Math.floor((discountYen * yen) / totalYen)));
  const restYen = discountYen - shares.reduce((sum, yen) => sum + yen, 0);
  const largest = rows.findIndex(([, yen]) => yen === Math.max(...rows.map((row) => row[1])));
  return rows.map(([rate, yen], index) => ({
    rate,
    taxableYen: yen - (shares[index] ?? 0) - (index === largest ? restYen : 0),
  }));
}

/** Rounded down once per rate. */
function includedTax(taxableYen: number, rate: TaxRate): number {
  return Math.floor((taxableYen * rate) / (100 + rate));
}
