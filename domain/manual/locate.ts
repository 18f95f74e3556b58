import { normaliseForSearch } from '../search/normalise.ts';

/** A stretch of a text: from the character at `from` up to, not with, the one at `to`; in UTF-16 code units. */
export type Span = { readonly from: number; readonly to: number };

/** Where a text first holds a word that is already normalised, in the text's own form; `null` where it does not. */
export function locate(text: string, word: string): Span | null {
  if (word === '' || !normaliseForSearch(text).includes(word)) return null;
  const to = bisect(text.length, (end) => normaliseForSearch(text.slice(0, end)).includes(word));
  const length = bisect(to, (size) => normaliseForSearch(text.slice(to - size, to)).includes(word));
  return { from: to - length, to };
}

/** The least number up to `most` that holds; `most` is known to hold. */
function bisect(most: number, holds: (n: number) => boolean): number {
  let below = 0;
  let enough = most;
  while (below < enough) {
    const middle = Math.floor((below + enough) / 2);
    if (holds(middle)) enough = middle;
    else below = middle + 1;
  }
  return enough;
}
