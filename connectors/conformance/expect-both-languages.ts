import { expect } from 'vitest';
import type { Words } from '../words.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The names of a mall's own screens stand in English as they are there, beside what they mean. */
const QUOTED = /「[^」]*」/gu;

export function expectBothLanguages(words: Words | undefined): void {
  expect(words?.ja).toMatch(/\S/u);
  expect(words?.en).toMatch(/[a-z]/u);
  expect(words?.en.replaceAll(QUOTED, '')).not.toMatch(JAPANESE);
}
