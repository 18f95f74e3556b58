import type { Mall } from '@matome/connectors/mall.ts';
import { IMPORT_PERIOD_MAX_AGE_DAYS, IMPORT_PERIOD_MAX_DAYS, lastDays } from '@matome/domain/time/period.ts';
import type { Period } from '@matome/domain/time/period.ts';
import type { StoredWindow } from '../database/tables/import-tables.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Windows of two runs share at least this much, for orders that the mall's list shows late. */
const LEAST_OVERLAP_MS = 15 * MINUTE_MS;
/** The slow second reading goes through the configured days once in this time, a slice a run. */
const SWEEP_CYCLE_MS = 30 * MINUTE_MS;
/** A mall that does not list changes is swept so far back, for payments and cancellations of orders that are still open. */
const OPEN_ORDERS_DAYS = 60;

export type ShopNow = {
  readonly importDays: number;
  /** Everything before is known to be here; `null` = nothing was fetched yet. */
  readonly confirmedUntil: Date | null;
  readonly sweptUntil: Date | null;
  readonly listsChanges: Mall['listsChanges'];
  readonly sparesRequests: boolean;
  readonly intervalMs: number;
};

type Windows = readonly [StoredWindow, ...StoredWindow[]];

/** One window as stored. */
export function toWindow({ from, to }: Period): StoredWindow {
  return { from: from.toISOString(), to: to.toISOString() };
}

/**
 * What an automatic import asks for. The first one: all the days of the settings. Later ones: what was ordered since the
 * last confirmed moment · what changed since, of every order that may still be asked for (payments, cancellations and
 * reviews of old ones; an order from before the configured days is refreshed, not added) · one slice of the configured
 * days again, for what the mall showed late.
 */
export function planWindows(shop: ShopNow, now: Date): Windows {
  const days = lastDays(shop.importDays, now);
  if (shop.confirmedUntil === null) return [toWindow(days)];
  const overlapMs = Math.max(LEAST_OVERLAP_MS, 2 * shop.intervalMs);
  const oldest = new Date(now.getTime() - IMPORT_PERIOD_MAX_AGE_DAYS * DAY_MS);
  // After a clock that was ahead, what is known ends now.
  const known = Math.min(shop.confirmedUntil.getTime(), now.getTime());
  const from = later(new Date(known - overlapMs), oldest);
  if (shop.sparesRequests) return [changesSince(from, days, now), ...dailySweep(shop, days, now)];
  const [newest, ...before] = inSpans({ from, to: now });
  return [
    newest,
    ...before,
    ...(shop.listsChanges === 'none' ? [] : [changesSince(from, days, now)]),
    sweepSlice(shop, days, now),
  ];
}

function changesSince(updatedFrom: Date, days: Period, now: Date): StoredWindow {
  const from = new Date(now.getTime() - IMPORT_PERIOD_MAX_DAYS * DAY_MS);
  return {
    ...toWindow({ from, to: now }),
    updatedFrom: updatedFrom.toISOString(),
    newSince: days.from.toISOString(),
  };
}

/** All the configured days again, once a day. */
function dailySweep({ sweptUntil }: ShopNow, days: Period, now: Date): readonly StoredWindow[] {
  const isFresh = sweptUntil !== null && now.getTime() - sweptUntil.getTime() < DAY_MS;
  return isFresh ? [] : [{ ...toWindow(days), sweeps: true }];
}

/** The next slice, so long that one cycle covers the days; after the last one it begins again. */
function sweepSlice(
  { sweptUntil, intervalMs, listsChanges, importDays }: ShopNow,
  days: Period,
  now: Date,
): StoredWindow {
  const isLonger = listsChanges !== 'every' && importDays < OPEN_ORDERS_DAYS;
  const swept = isLonger ? lastDays(OPEN_ORDERS_DAYS, now) : days;
  const isMidway = sweptUntil !== null && sweptUntil > swept.from && sweptUntil < swept.to;
  const from = isMidway ? sweptUntil : swept.from;
  const runs = Math.max(1, Math.ceil(SWEEP_CYCLE_MS / intervalMs));
  const sliceMs = Math.ceil((swept.to.getTime() - swept.from.getTime()) / runs);
  const to = new Date(Math.min(from.getTime() + sliceMs, swept.to.getTime()));
  const slice = { ...toWindow({ from, to }), sweeps: true } as const;
  return isLonger ? { ...slice, newSince: days.from.toISOString() } : slice;
}

/** After a long pause: spans that a mall takes at once, the newest first. */
function inSpans({ from, to }: Period): Windows {
  const start = new Date(to.getTime() - IMPORT_PERIOD_MAX_DAYS * DAY_MS);
  if (start <= from) return [toWindow({ from, to })];
  return [toWindow({ from: start, to }), ...inSpans({ from, to: start })];
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
