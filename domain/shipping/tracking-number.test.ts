import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainTrackingNumber, plainTrackingNumbers } from './tracking-number.ts';

test.each([
  ['1234-5678-9012', '123456789012'],
  [' 1234 5678　9012 ', '123456789012'],
  ['１２３４－５６７８－９０１２', '123456789012'],
  ['1234‐5678−9012', '123456789012'],
  ['1234ー5678―9012', '123456789012'],
  ['EB 123 456 789 JP', 'EB123456789JP'],
  ['\u200b123456789012\ufeff', '123456789012'],
  [' - ', ''],
])('a tracking number is sent without spaces and hyphens: "%s"', (given, plain) => {
  expect(plainTrackingNumber(given)).toBe(plain);
});

test('blank tracking numbers count as none', () => {
  expect(plainTrackingNumbers([' ', '12-34', '－'])).toEqual(['1234']);
});

test('a plain tracking number stays as it is', () => {
  const typed = fc.string({ unit: fc.constantFrom(...Array.from('019０９AzＡ -－‐−ー　')) });
  fc.assert(
    fc.property(typed, (text) => {
      const plain = plainTrackingNumber(text);
      expect(plainTrackingNumber(plain)).toBe(plain);
    }),
  );
});
