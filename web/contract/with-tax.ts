import { taxByRate, taxRateOn } from '@matome/domain/contracts/billing/tax.ts';

/** What an amount without tax comes to, on an invoice of its own of that day. */
export function withTax(amountYen: number, day: string): number {
  const taxes = taxByRate([{ amountYen, taxRate: taxRateOn(day, 'standard'), taxClass: 'standard' }]);
  return taxes.reduce((sum, { taxYen }) => sum + taxYen, amountYen);
}
