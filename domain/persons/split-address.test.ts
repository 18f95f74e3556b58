import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PREFECTURES, splitAddress } from './split-address.ts';

test('there are 47 prefectures', () => {
  expect(new Set(PREFECTURES).size).toBe(47);
});

test.each([
  ['東京都千代田区千代田1-1', '東京都', '千代田区千代田1-1'],
  ['京都府京都市中京区', '京都府', '京都市中京区'],
  ['北海道 札幌市北区', '北海道', '札幌市北区'],
  ['　神奈川県　横浜市西区みなとみらい１－２ ', '神奈川県', '横浜市西区みなとみらい１－２'],
  ['広島市中区', null, '広島市中区'],
  ['鹿児島県', '鹿児島県', null],
  ['', null, null],
  ['東京 港区', null, '東京 港区'],
])('an unsplit address is cut after its prefecture: %s', (given, prefecture, address1) => {
  expect(splitAddress(given)).toEqual({ prefecture, address1 });
});

test('nothing stays nothing', () => {
  expect(splitAddress(null)).toEqual({ prefecture: null, address1: null });
});

test('no character of an address is lost or changed, whatever the mall sends', () => {
  fc.assert(
    fc.property(fc.option(fc.constantFrom(...PREFECTURES)), fc.string({ unit: 'binary' }), (front, rest) => {
      const given = `${front ?? ''}${rest}`;
      const { prefecture, address1 } = splitAddress(given);
      const bare = (text: string) => text.replace(/\s/g, '');
      expect(bare(`${prefecture ?? ''}${address1 ?? ''}`)).toBe(bare(given));
    }),
  );
});
