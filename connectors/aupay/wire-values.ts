import type { CalendarDay, Instant } from '@matome/domain/time/tokyo.ts';

/** Integer yen or a count; `null` = not given, or no whole number. */
export function readNumber(text: string | null): number | null {
  const digits = text?.replaceAll(',', '') ?? '';
  return /^-?\d{1,12}(?:\.0+)?$/u.test(digits) ? Number(digits) : null;
}

const DATE = /^(\d{4})([/-]?)(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/u;

/** `2026/11/24 10:05`, without a zone: Tokyo is meant. A bare day is its 00:00. `null` = not given, or no date. */
export function readInstant(text: string | null): Instant | null {
  const parts = readDate(text);
  return parts === null ? null : `${parts.day}T${parts.time}+09:00`;
}

/** The day of `2026/11/24`, `2026-11-24` or `20261124`, with a time behind it or without. `null` = not given, or no date. */
export function readDay(text: string | null): CalendarDay | null {
  return readDate(text)?.day ?? null;
}

function readDate(text: string | null): { readonly day: CalendarDay; readonly time: string } | null {
  const found = DATE.exec(text ?? '');
  if (found === null) return null;
  const [, year = '', separator = '', month = '', date = '', hour = '0', minute = '00', second = '00'] =
    found;
  if (separator === '' && (month + date).length !== 4) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  const at = new Date(`${day}T${time}Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T${time}`);
  return isReal ? { day, time } : null;
}

/** `Y` is the mall's mark for done. `odd` = a mark that we do not know. */
export function readFlag(text: string | null): 'yes' | 'no' | 'odd' {
  switch (text) {
    case 'Y':
    case '1':
      return 'yes';
    case null:
    case 'N':
    case '0':
      return 'no';
    default:
      return 'odd';
  }
}
