import { expect, test } from 'vitest';
import { NO_PERIOD, readPeriod } from './export-period.ts';

const TODAY = '2026-08-21';

test('without a 作成期間 everything due is asked for', () => {
  expect(readPeriod(NO_PERIOD, TODAY)).toEqual({ asked: {} });
});

test('the last seven days end with today', () => {
  expect(readPeriod({ ...NO_PERIOD, period: 'last-7', basis: 'ships' }, TODAY)).toEqual({
    asked: { from: '2026-08-15', to: '2026-08-21', basis: 'ships' },
  });
});

test('a period typed by hand is Tokyo time, and both ends are needed in their order', () => {
  const custom = {
    ...NO_PERIOD,
    period: 'custom' as const,
    from: '2026-08-20T09:00',
    to: '2026-08-21T18:00',
  };
  expect(readPeriod(custom, TODAY)).toEqual({
    asked: { from: '2026-08-20T09:00:00+09:00', to: '2026-08-21T18:00:00+09:00', basis: 'updated' },
  });
  expect(readPeriod({ ...custom, to: '' }, TODAY)).toEqual({ problem: 'missing' });
  expect(readPeriod({ ...custom, to: '2026-08-20T09:00' }, TODAY)).toEqual({ problem: 'reversed' });
});
