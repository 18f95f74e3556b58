import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseForSearch } from '../search/normalise.ts';
import { excerptOf } from './excerpt.ts';
import { locate } from './locate.ts';
import type { SearchedPage } from './page.ts';
import { searchManual } from './search-manual.ts';

type Facts = { readonly tags?: readonly string[]; readonly heading?: string; readonly text?: string };

function aPage(title: string, { tags = [], heading = '', text = '' }: Facts = {}): SearchedPage {
  return { title, tags, sections: [{ heading, anchor: heading || null, level: 2, text }] };
}

const titlesOf = (pages: readonly SearchedPage[], q: string) =>
  searchManual(pages, q).map(({ page }) => page.title);

describe('M2 a search of the manual', () => {
  test('a word in the title comes before a tag, a heading and the text', () => {
    const pages = [
      aPage('文', { text: '送信の書出しについて' }),
      aPage('見出し', { heading: '書出しの前に' }),
      aPage('札', { tags: ['書出し'] }),
      aPage('書出しの手引き'),
    ];
    expect(titlesOf(pages, '書出し')).toEqual(['書出しの手引き', '札', '見出し', '文']);
  });

  test('every word must be found, each anywhere on the page', () => {
    const pages = [
      aPage('データ書出', { tags: ['書出し'], heading: 'ラクマ', text: '伝票番号は必要です。' }),
      aPage('ラクマ', { text: '伝票番号は数字です。' }),
    ];
    expect(titlesOf(pages, 'ラクマ　書出し 伝票番号')).toEqual(['データ書出']);
  });

  test.each(['ﾗｸﾏ', 'らくま', 'ラ', 'ＡＰＩ', 'api'])('width, kana form and case do not matter: %s', (q) => {
    expect(titlesOf([aPage('ラクマのAPI'), aPage('受注')], q)).toEqual(['ラクマのAPI']);
  });

  test('without words all pages come, in their order', () => {
    expect(titlesOf([aPage('い'), aPage('あ')], ' 　')).toEqual(['い', 'あ']);
  });

  test('without words the excerpt is the first paragraph', () => {
    expect(searchManual([aPage('い', { text: '始め。\n表 表' })], '')[0]?.excerpt.text).toBe('始め。');
  });

  test('the excerpt comes from the section that names most of the words', () => {
    const page: SearchedPage = {
      title: '書出',
      tags: [],
      sections: [
        { heading: '', anchor: null, level: 0, text: 'はじめの文。' },
        { heading: '伝票番号', anchor: '伝票番号', level: 2, text: 'ラクマでは要ります。' },
      ],
    };
    expect(searchManual([page], 'ラクマ 伝票番号')[0]).toMatchObject({
      anchor: '伝票番号',
      excerpt: { text: 'ラクマでは要ります。', hits: [{ from: 0, to: 3 }] },
    });
  });
});

describe('an excerpt', () => {
  test('is cut around the place, and marks the text as it is written there', () => {
    const { text, hits } = excerptOf(`${'あ'.repeat(50)}ﾗｸﾏへ送る${'い'.repeat(200)}`, ['ラクマ']);
    expect(text.length).toBeLessThanOrEqual(122);
    expect([text.at(0), text.at(-1)]).toEqual(['…', '…']);
    expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual(['ﾗｸﾏ']);
  });

  test('is taken where most of the words stand together', () => {
    const { text } = excerptOf(`ラクマ。${'あ'.repeat(200)}ラクマの伝票番号`, ['ラクマ', '伝票番号']);
    expect(text).toContain('ラクマの伝票番号');
  });

  test('marks every place of every word, none over another', () => {
    const { text, hits } = excerptOf('発送情報と発送', ['発送', '発送情報']);
    expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual(['発送情報', '発送']);
  });

  test('without a hit is the beginning', () => {
    expect(excerptOf('短い文。', ['無い'])).toEqual({ text: '短い文。', hits: [] });
  });
});

test('the place of a word that a text holds really holds it, and nothing less does', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('あアｱｶﾞ゛がAa1１- ー－　𠮷')),
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, text, (whole, part) => {
      const word = normaliseForSearch(part);
      const span = locate(whole, word);
      expect(span !== null).toBe(word !== '' && normaliseForSearch(whole).includes(word));
      if (span !== null) expect(normaliseForSearch(whole.slice(span.from, span.to))).toContain(word);
    }),
    { numRuns: 1000 },
  );
});
