import type { CalendarDay, Instant } from '@matome/domain/time/tokyo.ts';

/** Integer yen or a count; `null` = not given, or no whole number. */
export function readNumber(text: string | null): number | null {
  return text !== null && /^[+-]?\d{1,12}$/u.test(text) ? Number(text) : null;
}

/** `null` = not given, or a mark that we do not know. */
export function readFlag(text: string | null): boolean | null {
  switch (text?.toLowerCase() ?? '') {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return null;
  }
}

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$|^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/u;

/**
 * ISO with an offset or without, or 14 digits: the mall writes all three. Without an offset Tokyo is meant; a bare day is its
 * 00:00. `null` = not given, or no time.
 */
export function readInstant(text: string | null): Instant | null {
  const parts = INSTANT.exec(text ?? '');
  if (parts === null) {
    const day = /^[\d-]{8,10}$/u.test(text ?? '') ? readDay(text) : null;
    return day === null ? null : `${day}T00:00:00+09:00`;
  }
  const [year, month, date, hour, minute, second] =
    parts[1] === undefined ? parts.slice(8, 14) : parts.slice(1, 7);
  const local = `${year}-${month}-${date}T${hour}:${minute}:${second}`;
  if (!isReal(local)) return null;
  const instant = `${local}${parts[7] ?? '+09:00'}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/** The day of `2026-11-24`, `20261124` or of a time in Tokyo. `null` = not given, or no date. */
export function readDay(text: string | null): CalendarDay | null {
  const [, year, month, date] = DAY.exec(text?.length === 14 ? text.slice(0, 8) : (text ?? '')) ?? [];
  const day = `${year}-${month}-${date}`;
  return year !== undefined && isReal(`${day}T00:00:00`) ? day : null;
}

/** `Date` takes 30 February for 2 March. */
function isReal(local: string): boolean {
  const at = new Date(`${local}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(local);
}

/** `20261124100500`: how the mall wants an instant in a request, in Tokyo. Parts of a second are dropped. */
export function writeInstant(at: Date): string {
  const tokyo = new Date(at.getTime() + TOKYO_OFFSET_MS);
  return tokyo.toISOString().slice(0, 19).replaceAll(/\D/gu, '');
}

const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1000;

/** `20261124` */
export function writeDay(day: CalendarDay): string {
  return day.replaceAll('-', '');
}
