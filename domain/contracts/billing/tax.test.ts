import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taxByRate, taxRateOn } from './tax.ts';
import type { Taxed } from './tax.ts';

const reduced = (amountYen: number): Taxed => ({ amountYen, taxRate: 8, taxClass: 'reduced' });
const standard = (amountYen: number): Taxed => ({ amountYen, taxRate: 10, taxClass: 'standard' });

describe('M14 consumption tax of an invoice', () => {
  test('is rounded down once per rate, not line by line', () => {
    const lines = [reduced(98 * 3), reduced(127 * 7), reduced(55 * 11)];
    expect(taxByRate(lines)).toEqual([{ taxRate: 8, taxClass: 'reduced', netYen: 1788, taxYen: 143 }]);
  });

  test('is shown for each rate, the higher one first', () => {
    expect(taxByRate([reduced(1788), standard(13_500)])).toEqual([
      { taxRate: 10, taxClass: 'standard', netYen: 13_500, taxYen: 1350 },
      { taxRate: 8, taxClass: 'reduced', netYen: 1788, taxYen: 143 },
    ]);
  });

  test.each([
    ['2014-04-01', 8, 8],
    ['2019-09-30', 8, 8],
    ['2019-10-01', 10, 8],
    ['2026-11-28', 10, 8],
  ])('goes by the day of supply: %s at %i and %i percent', (day, rate, reducedRate) => {
    expect([taxRateOn(day, 'standard'), taxRateOn(day, 'reduced')]).toEqual([rate, reducedRate]);
  });

  test('never goes by a rate that nobody knows', () => {
    expect(() => taxRateOn('2014-03-31', 'standard')).toThrow('2014-03-31');
  });

  test('keeps every yen of the lines, and is at least the sum of the lines’ own taxes', () => {
    const line = fc.oneof(fc.nat(1_000_000).map(standard), fc.nat(1_000_000).map(reduced));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const taxes = taxByRate(lines);
        expect(taxes.reduce((sum, { netYen }) => sum + netYen, 0)).toBe(
          lines.reduce((sum, { amountYen }) => sum + amountYen, 0),
        );
        for (const { taxRate, netYen, taxYen } of taxes) {
          const perLine = lines
            .filter((taxed) => taxed.taxRate === taxRate)
            .reduce((sum, { amountYen }) => sum + Math.floor((amountYen * taxRate) / 100), 0);
          expect(taxYen).toBeGreaterThanOrEqual(perLine);
          expect(taxYen * 100).toBeLessThanOrEqual(netYen * taxRate);
        }
      }),
    );
  });
});
