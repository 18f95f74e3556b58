import type { Words } from '../../words/words.ts';

/** `2026-11` → `2026年11月分`. */
export function monthName(month: string, words: Words['billing']): string {
  return words.monthName(Number(month.slice(0, 4)), Number(month.slice(5)));
}
