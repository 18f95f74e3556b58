import { addDays, daysBetween } from '../time/tokyo.ts';
import type { CalendarDay } from '../time/tokyo.ts';
import { applicationState } from './application.ts';
import type { Application } from './application.ts';

export type ApplicationReminder = {
  readonly daysSince: number;
  readonly remindOn: CalendarDay;
  /** The mall is to be asked again. */
  readonly isDue: boolean;
};

/** How long the mall has been silent, and when to ask again; `null` unless its answer is awaited. */
export function applicationReminder(
  application: Application,
  { today, afterDays }: { readonly today: CalendarDay; readonly afterDays: number },
): ApplicationReminder | null {
  const { appliedOn } = application;
  if (appliedOn === null || applicationState(application) !== 'applied') return null;
  const remindOn = addDays(appliedOn, afterDays);
  return { daysSince: daysBetween(appliedOn, today), remindOn, isDue: today >= remindOn };
}
