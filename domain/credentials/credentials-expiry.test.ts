import { describe, expect, test } from 'vitest';
import { countedExpiry, expiryWarning } from './credentials-expiry.ts';

const NOW = new Date('2026-04-01T00:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('when a shop’s credentials end', () => {
  test('the first end counts, ninety days and twenty-eight from when each was entered', () => {
    const settings = [
      { name: 'apiKey', livesDays: 90 },
      { name: 'refreshToken', livesDays: 28 },
      { name: 'shopId' },
    ];
    const entered = {
      apiKey: '2026-01-10T00:00:00Z',
      refreshToken: '2026-04-01T00:00:00Z',
      shopId: '2020-01-01T00:00:00Z',
    };
    expect(countedExpiry(settings, entered)).toEqual(new Date('2026-04-10T00:00:00Z'));
  });

  test('nothing that was not entered, and nothing that lasts, ends', () => {
    expect(
      countedExpiry([{ name: 'apiKey', livesDays: 90 }, { name: 'shopId' }], {
        shopId: '2026-01-01T00:00:00Z',
      }),
    ).toBeNull();
  });
});

describe('the warning before it', () => {
  test.each([
    [15, null],
    [14, { state: 'expiring', daysLeft: 14, step: 14 }],
    [8, { state: 'expiring', daysLeft: 8, step: 14 }],
    [7, { state: 'expiring', daysLeft: 7, step: 7 }],
    [3, { state: 'expiring', daysLeft: 3, step: 3 }],
    [2.1, { state: 'expiring', daysLeft: 3, step: 3 }],
    [1, { state: 'expiring', daysLeft: 1, step: 1 }],
    [0.01, { state: 'expiring', daysLeft: 1, step: 1 }],
    [0, { state: 'expired' }],
    [-5, { state: 'expired' }],
  ])('with %d days left', (days, expected) => {
    expect(expiryWarning(inDays(days), NOW)).toEqual(expected);
  });

  test('no known end, no warning', () => {
    expect(expiryWarning(null, NOW)).toBeNull();
  });
});
