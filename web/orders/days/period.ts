import { addDays } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';

/** Periods that move with the calendar, so that a saved view stays true tomorrow. */
export const MOVING_PERIODS = ['today', 'tomorrow', 'yesterday', 'last-7', 'last-30', 'this-month'] as const;
export type MovingPeriod = (typeof MOVING_PERIODS)[number];

/** Both days inclusive, Tokyo. */
export type DayRange = { readonly from: CalendarDay; readonly to: CalendarDay };

/** The days that a moving period covers on `today`. `last-7` and `last-30` end with today. */
export function daysOf(period: MovingPeriod, today: CalendarDay): DayRange {
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'last-7':
      return { from: addDays(today, -6), to: today };
    case 'last-30':
      return { from: addDays(today, -29), to: today };
    case 'this-month':
      return { from: `${today.slice(0, 8)}01`, to: today };
  }
}
