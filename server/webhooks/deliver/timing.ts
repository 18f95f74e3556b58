const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits between the tries of one delivery, by the schedule of Standard Webhooks. After the last one it has failed. */
const WAITS_MS = [5000, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS, 10 * HOUR_MS];

/** `null` = it was the last try. */
export function waitAfter(attempts: number): number | null {
  return WAITS_MS[attempts - 1] ?? null;
}

/** So many failed calls in a row, and an endpoint is tried by one call at a time, ever more seldom. */
const FAILURES_UNTIL_REST = 5;
const FIRST_REST_MS = 5000;
const LONGEST_REST_MS = 5 * MINUTE_MS;

/** 0 = go on as usual. */
export function restAfter(failures: number): number {
  if (failures < FAILURES_UNTIL_REST) return 0;
  return Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (failures - FAILURES_UNTIL_REST));
}

export const AT_ONCE = 8;

/** An endpoint that takes nothing for so long is switched off. */
export const GIVEN_UP_AFTER_MS = 3 * 24 * HOUR_MS;

/** Deliveries are kept so long. */
export const KEPT_MS = 30 * 24 * HOUR_MS;
