import { describe, expect, test } from 'vitest';
import type { ApiOptionTerm } from './api-option.ts';
import { activateApiOption, applyForApiOption, endApiOption, stopApiOption } from './change-api-option.ts';

const NOW = new Date('2026-11-20T23:30:00+09:00');
const REQUESTED: ApiOptionTerm = { activeFrom: null, endsOn: null };
const ACTIVE: ApiOptionTerm = { activeFrom: '2026-10-05', endsOn: null };
const ENDING: ApiOptionTerm = { activeFrom: '2026-10-05', endsOn: '2026-11-30' };
const RUN_OUT: ApiOptionTerm = { activeFrom: '2026-10-05', endsOn: '2026-11-19' };

describe('M14 the seller', () => {
  test.each([
    ['without a contract it is a new one, not yet active', null, { change: 'open', term: REQUESTED }],
    ['after one ran out it is a new one', RUN_OUT, { change: 'open', term: REQUESTED }],
    ['twice is refused', REQUESTED, { refused: 'api-option-requested' }],
    ['with a contract is refused', ACTIVE, { refused: 'api-option-active' }],
    ['while it is ending takes the end back', ENDING, { change: 'change', term: ACTIVE }],
  ])('applying %s', (_case, term, change) => {
    expect(applyForApiOption(term, NOW)).toEqual(change);
  });

  test.each([
    ['an application withdraws it', REQUESTED, { change: 'withdraw' }],
    ['an active one ends it with the month', ACTIVE, { change: 'change', term: ENDING }],
    ['an ending one changes nothing', ENDING, { change: 'change', term: ENDING }],
    ['nothing is refused', null, { refused: 'api-option-none' }],
  ])('ending %s', (_case, term, change) => {
    expect(endApiOption(term, NOW)).toEqual(change);
  });
});

describe('M14 the operator', () => {
  const FROM_TODAY = { activeFrom: '2026-11-20', endsOn: null };
  test.each([
    ['an application makes it active from today', REQUESTED, { change: 'change', term: FROM_TODAY }],
    ['unasked opens one from today', null, { change: 'open', term: FROM_TODAY }],
    ['an ending one takes the end back', ENDING, { change: 'change', term: ACTIVE }],
    ['an active one is refused', ACTIVE, { refused: 'api-option-active' }],
  ])('activating %s', (_case, term, change) => {
    expect(activateApiOption(term, NOW)).toEqual(change);
  });

  test.each([
    ['at once: today was its last day', ACTIVE, undefined, 'end', '2026-11-20'],
    ['today: it is good to midnight', ACTIVE, '2026-11-20', 'change', '2026-11-20'],
    ['on a later day', ENDING, '2026-12-15', 'change', '2026-12-15'],
  ])('ending it %s', (_case, term, on, change, endsOn) => {
    expect(stopApiOption(term, on, NOW)).toEqual({ change, term: { activeFrom: '2026-10-05', endsOn } });
  });

  test('cannot end it on a day that is past, nor where there is none; an application is declined', () => {
    expect(stopApiOption(ACTIVE, '2026-11-19', NOW)).toEqual({ refused: 'day-is-past' });
    expect(stopApiOption(null, undefined, NOW)).toEqual({ refused: 'api-option-none' });
    expect(stopApiOption(REQUESTED, '2026-12-01', NOW)).toEqual({ change: 'withdraw' });
  });
});
