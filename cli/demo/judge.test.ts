import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';

const CLAIM = { mallOrderNo: '1001', shipNotice: { trackingNumber: '123456789012' }, rated: true };
const NOTICE = { kind: 'ship-notice', mallOrderNo: '1001', trackingNumber: '123456789012' } as const;
const RATING = { kind: 'buyer-rating', mallOrderNo: '1001', trackingNumber: null } as const;

describe('what the desk says against what the mall has', () => {
  test('agrees when each claim stands in the journal once', () => {
    expect(judge([CLAIM], [NOTICE, RATING])).toEqual({ notices: 1, ratings: 1, differences: [] });
  });
  test('a missing notice is a difference', () => {
    expect(judge([CLAIM], [RATING]).differences).toEqual([
      '1001: the desk says ship-notice, the mall has none',
    ]);
  });
  test('a doubled notice is a difference', () => {
    expect(judge([CLAIM], [NOTICE, NOTICE, RATING]).differences).toEqual([
      '1001: the mall was told ship-notice 2 times',
    ]);
  });
  test('a notice that the desk does not speak of is a difference', () => {
    expect(judge([], [NOTICE]).differences).toEqual([
      'ship-notice 1001: the mall was told, the desk does not say so',
    ]);
  });
  test('another tracking number is a difference', () => {
    expect(judge([CLAIM], [{ ...NOTICE, trackingNumber: '999999999999' }, RATING]).differences).toEqual([
      '1001: the mall has number 999999999999, the desk 123456789012',
    ]);
  });
});
