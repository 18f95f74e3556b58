import type { CalendarDay } from '../../time/tokyo.ts';

/** Which of the two rates of consumption tax holds for a thing; `reduced` for food and newspapers. */
export type TaxClass = 'standard' | 'reduced';

/** What is taxed at one rate, tax excluded. A line of the reduced rate carries a mark on the paper. */
export type Taxed = { readonly amountYen: number; readonly taxRate: number; readonly taxClass: TaxClass };

export type TaxOfRate = {
  readonly taxRate: number;
  readonly taxClass: TaxClass;
  readonly netYen: number;
  readonly taxYen: number;
};

/** Percent, from a day on; the newest first. */
const RATES: readonly ({ readonly from: CalendarDay } & Readonly<Record<TaxClass, number>>)[] = [
  { from: '2019-10-01', standard: 10, reduced: 8 },
  { from: '2014-04-01', standard: 8, reduced: 8 },
];

/** Percent on the day of supply. */
export function taxRateOn(day: CalendarDay, taxClass: TaxClass): number {
  const rates = RATES.find(({ from }) => from <= day);
  if (rates === undefined) throw new Error(`no rate of consumption tax is known for ${day}`);
  return rates[taxClass];
}

/** The tax of an invoice: once per rate and invoice, rounded down; the highest rate first. Two classes of one rate stay apart. */
export function taxByRate(lines: readonly Taxed[]): readonly TaxOfRate[] {
  const byRate = new Map<string, Omit<TaxOfRate, 'taxYen'>>();
  for (const { amountYen, taxRate, taxClass } of lines) {
    const key = `${taxRate}:${taxClass}`;
    const netYen = (byRate.get(key)?.netYen ?? 0) + amountYen;
    byRate.set(key, { taxRate, taxClass, netYen });
  }
  return [...byRate.values()]
    .map((sum) => ({ ...sum, taxYen: Math.floor((sum.netYen * sum.taxRate) / 100) }))
    .sort((a, b) => b.taxRate - a.taxRate);
}
