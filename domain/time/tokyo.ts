/** An instant: ISO 8601 with an offset or `Z`. */
export type Instant = string;

/** A calendar day of Asia/Tokyo, `YYYY-MM-DD`. Compares correctly as text. */
export type CalendarDay = string;

/** Japan keeps +09:00 all year and has done so since 1951, so a fixed offset is exact. */
const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1000;

/** The Tokyo calendar day in which an instant falls. */
export function tokyoDay(at: Date): CalendarDay {
  return new Date(at.getTime() + TOKYO_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a Tokyo day begins. */
export function startOfTokyoDay(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

/** The day `days` after (or before, if negative). */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return tokyoDay(new Date(startOfTokyoDay(day).getTime() + days * 24 * 60 * 60 * 1000));
}

/** Calendar days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (startOfTokyoDay(to).getTime() - startOfTokyoDay(from).getTime()) / (24 * 60 * 60 * 1000);
}
