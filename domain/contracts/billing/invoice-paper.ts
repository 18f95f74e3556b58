import type { CalendarDay } from '../../time/tokyo.ts';
import { billedDays } from './billed-days.ts';
import type { BilledContract, Days } from './billed-days.ts';
import { invoiceLines } from './invoice-lines.ts';
import type { InvoiceLine } from './invoice-lines.ts';
import type { Issuer } from './issuer.ts';
import { lastDayOf, monthOf } from './month.ts';
import type { Month } from './month.ts';
import { taxByRate } from './tax.ts';
import type { TaxOfRate } from './tax.ts';

/** Everything an invoice says. Kept as it was on the day of issue, so that the same paper can be made years later. */
export type InvoicePaper = Days & {
  readonly number: string;
  readonly month: Month;
  readonly issuedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly addressee: string;
  readonly issuer: Issuer;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxOfRate[];
  readonly netYen: number;
  readonly taxYen: number;
  readonly totalYen: number;
};

/** What is to be paid for a month, before it has a number and a date. `null` = nothing. */
export type Bill = Omit<InvoicePaper, 'number' | 'issuedOn' | 'dueOn' | 'addressee' | 'issuer'>;

export function billFor(contract: BilledContract, month: Month): Bill | null {
  const days = billedDays(contract, month);
  const lines = invoiceLines(contract, month);
  if (days === null || lines.length === 0) return null;
  const taxes = taxByRate(lines);
  const netYen = taxes.reduce((sum, tax) => sum + tax.netYen, 0);
  const taxYen = taxes.reduce((sum, tax) => sum + tax.taxYen, 0);
  return { ...days, month, lines, taxes, netYen, taxYen, totalYen: netYen + taxYen };
}

/** The bill as a paper, due on the last day of the month of issue. */
export function writePaper(
  bill: Bill,
  issued: Pick<InvoicePaper, 'number' | 'issuedOn' | 'addressee' | 'issuer'>,
): InvoicePaper {
  return { ...bill, ...issued, dueOn: lastDayOf(monthOf(issued.issuedOn)) };
}

/** `2026-12-0001`: the month of issue and a number that counts from one in it, without gaps. */
export function invoiceNumber(month: Month, count: number): string {
  return `${month}-${String(count).padStart(4, '0')}`;
}
