import type { CalendarDay } from '../time/tokyo.ts';
import { applicationState } from './application.ts';
import type { Application, ApplicationState } from './application.ts';

/** What a person says of an application. A day that is not given stays as it was, or is today. */
export type ApplicationChange = {
  readonly state?: ApplicationState | undefined;
  readonly appliedOn?: CalendarDay | undefined;
  readonly issuedOn?: CalendarDay | undefined;
};

export type DayFault = {
  readonly at: 'appliedOn' | 'issuedOn';
  readonly fault: 'day-in-future' | 'issued-before-applied' | 'day-without-state';
};

/** The application after the change, or everything that is wrong with its days. A step back forgets the days that followed. */
export function changeApplication(
  application: Application,
  change: ApplicationChange,
  today: CalendarDay,
): Application | { readonly faults: readonly DayFault[] } {
  const state = change.state ?? applicationState(application);
  const faults = [...strayDays(state, change), ...wrongDays(daysIn(state))];
  return faults.length > 0 ? { faults } : daysIn(state);

  function daysIn(next: ApplicationState): Application {
    const appliedOn = change.appliedOn ?? application.appliedOn;
    switch (next) {
      case 'not-applied':
        return { appliedOn: null, issuedOn: null };
      case 'applied':
        return { appliedOn: appliedOn ?? today, issuedOn: null };
      case 'issued':
        return { appliedOn, issuedOn: change.issuedOn ?? application.issuedOn ?? today };
    }
  }

  function wrongDays({ appliedOn, issuedOn }: Application): readonly DayFault[] {
    const wrong: DayFault[] = [];
    if (appliedOn !== null && appliedOn > today) wrong.push({ at: 'appliedOn', fault: 'day-in-future' });
    if (issuedOn !== null && issuedOn > today) wrong.push({ at: 'issuedOn', fault: 'day-in-future' });
    if (issuedOn !== null && appliedOn !== null && issuedOn < appliedOn)
      wrong.push({
        at: change.issuedOn === undefined ? 'appliedOn' : 'issuedOn',
        fault: 'issued-before-applied',
      });
    return wrong;
  }
}

/** Days that the state does not have. */
function strayDays(state: ApplicationState, change: ApplicationChange): readonly DayFault[] {
  const stray: DayFault[] = [];
  if (change.appliedOn !== undefined && state === 'not-applied')
    stray.push({ at: 'appliedOn', fault: 'day-without-state' });
  if (change.issuedOn !== undefined && state !== 'issued')
    stray.push({ at: 'issuedOn', fault: 'day-without-state' });
  return stray;
}
