import { describe, expect, test } from 'vitest';
import { checkImportPeriod, lastDays, readPeriod } from './period.ts';
import type { Period } from './period.ts';

const at = (text: string) => new Date(text);
const period = (from: string, to: string): Period => ({ from: at(from), to: at(to) });
const refusal = (edges: { from?: string; to?: string }) => {
  const read = readPeriod(edges);
  return read !== null && 'refused' in read ? read.refused : null;
};

describe('a period that a person gives', () => {
  test('days are whole days of Tokyo, the last one included', () => {
    expect(readPeriod({ from: '2026-03-01', to: '2026-03-01' })).toEqual(
      period('2026-02-28T15:00:00Z', '2026-03-01T15:00:00Z'),
    );
  });

  test('date-times are taken to the millisecond, the end excluded', () => {
    expect(readPeriod({ from: '2026-03-01T00:00:00+09:00', to: '2026-03-01T23:59:59.999+09:00' })).toEqual(
      period('2026-02-28T15:00:00Z', '2026-03-01T14:59:59.999Z'),
    );
  });

  test('a day and a date-time may stand together', () => {
    expect(readPeriod({ from: '2026-02-28T23:59:59Z', to: '2026-03-01' })).toEqual(
      period('2026-02-28T23:59:59Z', '2026-03-01T15:00:00Z'),
    );
    expect(readPeriod({ from: '2026-12-31', to: '2026-12-31T12:00+09:00' })).toEqual(
      period('2026-12-30T15:00:00Z', '2026-12-31T03:00:00Z'),
    );
  });

  test('the last day of a leap February is whole', () => {
    expect(readPeriod({ from: '2028-02-29', to: '2028-02-29' })).toEqual(
      period('2028-02-28T15:00:00Z', '2028-02-29T15:00:00Z'),
    );
  });

  test('no edge at all is no period', () => {
    expect(readPeriod({})).toBeNull();
  });

  test('one edge alone is refused', () => {
    expect(refusal({ from: '2026-03-01' })).toBe('period-incomplete');
    expect(refusal({ to: '2026-03-01' })).toBe('period-incomplete');
  });

  test('an end that is not after the start is refused', () => {
    expect(refusal({ from: '2026-03-02', to: '2026-03-01' })).toBe('period-empty');
    expect(refusal({ from: '2026-03-01T00:00:00Z', to: '2026-03-01T09:00:00+09:00' })).toBe('period-empty');
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2027-02-29',
    '2026-3-1',
    '20260301',
    'yesterday',
    '',
    '2026-03-01T00:00:00',
    '2026-03-01T24:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-03-01 00:00:00Z',
    '2026-03-01T00:60:00Z',
  ])('what is no day and no instant is refused: "%s"', (from) => {
    expect(refusal({ from, to: '2026-12-31' })).toBe('period-invalid');
    expect(refusal({ from: '2020-01-01', to: from })).toBe('period-invalid');
  });
});

describe('an import', () => {
  const now = at('2026-06-15T00:00:00+09:00');

  test('takes 92 days and not a millisecond more', () => {
    expect(
      checkImportPeriod(period('2026-03-01T00:00:00+09:00', '2026-06-01T00:00:00+09:00'), now),
    ).toBeNull();
    expect(
      checkImportPeriod(period('2026-02-28T23:59:59.999+09:00', '2026-06-01T00:00:00+09:00'), now),
    ).toMatchObject({ refused: 'period-too-long' });
  });

  test('goes back to the beginning of the Tokyo day 730 days ago', () => {
    const end = '2024-06-20T00:00:00+09:00';
    expect(checkImportPeriod(period('2024-06-15T00:00:00+09:00', end), now)).toBeNull();
    expect(checkImportPeriod(period('2024-06-14T23:59:59+09:00', end), now)).toMatchObject({
      refused: 'period-too-old',
    });
  });

  test('of the last 7 days begins at midnight in Tokyo seven days ago and ends now', () => {
    expect(lastDays(7, at('2026-06-15T23:59:59+09:00'))).toEqual(
      period('2026-06-08T00:00:00+09:00', '2026-06-15T23:59:59+09:00'),
    );
    expect(lastDays(7, at('2026-06-16T00:00:00+09:00'))).toEqual(
      period('2026-06-09T00:00:00+09:00', '2026-06-16T00:00:00+09:00'),
    );
  });
});
