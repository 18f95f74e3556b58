import { matchesSearch } from '@matome/domain/search/matches.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderTerms, termsOfQuery } from './search-terms.ts';

test('a part of a number is looked for by its triples, words by their pairs', () => {
  expect(termsOfQuery('090-1234')).toEqual(['090', '901', '012', '123', '234']);
  expect(termsOfQuery('田中 0901')).toEqual(['田中', '中0', '090', '901']);
  expect(termsOfQuery('田中')).toEqual(['田中']);
  expect(termsOfQuery('09')).toEqual(['09']);
  expect(termsOfQuery('7')).toEqual(['7']);
});

test('whatever text holds a query has all of its terms', () => {
  const piece = fc.constantFrom('0', '1', '9', '-', ' ', '田', '中', 'a', 'ｶ', 'ー', '12', '345');
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), text, (texts, q) => {
      fc.pre(matchesSearch(texts, q));
      const terms = orderTerms(texts);
      expect(termsOfQuery(q).filter((term) => !terms.has(term))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
