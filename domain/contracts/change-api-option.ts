import { lastDayOf, monthOf } from './billing/month.ts';
import { tokyoDay } from '../time/tokyo.ts';
import type { CalendarDay } from '../time/tokyo.ts';
import { apiOptionState } from './api-option.ts';
import type { ApiOptionTerm } from './api-option.ts';

export type ApiOptionRefusal = {
  readonly refused: 'api-option-requested' | 'api-option-active' | 'api-option-none' | 'day-is-past';
};

/**
 * What becomes of an account's contract. `open`: a new one, at the prices of now. `withdraw`: over before it began.
 * `end`: over from this moment. `change`: its days are others from now on.
 */
export type ApiOptionChange =
  | { readonly change: 'open'; readonly term: ApiOptionTerm }
  | { readonly change: 'withdraw' }
  | { readonly change: 'end'; readonly term: ApiOptionTerm }
  | { readonly change: 'change'; readonly term: ApiOptionTerm };

/** The seller applies. Applying while it is ending takes the end back. */
export function applyForApiOption(term: ApiOptionTerm | null, now: Date): ApiOptionChange | ApiOptionRefusal {
  switch (apiOptionState(term, now)) {
    case 'none':
      return { change: 'open', term: { activeFrom: null, endsOn: null } };
    case 'requested':
      return { refused: 'api-option-requested' };
    case 'active':
      return { refused: 'api-option-active' };
    case 'ending':
      return { change: 'change', term: { activeFrom: term?.activeFrom ?? null, endsOn: null } };
  }
}

/** The seller ends it, with the month; an application is withdrawn. One that is ending already stays as it is. */
export function endApiOption(term: ApiOptionTerm | null, now: Date): ApiOptionChange | ApiOptionRefusal {
  switch (apiOptionState(term, now)) {
    case 'none':
      return { refused: 'api-option-none' };
    case 'requested':
      return { change: 'withdraw' };
    case 'active':
      return changeEnd(term, lastDayOf(monthOf(tokyoDay(now))));
    case 'ending':
      return changeEnd(term, term?.endsOn ?? null);
  }
}

/** The operator opens it from today on, whether it was applied for or not, or takes its end back. */
export function activateApiOption(term: ApiOptionTerm | null, now: Date): ApiOptionChange | ApiOptionRefusal {
  const fromToday = { activeFrom: tokyoDay(now), endsOn: null };
  switch (apiOptionState(term, now)) {
    case 'none':
      return { change: 'open', term: fromToday };
    case 'requested':
      return { change: 'change', term: fromToday };
    case 'active':
      return { refused: 'api-option-active' };
    case 'ending':
      return changeEnd(term, null);
  }
}

/** The operator ends it: at once, or with the day `on`, which is its last. An application is declined. */
export function stopApiOption(
  term: ApiOptionTerm | null,
  on: CalendarDay | undefined,
  now: Date,
): ApiOptionChange | ApiOptionRefusal {
  const today = tokyoDay(now);
  switch (apiOptionState(term, now)) {
    case 'none':
      return { refused: 'api-option-none' };
    case 'requested':
      return { change: 'withdraw' };
    case 'active':
    case 'ending':
      if (on === undefined)
        return { change: 'end', term: { activeFrom: term?.activeFrom ?? null, endsOn: today } };
      return on < today ? { refused: 'day-is-past' } : changeEnd(term, on);
  }
}

function changeEnd(term: ApiOptionTerm | null, endsOn: CalendarDay | null): ApiOptionChange {
  return { change: 'change', term: { activeFrom: term?.activeFrom ?? null, endsOn } };
}
