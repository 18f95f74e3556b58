import { describe, expect, test } from 'vitest';
import { registrationNumberFault } from './registration-number.ts';

describe('M14 登録番号', () => {
  test.each([
    ['T7000012050002', false, null],
    ['T7000012050020', false, 'check-digit-differs'],
    ['T1234567890123', false, 'check-digit-differs'],
    ['T1234567890123', true, null],
    ['7000012050002', false, 'no-registration-number'],
    ['T700001205000', true, 'no-registration-number'],
    ['T70000120500021', false, 'no-registration-number'],
    ['t7000012050002', false, 'no-registration-number'],
    ['Ｔ７００００１２０５０００２', false, 'no-registration-number'],
  ])('%s (sole proprietor: %s) → %s', (number, isSoleProprietor, fault) => {
    expect(registrationNumberFault(number, isSoleProprietor)).toBe(fault);
  });
});
