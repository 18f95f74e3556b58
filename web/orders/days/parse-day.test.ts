import { expect, test } from 'vitest';
import { parseDay } from './parse-day.ts';

const TODAY = '2026-08-21';

test.each([
  ['今日', '2026-08-21'],
  ['明日', '2026-08-22'],
  ['+3', '2026-08-24'],
  ['＋３', '2026-08-24'],
  ['-1', '2026-08-20'],
  ['28', '2026-08-28'],
  ['8/28', '2026-08-28'],
  ['８月２８日', '2026-08-28'],
  ['0828', '2026-08-28'],
  ['2026-09-01', '2026-09-01'],
  ['2026/9/1', '2026-09-01'],
  ['20260901', '2026-09-01'],
])('a clerk who types %s means %s', (text, day) => {
  expect(parseDay(text, TODAY)).toBe(day);
});

test('in December, 1/5 is next January', () => {
  expect(parseDay('1/5', '2026-12-28')).toBe('2027-01-05');
});

test('in January, 12/28 is last December', () => {
  expect(parseDay('12/28', '2027-01-05')).toBe('2026-12-28');
});

test.each(['2/30', '13/1', '00', 'あとで', '', '99999'])('%j is no day', (text) => {
  expect(parseDay(text, TODAY)).toBeNull();
});
