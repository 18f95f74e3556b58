import type { Words } from '../../words/words.ts';

const MAX = 5000;

/** What is wrong with a message, or `null`. */
export function faultOfText(text: string, words: Words['contract']): string | null {
  const length = text.trim().length;
  if (length === 0) return words.needText;
  return length > MAX ? words.tooLong(length) : null;
}
