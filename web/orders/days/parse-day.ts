import { addDays, startOfTokyoDay, tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';

const WORDS: Readonly<Record<string, number>> = {
  今日: 0,
  本日: 0,
  きょう: 0,
  t: 0,
  today: 0,
  明日: 1,
  あした: 1,
  あす: 1,
  tomorrow: 1,
  明後日: 2,
  あさって: 2,
  昨日: -1,
  きのう: -1,
  yesterday: -1,
};

/**
 * A day as a clerk types it: `今日`, `明日`, `+3`, `28`, `8/28`, `0828`, `2026-08-28`, `20260828`, in any width.
 * Without a year the day nearest to `today`. `null` = no such day.
 */
export function parseDay(text: string, today: CalendarDay): CalendarDay | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const word = WORDS[plain];
  if (word !== undefined) return addDays(today, word);
  if (/^[+-]\d{1,3}$/.test(plain)) return addDays(today, Number(plain));
  const numbers = plain.replace(/[年月.-]/g, '/').replace(/日$/, '');
  return (
    fromNumbers(/^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/.exec(numbers), today) ??
    fromNumbers(/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/.exec(numbers), today) ??
    fromNumbers(/^(?<month>\d{1,2})\/(?<day>\d{1,2})$/.exec(numbers), today) ??
    fromNumbers(/^(?<month>\d{2})(?<day>\d{2})$/.exec(numbers), today) ??
    fromNumbers(/^(?<day>\d{1,2})$/.exec(numbers), today)
  );
}

function fromNumbers(match: RegExpExecArray | null, today: CalendarDay): CalendarDay | null {
  if (match === null) return null;
  const { year, month, day } = match.groups ?? {};
  if (day === undefined) return null;
  const rest = `${(month ?? today.slice(5, 7)).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return realDay(`${year}-${rest}`);
  if (month === undefined) return realDay(`${today.slice(0, 4)}-${rest}`);
  return nearest(
    [-1, 0, 1].map((years) => realDay(`${Number(today.slice(0, 4)) + years}-${rest}`)),
    today,
  );
}

function nearest(days: readonly (CalendarDay | null)[], today: CalendarDay): CalendarDay | null {
  const distance = (day: CalendarDay) =>
    Math.abs(startOfTokyoDay(day).getTime() - startOfTokyoDay(today).getTime());
  const real = days.filter((day) => day !== null);
  return real.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** `null` for the 30th of February and the like. */
function realDay(text: string): CalendarDay | null {
  const at = startOfTokyoDay(text);
  return Number.isNaN(at.getTime()) || tokyoDay(at) !== text ? null : text;
}
