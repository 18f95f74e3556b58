import { describe, expect, test } from 'vitest';
import { applicationReminder } from './application-reminder.ts';
import { applicationState } from './application.ts';
import { changeApplication } from './change-application.ts';

const TODAY = '2026-11-25';
const NONE = { appliedOn: null, issuedOn: null };
const APPLIED = { appliedOn: '2026-11-20', issuedOn: null };
const ISSUED = { appliedOn: '2026-11-20', issuedOn: '2026-11-24' };

describe('M3 how far an application has come', () => {
  test('its days say it: 未申請, 申請済み, 発行済み', () => {
    expect([NONE, APPLIED, ISSUED].map(applicationState)).toEqual(['not-applied', 'applied', 'issued']);
  });

  test('「申請した」 without a day means today', () => {
    expect(changeApplication(NONE, { state: 'applied' }, TODAY)).toEqual({
      appliedOn: '2026-11-25',
      issuedOn: null,
    });
  });

  test('「申請した」 on an earlier day keeps that day, and it can be put right later', () => {
    expect(changeApplication(NONE, { state: 'applied', appliedOn: '2026-11-20' }, TODAY)).toEqual(APPLIED);
    expect(changeApplication(APPLIED, { appliedOn: '2026-11-19' }, TODAY)).toEqual({
      appliedOn: '2026-11-19',
      issuedOn: null,
    });
  });

  test('「発行された」 keeps the day of the application; without one that we know of there is none', () => {
    expect(changeApplication(APPLIED, { state: 'issued', issuedOn: '2026-11-24' }, TODAY)).toEqual(ISSUED);
    expect(changeApplication(NONE, { state: 'issued' }, TODAY)).toEqual({
      appliedOn: null,
      issuedOn: '2026-11-25',
    });
  });

  test('a step back forgets the days that followed', () => {
    expect(changeApplication(ISSUED, { state: 'applied' }, TODAY)).toEqual(APPLIED);
    expect(changeApplication(ISSUED, { state: 'not-applied' }, TODAY)).toEqual(NONE);
  });

  test.each([
    [NONE, { state: 'applied', appliedOn: '2026-11-26' }, [{ at: 'appliedOn', fault: 'day-in-future' }]],
    [APPLIED, { state: 'issued', issuedOn: '2026-11-26' }, [{ at: 'issuedOn', fault: 'day-in-future' }]],
    [
      APPLIED,
      { state: 'issued', issuedOn: '2026-11-19' },
      [{ at: 'issuedOn', fault: 'issued-before-applied' }],
    ],
    [ISSUED, { appliedOn: '2026-11-25' }, [{ at: 'appliedOn', fault: 'issued-before-applied' }]],
    [NONE, { appliedOn: '2026-11-20' }, [{ at: 'appliedOn', fault: 'day-without-state' }]],
    [APPLIED, { issuedOn: '2026-11-24' }, [{ at: 'issuedOn', fault: 'day-without-state' }]],
  ] as const)('days that cannot be are refused where they stand (%#)', (application, change, faults) => {
    expect(changeApplication(application, change, TODAY)).toEqual({ faults });
  });
});

describe('M3 the reminder to ask the mall again', () => {
  const on = (today: string, application: typeof APPLIED | typeof ISSUED | typeof NONE = APPLIED) =>
    applicationReminder(application, { today, afterDays: 7 });

  test('counts the days since the application, and is due from the seventh on', () => {
    expect(on('2026-11-20')).toEqual({ daysSince: 0, remindOn: '2026-11-27', isDue: false });
    expect(on('2026-11-26')).toEqual({ daysSince: 6, remindOn: '2026-11-27', isDue: false });
    expect(on('2026-11-27')).toEqual({ daysSince: 7, remindOn: '2026-11-27', isDue: true });
  });

  test('is silent before the application and after the answer', () => {
    expect([on('2026-12-31', NONE), on('2026-12-31', ISSUED)]).toEqual([null, null]);
  });
});
