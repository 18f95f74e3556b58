import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { ja } from './ja.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The other language, in its own words, for who cannot read this one. */
const SHOWN_IN_JAPANESE: ReadonlySet<string> = new Set(['shell.japanese', 'shell.toLanguage']);

type Entry = { readonly path: string; readonly word: unknown };

function entriesOf(words: object, front = ''): readonly Entry[] {
  return Object.entries(words).flatMap(([key, word]): readonly Entry[] => {
    const path = `${front}${key}`;
    return typeof word === 'object' && word !== null ? entriesOf(word, `${path}.`) : [{ path, word }];
  });
}

/** What a word says; of a function, its own text, in which every sentence stands. */
function textOf(word: unknown): string {
  return typeof word === 'function' ? word.toString() : String(word);
}

function pathsWhere(words: object, isSo: (entry: Entry) => boolean): readonly string[] {
  return entriesOf(words)
    .filter(isSo)
    .map(({ path }) => path);
}

describe('one switch turns every word of the screens', () => {
  test('both languages have the same words, made of the same things', () => {
    const shapeOf = (words: object) =>
      entriesOf(words)
        .map(({ path, word }) => `${path} ${typeof word === 'function' ? word.length : typeof word}`)
        .toSorted();
    expect(shapeOf(en)).toEqual(shapeOf(ja));
  });

  test.each([
    ['ja', ja],
    ['en', en],
  ])('no word is empty in %s', (_, words) => {
    expect(pathsWhere(words, ({ word }) => typeof word === 'string' && word.trim() === '')).toEqual([]);
  });

  test('English holds no Japanese but what is shown so on purpose', () => {
    const found = pathsWhere(en, ({ word }) => JAPANESE.test(textOf(word)));
    expect(found.filter((path) => !SHOWN_IN_JAPANESE.has(path))).toEqual([]);
    expect([...SHOWN_IN_JAPANESE].filter((path) => !found.includes(path))).toEqual([]);
  });

  test('nothing is left to be written', () => {
    const unfinished = new RegExp(['TO', 'DO'].join(''), 'u');
    expect(pathsWhere(ja, ({ word }) => unfinished.test(textOf(word)))).toEqual([]);
    expect(pathsWhere(en, ({ word }) => unfinished.test(textOf(word)))).toEqual([]);
  });
});
