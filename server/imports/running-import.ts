import type { Mall } from '@matome/connectors/mall.ts';
import type { StoredWindow } from '../database/tables/import-tables.ts';
import type { Shop } from '../shops/shop-store.ts';
import type { ImportRun, Place } from './import-run.ts';
import { beginPass } from './run-tally.ts';
import type { Tally } from './run-tally.ts';

/** A run while a worker has it: what is stored stands in the database, the rest is its memory of it. */
export type RunningImport = {
  readonly run: ImportRun;
  readonly shop: Shop;
  readonly mall: Mall;
  readonly tally: Tally;
  /** Where to go on. */
  place: Place;
  pages: number;
  announcedAtMs: number;
};

/** Readings of one window because its list moved; what still slips through, the slow second reading of the days finds. */
const PASSES_WHILE_MOVING = 3;

/** The window that is read at a place; `undefined` after the last. */
export function windowAt(run: ImportRun, place: Place): StoredWindow | undefined {
  return run.windows[place.atWindow];
}

/** Where to go on after a page: its next one, the same window again when its list moved, or the next window. */
export function placeAfter(at: Place, next: string | null, hasMoved: boolean): Place {
  if (next !== null) return { ...at, cursor: next };
  const again = hasMoved && at.pass + 1 < PASSES_WHILE_MOVING;
  return again ? restartOf(at) : { atWindow: at.atWindow + 1, pass: 0, cursor: null };
}

/** The same window from its first page. */
export function restartOf(at: Place): Place {
  return { atWindow: at.atWindow, pass: at.pass + 1, cursor: null };
}

/** Moves on; another reading is compared with itself alone. */
export function moveTo(running: RunningImport, place: Place): void {
  const { place: before } = running;
  if (place.atWindow !== before.atWindow || place.pass !== before.pass) beginPass(running.tally);
  running.place = place;
}
