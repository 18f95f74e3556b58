import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pageView } from './page-view.ts';
import { readManual } from './read-manual.ts';

test('a page without English comes in Japanese, and says so', async () => {
  const { pages } = await readManual(fileURLToPath(new URL('../../docs/manual', import.meta.url)));
  const [page] = pages;
  if (page === undefined) throw new Error('the manual has no page');
  expect(pageView({ ...page, en: null }, 'en')).toMatchObject({
    title: page.ja.title,
    language: 'ja',
    hasEnglish: false,
  });
});
