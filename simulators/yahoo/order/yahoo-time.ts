import { toTokyoIso } from '../../tokyo-time.ts';

/** `2026-11-24T09:30:00+09:00`. */
export function writeTime(atMs: number | null): string {
  return atMs === null ? '' : toTokyoIso(Math.floor(atMs / 1000) * 1000);
}

/** `2026-11-24T09:30:00`, as the mall writes what it calls Japan time. */
export function writeJapanTime(atMs: number | null): string {
  return writeTime(atMs).slice(0, 19);
}

/** `YYYYMMDDHH24MISS` of Japan in ms; `null` when it is none. */
export function readTime(text: string): number | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/.exec(text) ?? [];
  if (year === undefined || readDay(text.slice(0, 8)) === null) return null;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+09:00`);
}

/** `YYYYMMDD` as `2026-11-24`; `null` when it is no day of the calendar. */
export function readDay(text: string): string | null {
  if (!/^\d{8}$/.test(text)) return null;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const midnight = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day ? null : day;
}
