import type { CalendarDay } from '../time/tokyo.ts';
import type { Reason } from './reason.ts';

/** What surrounds an order and is none of its own doing. */
export type Circumstances = {
  /** In Asia/Tokyo. */
  readonly today: CalendarDay;
  /** By the basis that the export was asked for; true where no period was given, or the order was named. */
  readonly insidePeriod: boolean;
  /** The mall serves this kind of seller account through us (M5). */
  readonly accountTypeSupported: boolean;
};

export function circumstanceReasons({
  insidePeriod,
  accountTypeSupported,
}: Omit<Circumstances, 'today'>): readonly Reason[] {
  const reasons: Reason[] = [];
  if (!insidePeriod) reasons.push({ code: 'outside-period' });
  if (!accountTypeSupported) reasons.push({ code: 'account-type-not-supported' });
  return reasons;
}
