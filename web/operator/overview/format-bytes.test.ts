import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

const UNITS = { kb: 'KB', mb: 'MB', gb: 'GB', tb: 'TB' };

test('sizes are told in the unit that is read at a glance', () => {
  expect(formatBytes(10_240, UNITS)).toBe('10 KB');
  expect(formatBytes(13_000_000, UNITS)).toBe('12.4 MB');
  expect(formatBytes(250_000_000_000, UNITS)).toBe('233 GB');
  expect(formatBytes(5e15, UNITS)).toBe('4547 TB');
});
