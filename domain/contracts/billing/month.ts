import { addDays, daysBetween } from '../../time/tokyo.ts';
import type { CalendarDay } from '../../time/tokyo.ts';

/** A calendar month of Asia/Tokyo, `YYYY-MM`. Compares correctly as text. */
export type Month = string;

export function monthOf(day: CalendarDay): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): CalendarDay {
  return `${month}-01`;
}

export function lastDayOf(month: Month): CalendarDay {
  return addDays(firstDayOf(nextMonth(month)), -1);
}

export function nextMonth(month: Month): Month {
  return monthOf(addDays(firstDayOf(month), 31));
}

export function previousMonth(month: Month): Month {
  return monthOf(addDays(firstDayOf(month), -1));
}

export function daysIn(month: Month): number {
  return daysBetween(firstDayOf(month), firstDayOf(nextMonth(month)));
}
