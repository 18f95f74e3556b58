import { MANUAL_CATEGORIES } from '@matome/domain/manual/categories.ts';
import type { ManualPage } from '@matome/contract/manual.ts';
import type { Language } from '../http/caller.ts';
import type { Page, PageText } from './read-manual.ts';

/** A page as one reads it in a language; in Japanese where there is no other. */
export function textIn(page: Page, language: Language): PageText {
  return language === 'en' ? (page.en ?? page.ja) : page.ja;
}

export function headOf(page: Page, language: Language): Omit<ManualPage, 'markdown' | 'headings'> {
  const { title, tags, updated } = textIn(page, language);
  const category = MANUAL_CATEGORIES.find(({ ja }) => ja === page.category);
  return {
    slug: page.slug,
    title,
    category: page.category,
    categoryName: category?.[language] ?? page.category,
    tags: [...tags],
    updated,
    screens: [...page.screens],
    language: language === 'en' && page.en !== null ? 'en' : 'ja',
    hasEnglish: page.en !== null,
  };
}

export function pageView(page: Page, language: Language): ManualPage {
  const { markdown, sections } = textIn(page, language);
  const headings = sections.flatMap(({ level, heading: text, anchor }) =>
    anchor === null ? [] : [{ level, text, anchor }],
  );
  return { ...headOf(page, language), markdown, headings };
}
