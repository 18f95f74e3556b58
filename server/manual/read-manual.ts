import { MANUAL_CATEGORIES } from '@matome/domain/manual/categories.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnglish, readJapanese } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { readMarkdown } from './read-markdown.ts';
import type { ManualText } from './read-markdown.ts';

export type PageText = ManualText & {
  readonly title: string;
  readonly tags: readonly string[];
  readonly updated: string;
  readonly markdown: string;
};

export type Page = {
  readonly slug: string;
  readonly category: FrontMatter['category'];
  readonly order: number;
  readonly screens: readonly string[];
  readonly ja: PageText;
  readonly en: PageText | null;
};

export type Fault = { readonly file: string; readonly says: string };
export type Manual = { readonly pages: readonly Page[]; readonly faults: readonly Fault[] };

const ENDING = '.md';
const ENGLISH_ENDING = '.en.md';

/** Every page of a folder, by category and order; and what is wrong in the files that are no pages. */
export async function readManual(folder: string): Promise<Manual> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const files = new Map<string, string>();
  for (const name of names)
    if (name.endsWith(ENDING)) files.set(name, await readFile(join(folder, name), 'utf8'));
  const faults: Fault[] = [];
  const pages: Page[] = [];
  for (const [name, text] of files) {
    if (name.endsWith(ENGLISH_ENDING)) {
      const original = name.replace(ENGLISH_ENDING, ENDING);
      if (!files.has(original)) faults.push({ file: name, says: `there is no ${original}` });
      continue;
    }
    const slug = name.slice(0, -ENDING.length);
    const page = readPage(slug, { text, english: files.get(`${slug}${ENGLISH_ENDING}`), faults });
    if (page !== null) pages.push(page);
  }
  return { pages: pages.sort(inOrder), faults };
}

type Source = { readonly text: string; readonly english: string | undefined; readonly faults: Fault[] };

function readPage(slug: string, { text, english, faults }: Source): Page | null {
  const japanese = readJapanese(text);
  if ('faults' in japanese) {
    faults.push(...japanese.faults.map((says) => ({ file: `${slug}${ENDING}`, says })));
    return null;
  }
  const { category, order, screens, ...own } = japanese.head;
  const ja = { ...own, markdown: japanese.markdown, ...readMarkdown(japanese.markdown) };
  const en = english === undefined ? null : readTranslation(english, own.tags);
  if (en === null || !('faults' in en)) return { slug, category, order, screens, ja, en };
  faults.push(...en.faults.map((says) => ({ file: `${slug}${ENGLISH_ENDING}`, says })));
  return { slug, category, order, screens, ja, en: null };
}

function readTranslation(text: string, tags: readonly string[]): PageText | { faults: readonly string[] } {
  const read = readEnglish(text);
  if ('faults' in read) return read;
  const { head, markdown } = read;
  return { ...head, tags: head.tags ?? tags, markdown, ...readMarkdown(markdown) };
}

function inOrder(a: Page, b: Page): number {
  return rankOf(a) - rankOf(b) || a.order - b.order || (a.slug < b.slug ? -1 : 1);
}

function rankOf({ category }: Page): number {
  return MANUAL_CATEGORIES.findIndex(({ ja }) => ja === category);
}
