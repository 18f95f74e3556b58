import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';

const NOTICE = { kind: 'ship-notice', mallOrderNo: '1001', trackingNumber: '123456789012' } as const;
const RATING = { kind: 'buyer-rating', mallOrderNo: '1001', trackingNumber: null } as const;

describe('what the desk says it told against what the mall was told', () => {
  test('agrees when each thing stands in both once', () => {
    expect(judge([NOTICE, RATING], [RATING, NOTICE])).toEqual({ notices: 1, ratings: 1, differences: [] });
  });
  test('a missing notice is a difference', () => {
    expect(judge([NOTICE, RATING], [RATING]).differences).toEqual([
      'ship-notice 1001: the desk says so, the mall has none',
    ]);
  });
  test('a doubled notice is a difference', () => {
    expect(judge([NOTICE], [NOTICE, NOTICE]).differences).toEqual([
      'ship-notice 1001: the mall was told 2 times',
    ]);
  });
  test('a notice that the desk does not speak of is a difference', () => {
    expect(judge([], [NOTICE]).differences).toEqual([
      'ship-notice 1001: the mall was told, the desk does not say so',
    ]);
  });
  test('another tracking number is a difference', () => {
    expect(judge([NOTICE], [{ ...NOTICE, trackingNumber: '999999999999' }]).differences).toEqual([
      'ship-notice 1001: the mall has number 999999999999, the desk 123456789012',
    ]);
  });
});
