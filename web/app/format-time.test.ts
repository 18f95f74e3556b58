import { expect, test } from 'vitest';
import { jaCommon } from '../words/ja-common.ts';
import { formatAgo, formatRelative } from './format-time.ts';

const at = { now: new Date('2026-11-24T12:00:00Z'), words: jaCommon };

test('what has just happened is never shown as to come, however late the clock of the screen ticks', () => {
  expect(formatAgo('2026-11-24T12:00:12Z', at)).toBe('たった今');
  expect(formatAgo('2026-11-24T11:59:48Z', at)).toBe('12秒前');
  expect(formatAgo('2026-11-24T11:58:00Z', at)).toBe('2分前');
});

test('what is planned is shown as to come, and as past once it is late', () => {
  expect(formatRelative('2026-11-24T12:00:12Z', at)).toBe('12秒後');
  expect(formatRelative('2026-11-24T15:30:00Z', at)).toBe('3時間後');
  expect(formatRelative('2026-11-24T11:58:00Z', at)).toBe('2分前');
});
