import { addDays, startOfTokyoDay, tokyoDay } from './tokyo.ts';

/** `to` exclusive. */
export type Period = { readonly from: Date; readonly to: Date };

export type PeriodRefusal = {
  readonly refused:
    | 'period-incomplete'
    | 'period-invalid'
    | 'period-empty'
    | 'period-too-long'
    | 'period-too-old';
  readonly because: string;
};

export const IMPORT_PERIOD_MAX_DAYS = 92;
export const IMPORT_PERIOD_MAX_AGE_DAYS = 730;

const DAY_MS = 24 * 60 * 60 * 1000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * The period that a person gave. An edge is an ISO date-time with an offset (`to` exclusive) or a whole Tokyo day
 * (`to` inclusive); the two may be mixed. `null` = neither edge was given.
 */
export function readPeriod(edges: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Period | PeriodRefusal | null {
  if (edges.from === undefined && edges.to === undefined) return null;
  if (edges.from === undefined || edges.to === undefined) {
    return { refused: 'period-incomplete', because: 'A period needs both its start and its end' };
  }
  const from = readEdge(edges.from, 0);
  const to = readEdge(edges.to, 1);
  if (from === null || to === null) {
    const wrong = from === null ? edges.from : edges.to;
    return { refused: 'period-invalid', because: `${wrong} is neither a day nor a date-time with an offset` };
  }
  if (from >= to) return { refused: 'period-empty', because: 'The start of a period comes before its end' };
  return { from, to };
}

/** Importing is by order date, at most 92 days at once, from the start of the Tokyo day 730 days ago. `null` = it may be imported. */
export function checkImportPeriod(period: Period, now: Date): PeriodRefusal | null {
  if (period.to.getTime() - period.from.getTime() > IMPORT_PERIOD_MAX_DAYS * DAY_MS) {
    return {
      refused: 'period-too-long',
      because: `At most ${IMPORT_PERIOD_MAX_DAYS} days are imported at once`,
    };
  }
  if (period.from < startOfTokyoDay(addDays(tokyoDay(now), -IMPORT_PERIOD_MAX_AGE_DAYS))) {
    return {
      refused: 'period-too-old',
      because: `Orders go back at most ${IMPORT_PERIOD_MAX_AGE_DAYS} days`,
    };
  }
  return null;
}

/** From 00:00 Tokyo of the day `days` days ago until now: 1 = since yesterday began. */
export function lastDays(days: number, now: Date): Period {
  return { from: startOfTokyoDay(addDays(tokyoDay(now), -days)), to: now };
}

/** `daysAfter` 1 = the end of a whole day, which is the start of the next. */
function readEdge(text: string, daysAfter: 0 | 1): Date | null {
  const isDay = DAY.test(text);
  const day = isDay ? text : DATE_TIME.exec(text)?.[1];
  if (day === undefined || !isCalendarDay(day)) return null;
  return isDay ? startOfTokyoDay(addDays(day, daysAfter)) : new Date(text);
}

/** `new Date` takes 30 February for 2 March. */
function isCalendarDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
