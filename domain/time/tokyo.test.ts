import { expect, test } from 'vitest';
import { addDays, daysBetween, startOfTokyoDay, tokyoDay } from './tokyo.ts';

test('a day ends in Tokyo at midnight, not in London', () => {
  expect(tokyoDay(new Date('2026-03-31T23:59:59.999+09:00'))).toBe('2026-03-31');
  expect(tokyoDay(new Date('2026-04-01T00:00:00+09:00'))).toBe('2026-04-01');
  expect(tokyoDay(new Date('2026-03-31T15:00:00Z'))).toBe('2026-04-01');
});

test('a Tokyo day begins at 15:00 UTC of the day before', () => {
  expect(startOfTokyoDay('2026-01-01')).toEqual(new Date('2025-12-31T15:00:00Z'));
});

test('days are counted over the ends of months and years', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});
