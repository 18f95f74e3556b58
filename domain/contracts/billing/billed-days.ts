import { tokyoDay } from '../../time/tokyo.ts';
import type { CalendarDay } from '../../time/tokyo.ts';
import { firstDayOf, lastDayOf, monthOf, nextMonth, previousMonth } from './month.ts';
import type { Month } from './month.ts';
import type { Prices } from './prices.ts';

/** A contract of the API option as far as it is billed. `overAt`: it lapsed, the operator ended it, or it was withdrawn. */
export type BilledContract = Prices & {
  readonly activeFrom: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  readonly overAt: Date | null;
};

/** Days from one to another, both inclusive. */
export type Days = { readonly from: CalendarDay; readonly to: CalendarDay };

/** The days of a month on which the contract was good, or `null`: not begun, over, or withdrawn before it began. */
export function billedDays(contract: BilledContract, month: Month): Days | null {
  if (contract.activeFrom === null) return null;
  const from = later(contract.activeFrom, firstDayOf(month));
  const to = earlier(lastDayOfContract(contract), lastDayOf(month));
  return from <= to ? { from, to } : null;
}

/** The months to be billed on `today`, oldest first: those that have passed since the one billed last. */
export function monthsToBill(
  contract: BilledContract,
  billedThrough: Month | null,
  today: CalendarDay,
): readonly Month[] {
  if (contract.activeFrom === null) return [];
  const first = monthOf(contract.activeFrom);
  const lastPassed = previousMonth(monthOf(today));
  const last = earlier(monthOf(lastDayOfContract(contract) ?? today), lastPassed);
  const months: Month[] = [];
  for (
    let month = billedThrough === null ? first : later(first, nextMonth(billedThrough));
    month <= last;
    month = nextMonth(month)
  )
    months.push(month);
  return months;
}

/** An end by the operator counts on its own day, even before the day that was agreed. */
function lastDayOfContract({ endsOn, overAt }: BilledContract): CalendarDay | null {
  return overAt === null ? endsOn : earlier(endsOn, tokyoDay(overAt));
}

/** Of two days or two months; `null` = none set. */
function earlier(one: string | null, other: string): string {
  return one !== null && one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
