import { toTokyoIso } from '../tokyo-time.ts';

/** `2026/11/24 09:30`, in Tokyo. */
export function showMinute(atMs: number): string {
  return toTokyoIso(atMs).slice(0, 16).replace('T', ' ').replaceAll('-', '/');
}

/** `2026/11/24` for `2026-11-24`. */
export function showDay(day: string): string {
  return day.replaceAll('-', '/');
}
