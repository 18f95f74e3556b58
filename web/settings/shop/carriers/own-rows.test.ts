import { expect, test } from 'vitest';
import { inOrder, withoutRow, withRow } from './own-rows.ts';
import type { CarrierRow } from './own-rows.ts';

const YAMATO: CarrierRow = { carrier: 'yamato', method: null, code: '1001', name: null, own: false };
const COMPACT: CarrierRow = { carrier: 'yamato', method: 'compact', code: '1030', name: null, own: true };
const OTHER: CarrierRow = { carrier: 'other', method: null, code: '1000', name: null, own: true };
const SAVED = { carrier: 'yamato', method: 'compact', code: '1030', name: null };

test('rows stand by carrier, the one for any method first', () => {
  expect(inOrder([OTHER, COMPACT, YAMATO])).toEqual([YAMATO, COMPACT, OTHER]);
});

test('a changed row joins the shop’s own ones, and takes the place of its like', () => {
  const changed = { carrier: 'yamato', method: null, code: '1000', name: null } as const;
  expect(withRow([YAMATO, COMPACT], changed)).toEqual([SAVED, changed]);
  expect(withRow([YAMATO, COMPACT], { ...SAVED, code: null } as never)).toEqual([{ ...SAVED, code: null }]);
});

test('a row restored is no longer the shop’s own', () => {
  expect(withoutRow([YAMATO, COMPACT, OTHER], OTHER)).toEqual([SAVED]);
});
