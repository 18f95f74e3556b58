import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, isEqual } from './differences.ts';

test('differences are named leaf by leaf, lists whole', () => {
  expect(
    differences('amounts', {
      before: { totalYen: 1, taxes: [1], feesYen: 0 },
      after: { totalYen: 2, taxes: [1, 2], feesYen: 0 },
    }),
  ).toEqual([
    { field: 'amounts.totalYen', before: 1, after: 2 },
    { field: 'amounts.taxes', before: [1], after: [1, 2] },
  ]);
});

test('what was nothing and is something shows whole', () => {
  expect(differences('gift', { before: null, after: { noshi: '御礼' } })).toEqual([
    { field: 'gift', before: null, after: { noshi: '御礼' } },
  ]);
});

test('two values are equal exactly when nothing differs', () => {
  const values = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(isEqual(a, structuredClone(a))).toBe(true);
      expect(differences('x', { before: a, after: structuredClone(a) })).toEqual([]);
      expect(differences('x', { before: a, after: b }).length === 0).toBe(isEqual(a, b));
    }),
  );
});

test('an absent field is not the same as an empty one', () => {
  expect(isEqual({ a: undefined }, { b: undefined })).toBe(false);
  expect(isEqual([1], { 0: 1 })).toBe(false);
});
