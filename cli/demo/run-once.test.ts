import { describe, expect, test } from 'vitest';
import { malls } from '@matome/connectors/malls.ts';
import { runOnce } from './run-once.ts';

describe('matome demo --once', () => {
  test('fetches, ships, exports and rates, and every mall holds what the desk says it told it', {
    timeout: 240_000,
  }, async () => {
    const lines: string[] = [];
    const agreed = await runOnce({ log: (line) => lines.push(line), orders: 120, ordersElsewhere: 14 });
    expect(lines.join('\n')).toContain(`全体     ${malls.length}モール、違い 0件`);
    expect(agreed).toBe(true);
  });

  test('fails when the mall misses one notice that the desk says it told', { timeout: 240_000 }, async () => {
    const lines: string[] = [];
    const agreed = await runOnce({
      log: (line) => lines.push(line),
      orders: 60,
      ordersElsewhere: 8,
      forgetsLastNotice: true,
    });
    expect(agreed).toBe(false);
    expect(lines.join('\n')).toContain('the mall has none');
  });
});
