import type { getRequestListener } from '@hono/node-server';
import type { FaultPlan } from './faults.ts';
import type { Journal } from './http/journal.ts';
import type { Rate } from './http/token-bucket.ts';
import type { MallClock } from './mall-clock.ts';

/** What a simulated mall gets from outside. */
export interface World {
  readonly now: () => Date;
  /** The same seed draws the same shops. */
  readonly seed: number;
  /** How many orders a shop has at the start. */
  readonly orders: number;
  /** What `freeze` gave before a restart, or `undefined`. */
  readonly saved?: unknown;
  /** Called whenever there is something new to keep. */
  readonly changed: () => void;
}

/** What every simulated mall can do, whatever it sells. */
export interface SimulatedMall {
  /** The mall's own paths, and those under `/_control`. */
  readonly fetch: Parameters<typeof getRequestListener>[0];
  readonly clock: MallClock;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  /** Lets everything happen that is due by now. */
  advance(): void;
  setRate(rate: Rate): void;
  /** Begins anew: other orders, no journal, no faults, no tokens, the world's time. */
  reset(start: { readonly seed?: number | undefined; readonly orders?: number | undefined }): void;
  /** Its whole state, as JSON. */
  freeze(): unknown;
}
