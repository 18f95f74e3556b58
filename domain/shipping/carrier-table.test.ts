import { expect, test } from 'vitest';
import { carrierCodeOf, withOwnRows } from './carrier-table.ts';
import type { CarrierRow } from './carrier-table.ts';

const DEFAULTS: readonly CarrierRow[] = [
  { carrier: 'yamato', method: null, code: '1001', name: null },
  { carrier: 'yamato', method: 'compact', code: '1030', name: null },
  { carrier: 'other', method: null, code: null, name: null },
];

test('the row of the method goes before the row of the carrier', () => {
  expect(carrierCodeOf(DEFAULTS, { carrier: 'yamato', method: 'compact' })).toEqual({
    code: '1030',
    name: null,
  });
  expect(carrierCodeOf(DEFAULTS, { carrier: 'yamato', method: 'parcel' })?.code).toBe('1001');
  expect(carrierCodeOf(DEFAULTS, { carrier: 'yamato', method: null })?.code).toBe('1001');
});

test('a carrier without a code, without a row, or not chosen is not guessed', () => {
  expect(carrierCodeOf(DEFAULTS, { carrier: 'other', method: null })).toBeNull();
  expect(carrierCodeOf(DEFAULTS, { carrier: 'seino', method: 'parcel' })).toBeNull();
  expect(carrierCodeOf(DEFAULTS, { carrier: null, method: 'parcel' })).toBeNull();
});

test('the shop’s own row takes the place of the same case only', () => {
  const rows = withOwnRows(DEFAULTS, [{ carrier: 'yamato', method: null, code: '1000', name: 'クロネコ' }]);
  expect(carrierCodeOf(rows, { carrier: 'yamato', method: 'parcel' })).toEqual({
    code: '1000',
    name: 'クロネコ',
  });
  expect(carrierCodeOf(rows, { carrier: 'yamato', method: 'compact' })?.code).toBe('1030');
});

test('the shop may take a code away', () => {
  const rows = withOwnRows(DEFAULTS, [{ carrier: 'yamato', method: null, code: null, name: null }]);
  expect(carrierCodeOf(rows, { carrier: 'yamato', method: 'parcel' })).toBeNull();
});
