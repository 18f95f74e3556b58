import { normaliseForSearch } from './normalise.ts';

/**
 * What an order is found by: the distinct characters and pairs of neighbouring characters of each text, normalised.
 * A pair never spans two texts. Characters are code points.
 */
export function searchTerms(texts: readonly string[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const character of normaliseForSearch(text)) {
      terms.add(character);
      if (before !== '') terms.add(before + character);
      before = character;
    }
  }
  return terms;
}

/** The terms that every text holding `q` has: its pairs, or its one character. Empty when nothing is left to look for. */
export function queryTerms(q: string): string[] {
  const characters = Array.from(normaliseForSearch(q));
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
}
