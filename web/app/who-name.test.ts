import { expect, test } from 'vitest';
import { enCommon } from '../words/en-common.ts';
import { whoName } from './who-name.ts';

test('the system’s own names are said in the reader’s language, a person’s as they are', () => {
  expect(whoName({ kind: 'system', name: '自動書き出し' }, enCommon)).toBe('Automatic export');
  expect(whoName({ kind: 'member', name: 'まとめ' }, enCommon)).toBe('まとめ');
  expect(whoName({ kind: 'rule', name: '高額の受注' }, enCommon)).toBe('高額の受注');
  expect(whoName({ kind: 'system', name: null }, enCommon)).toBeNull();
});
