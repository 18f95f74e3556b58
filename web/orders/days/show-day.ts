import { startOfTokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { Language } from '../../words/language.ts';

/** `8/28`, for tables. */
export function showShortDay(day: CalendarDay): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;
}

/** `2026年8月28日(金)`. */
export function showWeekday(day: CalendarDay, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(startOfTokyoDay(day));
}
