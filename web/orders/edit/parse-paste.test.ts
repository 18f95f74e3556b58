import { describe, expect, test } from 'vitest';
import { parsePaste, splitTrackingNumbers } from './parse-paste.ts';

describe('a paste from a spreadsheet', () => {
  test('a single number is left to the input', () => {
    expect(parsePaste('1234-5678-9012')).toEqual({ kind: 'one' });
    expect(parsePaste('1234-5678-9012\r\n')).toEqual({ kind: 'one' });
  });

  test('a column of numbers fills down, and an empty cell leaves its order alone', () => {
    expect(parsePaste('111111111111\r\n\r\n="012345678901"\r\n')).toEqual({
      kind: 'column',
      values: ['111111111111', null, '012345678901'],
    });
  });

  test('order numbers beside the tracking numbers decide which order gets which', () => {
    expect(parsePaste('A-1\t111111111111\nA-2\t\nA-3\t\t333333333333')).toEqual({
      kind: 'pairs',
      pairs: [
        { orderNo: 'A-1', value: '111111111111' },
        { orderNo: 'A-3', value: '333333333333' },
      ],
    });
  });
});

test('several numbers in one cell are several numbers, each once', () => {
  expect(splitTrackingNumbers('１１１１-1111, 2222-2222、1111-1111')).toEqual(['1111-1111', '2222-2222']);
});
