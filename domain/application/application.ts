import type { CalendarDay } from '../time/tokyo.ts';

/** A seller's request for a mall's API: when it was sent in, and when the mall answered it with credentials. */
export type Application = { readonly appliedOn: CalendarDay | null; readonly issuedOn: CalendarDay | null };

export type ApplicationState = 'not-applied' | 'applied' | 'issued';

/** Credentials may have been issued without an application that we know of. */
export function applicationState({ appliedOn, issuedOn }: Application): ApplicationState {
  if (issuedOn !== null) return 'issued';
  return appliedOn === null ? 'not-applied' : 'applied';
}
