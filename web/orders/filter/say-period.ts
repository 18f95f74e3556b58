import type { Words } from '../../words/words.ts';
import type { OrdersSearch } from '../orders-search.ts';
import { showShortDay } from '../days/show-day.ts';

/** The period of a search in words; `null` = none is chosen. */
export function sayPeriod({ period, from, to, basis }: OrdersSearch, words: Words['orders']): string | null {
  const said = sayDays({ period, from, to }, words);
  return said === null ? null : [...(basis === undefined ? [] : [words.bases[basis]]), said].join(' ');
}

type Days = { [K in 'period' | 'from' | 'to']: OrdersSearch[K] | undefined };

function sayDays({ period, from, to }: Days, words: Words['orders']): string | null {
  if (period !== undefined) return words.periods[period];
  if (from !== undefined && to !== undefined) return words.filter.range(showShortDay(from), showShortDay(to));
  if (from !== undefined) return words.filter.since(showShortDay(from));
  return to === undefined ? null : words.filter.until(showShortDay(to));
}
