import { toTokyoIso } from '../../tokyo-time.ts';

/** `2026-11-24T09:30:00+0900`: no colon in the offset, no milliseconds. */
export function toRakutenDatetime(atMs: number): string {
  return `${toTokyoIso(atMs).slice(0, 19)}+0900`;
}

/** In ms; `null` for anything but a moment that exists, in the form of `toRakutenDatetime`. */
export function readRakutenDatetime(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+0900$/.test(text)) return null;
  const atMs = Date.parse(`${text.slice(0, 19)}+09:00`);
  return Number.isNaN(atMs) || toRakutenDatetime(atMs) !== text ? null : atMs;
}

/** Whether the text is a calendar day, `2026-11-24`. */
export function isCalendarDay(text: string): boolean {
  return readRakutenDatetime(`${text}T00:00:00+0900`) !== null;
}
