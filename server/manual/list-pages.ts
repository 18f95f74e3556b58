import { MANUAL_CATEGORIES } from '@matome/domain/manual/categories.ts';
import { searchManual } from '@matome/domain/manual/search-manual.ts';
import type { RouteAnswer, RouteInput } from '@matome/contract/route.ts';
import type { Routes } from '@matome/contract/routes.ts';
import type { Language } from '../http/caller.ts';
import { headOf, textIn } from './page-view.ts';
import type { Page } from './read-manual.ts';

type Query = RouteInput<Routes['listManual']>['query'];
type Answer = RouteAnswer<Routes['listManual']>;

/** The pages that `q` finds, narrowed to a category and a tag. The counts are those of what `q` finds. */
export function listPages(pages: readonly Page[], query: Query, language: Language): Answer {
  const searched = pages.map((page) => ({ ...textIn(page, language), page }));
  const found = searchManual(searched, query.q ?? '');
  const countOf = (has: (page: Page) => boolean) => found.filter((hit) => has(hit.page.page)).length;
  return {
    items: found
      .filter(({ page: { page } }) => query.category === undefined || page.category === query.category)
      .filter(({ page: { page } }) => query.tag === undefined || hasTag(page, query.tag))
      .map(({ page: { page }, excerpt, anchor }) => ({
        ...headOf(page, language),
        excerpt: { text: excerpt.text, hits: [...excerpt.hits], anchor },
      })),
    categories: MANUAL_CATEGORIES.map((category) => ({
      id: category.ja,
      name: category[language],
      count: countOf((page) => page.category === category.ja),
    })),
    tags: [...new Set(searched.flatMap(({ tags }) => tags))].map((name) => ({
      name,
      count: countOf((page) => hasTag(page, name)),
    })),
    nextCursor: null,
  };
}

/** In either language, so that a filter outlives a change of the language. */
function hasTag({ ja, en }: Page, tag: string): boolean {
  return ja.tags.includes(tag) || en?.tags.includes(tag) === true;
}
