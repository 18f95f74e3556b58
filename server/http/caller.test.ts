import { expect, test } from 'vitest';
import { languageOf } from './caller.ts';

test.each([
  [undefined, 'ja'],
  ['', 'ja'],
  ['*', 'ja'],
  ['fr', 'ja'],
  ['ja,en;q=0.9', 'ja'],
  ['en-US,en;q=0.9,ja;q=0.8', 'en'],
  ['EN', 'en'],
  ['en;q=0.1, ja;q=0.9', 'ja'],
  ['ja;q=0.2,en;q=0.8', 'en'],
  ['fr, en;q=0.5', 'en'],
  ['en;q=0', 'ja'],
] as const)('Accept-Language "%s" is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
