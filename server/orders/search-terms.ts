import { normaliseForSearch } from '@matome/domain/search/normalise.ts';
import { queryTerms, searchTerms } from '@matome/domain/search/search-terms.ts';

const DIGIT_RUN = /[0-9]{3,}/g;
const TWO_DIGITS = /^[0-9]{2}$/;

/**
 * What an order is found by: the domain's characters and pairs, and of numbers every three digits in a row. Every pair of
 * digits stands in nearly every order, so by pairs alone a part of a phone or order number would fit thousands.
 */
export function orderTerms(texts: readonly string[]): ReadonlySet<string> {
  const terms = new Set(searchTerms(texts));
  for (const text of texts) for (const triple of triplesOf(text)) terms.add(triple);
  return terms;
}

/** The terms that every order holding `q` has; triples stand in for the pairs of digits in them. */
export function termsOfQuery(q: string): readonly string[] {
  const triples = triplesOf(q);
  if (triples.length === 0) return queryTerms(q);
  return [...new Set([...queryTerms(q).filter((term) => !TWO_DIGITS.test(term)), ...triples])];
}

function triplesOf(text: string): readonly string[] {
  const runs = normaliseForSearch(text).match(DIGIT_RUN) ?? [];
  return runs.flatMap((run) => Array.from({ length: run.length - 2 }, (_, at) => run.slice(at, at + 3)));
}
