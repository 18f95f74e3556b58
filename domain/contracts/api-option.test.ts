import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, startOfTokyoDay, tokyoDay } from '../time/tokyo.ts';
import { apiOptionState, hasApiOption } from './api-option.ts';

const at = (text: string) => new Date(text);

describe('M14 the API option', () => {
  test('is not there before anyone applied, nor while the operator has not approved', () => {
    const now = at('2026-11-28T12:00:00+09:00');
    expect(apiOptionState(null, now)).toBe('none');
    expect(apiOptionState({ activeFrom: null, endsOn: null }, now)).toBe('requested');
    expect(hasApiOption({ apiOption: { activeFrom: null, endsOn: null } }, now)).toBe(false);
  });

  test('is good to the last instant of its last day in Tokyo, and not an instant longer', () => {
    const apiOption = { activeFrom: '2026-11-01', endsOn: '2026-11-30' };
    expect(hasApiOption({ apiOption }, at('2026-11-30T23:59:59.999+09:00'))).toBe(true);
    expect(hasApiOption({ apiOption }, at('2026-12-01T00:00:00+09:00'))).toBe(false);
    expect(apiOptionState(apiOption, at('2026-11-30T14:59:59Z'))).toBe('ending');
    expect(apiOptionState(apiOption, at('2026-11-30T15:00:00Z'))).toBe('none');
  });

  test('is good on exactly the days from its first to its last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-06-01T00:00:00Z'), noInvalidDate: true }),
        (start, length, now) => {
          const activeFrom = addDays('2026-01-01', start);
          const endsOn = addDays(activeFrom, length);
          const isWithin = now >= startOfTokyoDay(activeFrom) && now < startOfTokyoDay(addDays(endsOn, 1));
          expect(hasApiOption({ apiOption: { activeFrom, endsOn } }, now)).toBe(isWithin);
          expect(hasApiOption({ apiOption: { activeFrom, endsOn: null } }, now)).toBe(
            tokyoDay(now) >= activeFrom,
          );
        },
      ),
    );
  });
});
