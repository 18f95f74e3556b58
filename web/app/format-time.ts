import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Words } from '../words/words.ts';

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026/11/24 21:30`, Tokyo. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  return `${tokyoDay(at).replaceAll('-', '/')} ${clock.format(at)}`;
}

/** `11/24 21:30`, Tokyo; for tables, where the year is plain. */
export function formatShortInstant(instant: string): string {
  return formatInstant(instant).slice(5);
}

/** `2026/11/24` of a calendar day. */
export function formatDay(day: string): string {
  return day.replaceAll('-', '/');
}

/** `2分前`, `3時間後`. */
export function formatRelative(
  instant: string,
  { now, words }: { now: Date; words: Words['common'] },
): string {
  const seconds = Math.round((now.getTime() - new Date(instant).getTime()) / 1000);
  const isPast = seconds >= 0;
  const size = Math.abs(seconds);
  if (size < 5) return words.justNow;
  if (size < 60) return isPast ? words.secondsAgo(size) : words.inSeconds(size);
  if (size < 3600) return inUnits(size / 60, isPast ? words.minutesAgo : words.inMinutes);
  if (size < 86_400) return inUnits(size / 3600, isPast ? words.hoursAgo : words.inHours);
  return inUnits(size / 86_400, isPast ? words.daysAgo : words.inDays);
}

/** `2分前` of what has happened: the screen's clock stands between two ticks, so what is ahead of it is just now. */
export function formatAgo(instant: string, at: { now: Date; words: Words['common'] }): string {
  return new Date(instant) > at.now ? at.words.justNow : formatRelative(instant, at);
}

function inUnits(units: number, say: (n: number) => string): string {
  return say(Math.floor(units));
}
