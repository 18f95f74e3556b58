import { readDay, readTime } from '../order/yahoo-time.ts';

/** What an element may say. An empty one empties what the mall holds, or says nothing. */
type Rule = (value: string) => boolean;

export function isTrueOrFalse(value: string): boolean {
  return value === 'true' || value === 'false';
}

export function isOneOf(values: Iterable<string>): Rule {
  const set = new Set(values);
  return (value) => set.has(value);
}

/** Full-width characters count two. */
export function isHalfWidthUpTo(most: number): Rule {
  return (value) =>
    [...value].reduce((sum, one) => sum + (/[\u0020-\u007e\uff61-\uff9f\n\r\t]/.test(one) ? 1 : 2), 0) <=
    most;
}

export function isBytesUpTo(most: number): Rule {
  return (value) => Buffer.byteLength(value) <= most;
}

export function isDay(value: string): boolean {
  return readDay(value) !== null;
}

export function isTime(value: string): boolean {
  return readTime(value) !== null;
}

export function isWholeNumber({ from, to }: { readonly from: number; readonly to: number }): Rule {
  return (value) => /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to;
}

export function orEmpty(rule: Rule): Rule {
  return (value) => value === '' || rule(value);
}
