import { normaliseForSearch } from '../search/normalise.ts';
import { excerptOf } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import type { ManualSection, SearchedPage } from './page.ts';

export type ManualHit<P> = {
  readonly page: P;
  readonly excerpt: Excerpt;
  /** The heading above the excerpt. */
  readonly anchor: string | null;
};

/** What a word is worth by its best place on a page. */
const WORTH = { title: 8, tag: 4, heading: 2, text: 1 };

/**
 * The pages that hold every word of `q` (parted by spaces, one character is enough, width, kana form and case do not
 * matter), the best first: title before tag before heading before text. Equally good ones stay in their order.
 */
export function searchManual<P extends SearchedPage>(pages: readonly P[], q: string): ManualHit<P>[] {
  const words = wordsOf(q);
  return pages
    .map((page) => ({ page, score: scoreOf(page, words) }))
    .filter((found): found is { page: P; score: number } => found.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => {
      const section = bestSection(page.sections, words);
      const text = section?.text ?? '';
      return {
        page,
        excerpt: excerptOf(words.length === 0 ? firstBlock(text) : text, words),
        anchor: section?.anchor ?? null,
      };
    });
}

function wordsOf(q: string): readonly string[] {
  const words = q.split(/\s+/).map(normaliseForSearch);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** `null` = a word is missing. */
function scoreOf({ title, tags, sections }: SearchedPage, words: readonly string[]): number | null {
  const places = [
    { worth: WORTH.title, texts: [title] },
    { worth: WORTH.tag, texts: tags },
    { worth: WORTH.heading, texts: sections.map(({ heading }) => heading) },
    { worth: WORTH.text, texts: sections.map(({ text }) => text) },
  ].map(({ worth, texts }) => ({ worth, texts: texts.map(normaliseForSearch) }));
  let score = 0;
  for (const word of words) {
    const place = places.find(({ texts }) => texts.some((text) => text.includes(word)));
    if (place === undefined) return null;
    score += place.worth;
  }
  return score;
}

/** The section that holds most of the words; a word of its heading counts more, as the heading names it. */
function bestSection(
  sections: readonly ManualSection[],
  words: readonly string[],
): ManualSection | undefined {
  const rated = sections.map((section) => {
    const heading = normaliseForSearch(section.heading);
    const text = normaliseForSearch(section.text);
    const inHeading = words.filter((word) => heading.includes(word)).length;
    const inText = words.filter((word) => text.includes(word)).length;
    return { section, score: 3 * inHeading + 2 * inText };
  });
  const best = Math.max(...rated.map(({ score }) => score));
  return rated.find(({ score, section }) => score === best && (words.length > 0 || section.text !== ''))
    ?.section;
}

function firstBlock(text: string): string {
  return text.split('\n')[0] ?? '';
}
