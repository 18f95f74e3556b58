import { describe, expect, test } from 'vitest';
import { jaHealth } from '../words/ja-health.ts';
import { formatLag } from './format-lag.ts';

describe('how far behind a shop is', () => {
  test.each([
    [12, '12秒'],
    [59.6, '60秒'],
    [119, '1分'],
    [7300, '2時間'],
    [200_000, '2日'],
    [null, '–'],
  ])('%s seconds are said as %s', (seconds, said) => {
    expect(formatLag(seconds, jaHealth.lag)).toBe(said);
  });
});
