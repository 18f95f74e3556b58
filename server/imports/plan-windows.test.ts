import { describe, expect, test } from 'vitest';
import { planWindows } from './plan-windows.ts';
import type { ShopNow } from './plan-windows.ts';

const NOW = new Date('2026-04-01T03:00:00Z');
const SHOP: ShopNow = {
  importDays: 7,
  confirmedUntil: new Date('2026-04-01T02:55:00Z'),
  sweptUntil: null,
  listsChanges: 'every',
  sparesRequests: false,
  intervalMs: 300_000,
};

describe('what an automatic import asks for', () => {
  test('the first one takes all the days of the settings', () => {
    expect(planWindows({ ...SHOP, confirmedUntil: null }, NOW)).toEqual([
      { from: '2026-03-24T15:00:00.000Z', to: '2026-04-01T03:00:00.000Z' },
    ]);
  });

  test('a later one takes what is new with a quarter of an hour of overlap, what changed, and a slice of the days', () => {
    expect(planWindows(SHOP, NOW)).toEqual([
      { from: '2026-04-01T02:40:00.000Z', to: '2026-04-01T03:00:00.000Z' },
      {
        from: '2025-12-30T03:00:00.000Z',
        to: '2026-04-01T03:00:00.000Z',
        updatedFrom: '2026-04-01T02:40:00.000Z',
        newSince: '2026-03-24T15:00:00.000Z',
      },
      { from: '2026-03-24T15:00:00.000Z', to: '2026-03-25T21:00:00.000Z', sweeps: true },
    ]);
  });

  test('a mall that cannot be asked for changes is not', () => {
    const windows = planWindows({ ...SHOP, listsChanges: 'none' }, NOW);
    expect(windows.map(({ updatedFrom }) => updatedFrom)).toEqual([undefined, undefined]);
  });

  test('a mall that does not list every change is swept over sixty days, and adds nothing from before the settings’', () => {
    for (const listsChanges of ['none', 'late'] as const) {
      expect(planWindows({ ...SHOP, listsChanges }, NOW).at(-1)).toEqual({
        from: '2026-01-30T15:00:00.000Z',
        to: '2026-02-09T17:00:00.000Z',
        sweeps: true,
        newSince: '2026-03-24T15:00:00.000Z',
      });
    }
  });

  test('a mall whose requests are dear is asked for changes alone, and for all its days once a day', () => {
    const changes = {
      from: '2025-12-30T03:00:00.000Z',
      to: '2026-04-01T03:00:00.000Z',
      updatedFrom: '2026-04-01T02:40:00.000Z',
      newSince: '2026-03-24T15:00:00.000Z',
    };
    const whole = { from: '2026-03-24T15:00:00.000Z', to: '2026-04-01T03:00:00.000Z', sweeps: true };
    const dear = { ...SHOP, sparesRequests: true };
    expect(planWindows({ ...dear, sweptUntil: new Date('2026-03-31T03:00:01Z') }, NOW)).toEqual([changes]);
    expect(planWindows({ ...dear, sweptUntil: new Date('2026-03-31T03:00:00Z') }, NOW)).toEqual([
      changes,
      whole,
    ]);
    expect(planWindows(dear, NOW)).toEqual([changes, whole]);
  });

  test('the overlap is two intervals where the interval is long', () => {
    const [first] = planWindows({ ...SHOP, intervalMs: 3_600_000 }, NOW);
    expect(first.from).toBe('2026-04-01T00:55:00.000Z');
  });

  test('slices follow one another and begin again after the last', () => {
    const slices: string[] = [];
    let { sweptUntil } = SHOP;
    for (let run = 0; run < 7; run += 1) {
      const slice = planWindows({ ...SHOP, sweptUntil }, NOW).at(-1);
      slices.push(`${slice?.from} ${slice?.to}`);
      sweptUntil = new Date(slice?.to ?? 0);
    }
    expect(slices).toEqual([
      '2026-03-24T15:00:00.000Z 2026-03-25T21:00:00.000Z',
      '2026-03-25T21:00:00.000Z 2026-03-27T03:00:00.000Z',
      '2026-03-27T03:00:00.000Z 2026-03-28T09:00:00.000Z',
      '2026-03-28T09:00:00.000Z 2026-03-29T15:00:00.000Z',
      '2026-03-29T15:00:00.000Z 2026-03-30T21:00:00.000Z',
      '2026-03-30T21:00:00.000Z 2026-04-01T03:00:00.000Z',
      '2026-03-24T15:00:00.000Z 2026-03-25T21:00:00.000Z',
    ]);
  });

  test('what an earlier clock, ahead of this one, took for known is read again', () => {
    const [first] = planWindows({ ...SHOP, confirmedUntil: new Date('2026-04-09T00:00:00Z') }, NOW);
    expect(first).toEqual({ from: '2026-04-01T02:45:00.000Z', to: '2026-04-01T03:00:00.000Z' });
  });

  test('after a long pause no window is longer than a mall takes', () => {
    const windows = planWindows({ ...SHOP, confirmedUntil: new Date('2025-09-01T00:00:00Z') }, NOW);
    expect(windows.slice(0, 3)).toEqual([
      { from: '2025-12-30T03:00:00.000Z', to: '2026-04-01T03:00:00.000Z' },
      { from: '2025-09-29T03:00:00.000Z', to: '2025-12-30T03:00:00.000Z' },
      { from: '2025-08-31T23:45:00.000Z', to: '2025-09-29T03:00:00.000Z' },
    ]);
  });
});
