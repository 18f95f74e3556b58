import { expect, test } from 'vitest';
import { inputOfInstant, instantOfInput } from './tokyo-input.ts';

test('what a person types as a time is Tokyo time', () => {
  expect(instantOfInput('2026-08-21T14:30')).toBe('2026-08-21T14:30:00+09:00');
  expect(instantOfInput('')).toBeUndefined();
});

test('an instant is shown as Tokyo time, past midnight on the next day', () => {
  expect(inputOfInstant(new Date('2026-08-21T15:05:40Z'))).toBe('2026-08-22T00:05');
});
