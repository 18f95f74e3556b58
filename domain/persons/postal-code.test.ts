import { expect, test } from 'vitest';
import { normalPostalCode } from './postal-code.ts';

test.each([
  ['1234567', '123-4567'],
  ['123-4567', '123-4567'],
  ['１２３－４５６７', '123-4567'],
  ['123ー4567', '123-4567'],
  ['〒123−4567', '123-4567'],
  ['123 4567', '123-4567'],
  ['０６０‐０００１', '060-0001'],
])('seven digits in any form read as a postal code: %s', (given, normal) => {
  expect(normalPostalCode(given)).toBe(normal);
});

test.each(['12345678', '123456', '123', 'ABC-1234', '123-4567 北海道', '12-34567番'])(
  'what is no postal code stays as the mall gave it: %s',
  (given) => {
    expect(normalPostalCode(given)).toBe(given);
  },
);

test('nothing stays nothing', () => {
  expect(normalPostalCode(null)).toBeNull();
  expect(normalPostalCode('　')).toBeNull();
});
