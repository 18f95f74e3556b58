const OFFSET_MS = 9 * 3_600_000;
export const DAY_MS = 86_400_000;

/** `2026-11-24T09:30:00+09:00`, with milliseconds only where there are some. */
export function toTokyoIso(atMs: number): string {
  const text = new Date(atMs + OFFSET_MS).toISOString();
  return `${text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)}+09:00`;
}

/** The calendar day in Asia/Tokyo, `2026-11-24`. */
export function toTokyoDay(atMs: number): string {
  return new Date(atMs + OFFSET_MS).toISOString().slice(0, 10);
}
