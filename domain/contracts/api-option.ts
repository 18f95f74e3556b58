import type { CalendarDay } from '../time/tokyo.ts';
import { tokyoDay } from '../time/tokyo.ts';

/** A contract that is not over. `activeFrom` null: applied for, not approved. `endsOn`: the last day it is good for. */
export type ApiOptionTerm = {
  readonly activeFrom: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
};

export type ApiOptionState = 'none' | 'requested' | 'active' | 'ending';

/** Where the contract stands at `now`; by the clock alone, so that one that has run out is over before anybody notes it. */
export function apiOptionState(term: ApiOptionTerm | null, now: Date): ApiOptionState {
  if (term === null) return 'none';
  const today = tokyoDay(now);
  if (term.activeFrom === null || today < term.activeFrom) return 'requested';
  if (term.endsOn === null) return 'active';
  return today <= term.endsOn ? 'ending' : 'none';
}

/** The one gate of everything that is written to malls by itself (M13, M14); by hand goes on without. */
export function hasApiOption(owner: { readonly apiOption: ApiOptionTerm | null }, now: Date): boolean {
  const state = apiOptionState(owner.apiOption, now);
  return state === 'active' || state === 'ending';
}
