import { normaliseForSearch } from '../search/normalise.ts';
import { locate } from './locate.ts';
import type { Span } from './locate.ts';

/** A piece of text that shows why a page was found; `hits` are marked in it, first to last, none over another. */
export type Excerpt = { readonly text: string; readonly hits: readonly Span[] };

const BEFORE = 24;
const LENGTH = 120;
const CUT = '…';

/** The piece of a text that holds most of the words (normalised), from a little before the first; its beginning where it holds none. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const starts = words.flatMap((word) => placesOf(text, word)).map((place) => startBefore(text, place));
  const from = mostAlike(text, { starts, words });
  const to = wholeCharacter(text, from + LENGTH);
  const shown = `${from > 0 ? CUT : ''}${text.slice(from, to)}${to < text.length ? CUT : ''}`;
  return { text: shown, hits: hitsIn(shown, words) };
}

function startBefore(text: string, { from }: Span): number {
  return from <= BEFORE ? 0 : wholeCharacter(text, from - BEFORE);
}

/** Of these starts the one whose piece holds the most words, the earliest of equals. */
function mostAlike(
  text: string,
  { starts, words }: { readonly starts: readonly number[]; readonly words: readonly string[] },
): number {
  const rated = starts.map((start) => {
    const piece = normaliseForSearch(text.slice(start, start + LENGTH));
    return { start, score: words.filter((word) => piece.includes(word)).length };
  });
  return rated.sort((a, b) => b.score - a.score || a.start - b.start)[0]?.start ?? 0;
}

/** Every place of every word; of two that overlap, the earlier one. */
export function hitsIn(text: string, words: readonly string[]): readonly Span[] {
  const all = words.flatMap((word) => placesOf(text, word)).sort((a, b) => a.from - b.from || b.to - a.to);
  const hits: Span[] = [];
  for (const span of all) if (span.from >= (hits.at(-1)?.to ?? 0)) hits.push(span);
  return hits;
}

function placesOf(text: string, word: string): Span[] {
  const places: Span[] = [];
  let past = 0;
  for (let next = locate(text, word); next !== null; next = locate(text.slice(past), word)) {
    places.push({ from: past + next.from, to: past + next.to });
    past += next.to;
  }
  return places;
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
