import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesSearch } from './matches.ts';
import { normaliseForSearch } from './normalise.ts';
import { queryTerms, searchTerms } from './search-terms.ts';

describe('a text as it is searched', () => {
  test.each([
    ['ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダハナコ'],
    ['やまだ　はなこ', 'ヤマダハナコ'],
    ['ＡＢＣ－００１', 'abc001'],
    ['090-1234-5678', '09012345678'],
    ['０９０ー１２３４ー５６７８', '09012345678'],
    ['1234‐5678−9012', '123456789012'],
    ['コーヒーカップ', 'コーヒーカップ'],
    ['こーひー', 'コーヒー'],
    ['ｺｰﾋｰ', 'コーヒー'],
    ['コ－ヒ−', 'コーヒー'],
    ['か゛', 'ガ'],
    ['いすゞ', 'イスヾ'],
    ['ＭＵＧ Cup', 'mugcup'],
    ['𠮷野家', '𠮷野家'],
    ['\ud83d', ''],
    ['', ''],
  ])('"%s" becomes "%s"', (text, normal) => {
    expect(normaliseForSearch(text)).toBe(normal);
  });
});

describe('the terms of an order', () => {
  test('are its characters and its pairs, never across two texts', () => {
    expect([...searchTerms(['山田', 'ab'])].sort()).toEqual(['a', 'ab', 'b', '山', '山田', '田']);
  });

  test('count a character outside the basic plane as one', () => {
    expect([...searchTerms(['𠮷田'])].sort()).toEqual(['田', '𠮷', '𠮷田'].sort());
  });

  test('of a query are its pairs, or its one character', () => {
    expect(queryTerms('やまだ')).toEqual(['ヤマ', 'マダ']);
    expect(queryTerms('山')).toEqual(['山']);
    expect(queryTerms('アアア')).toEqual(['アア']);
    expect(queryTerms(' - ')).toEqual([]);
  });
});

describe('a search', () => {
  const texts = [
    '250101-00001234',
    '山田 花子',
    'ヤマダ ハナコ',
    '090-1234-5678',
    '青いマグカップ',
    'ABC-001',
  ];

  test.each([
    '00001234',
    '250101-0000',
    '２５０１０１',
    '山田花',
    '田',
    'やまだ',
    'ﾔﾏﾀﾞ',
    '0901234',
    '090-',
    '-5678',
    'まぐ',
    'abc-0',
    'ABC001',
    'c00',
  ])('finds an order by a fragment in any form: "%s"', (q) => {
    expect(matchesSearch(texts, q)).toBe(true);
  });

  test.each(['山子', '田0', '1235', 'マグコップ', '12345678901'])(
    'does not find what no text holds: "%s"',
    (q) => {
      expect(matchesSearch(texts, q)).toBe(false);
    },
  );

  /** Few characters, those that fold. */
  const text = fc.string({ unit: fc.constantFrom(...Array.from('あアｱｶﾞ゛がガaAａ1１2- ー－ｰ−　𠮷山')) });
  const slices = fc.tuple(fc.nat(), fc.nat({ max: 5 }));
  const anyText = fc.oneof(text, fc.string({ unit: 'binary' }));

  test('every term of a query that matches is a term of the order', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), anyText, slices, (others, whole, [start, length]) => {
        const q = whole.slice(start % (whole.length + 1)).slice(0, length);
        const all = [...others, whole];
        fc.pre(matchesSearch(all, q));
        const terms = searchTerms(all);
        for (const term of queryTerms(q)) expect(terms.has(term)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('any fragment of a text finds it', () => {
    const characters = fc.array(fc.constantFrom(...Array.from('あアがガヤaA1１2-ー－−　𠮷山')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(characters, slices, (list, [start, length]) => {
        const from = start % (list.length + 1);
        const fragment = list.slice(from, from + length).join('');
        expect(matchesSearch([list.join('')], fragment)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        const normal = normaliseForSearch(given);
        expect(normaliseForSearch(normal)).toBe(normal);
      }),
      { numRuns: 1000 },
    );
  });
});
