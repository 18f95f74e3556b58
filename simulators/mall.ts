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
  readonly trade: Trade;
  /** Lets everything happen that is due by now. */
  advance(): void;
  setRate(rate: Rate): void;
  /** Begins anew: other orders, no journal, no faults, no tokens, the world's time. */
  reset(start: { readonly seed?: number | undefined; readonly orders?: number | undefined }): void;
  /** Its whole state, as JSON. */
  freeze(): unknown;
}

/** `to-rate`: received and rated by the buyer, at a mall where sellers rate. */
export type Buyable = 'unpaid' | 'to-ship' | 'to-rate';
/** `unreadable`: something without which it is no order is missing · `unknown-status` · `new-field`: one more than the document knows. */
export type Oddity = 'unreadable' | 'unknown-status' | 'new-field';

/** What happens around the API of any mall, in words that hold for all of them. Everything concerns the first shop. */
export interface Trade {
  readonly shopName: string;
  /** What a seller has to enter to sign in to the first shop, by the names of the settings. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Somebody buys now; the new order's number. `null`: an order cannot stand so at this mall. */
  buy(state: Buyable): string | null;
  /** The mall or its buyer cancels. */
  cancel(orderNo: string): void;
  /** From now on the mall shows the order in an odd way. */
  disguise(orderNo: string, oddity: Oddity): void;
  /** The shop's staff ships on the mall's own screen; no entry in the journal. */
  shipByHand(orderNo: string, trackingNumber: string): void;
  /** Every order that a seller may see, the oldest first. */
  orders(): readonly { readonly orderNo: string; readonly orderedAt: Date }[];
  /** What sellers told the mall and the mall took, one for each time, by the journal. */
  told(): readonly Told[];
  /** Buyers receive all that was shipped (and rate it, where buyers rate); how many did. */
  receiveAll(): number;
}

/** `trackingNumbers`: of a ship notice, as the mall took them. */
export interface Told {
  readonly kind: 'ship-notice' | 'buyer-rating';
  readonly orderNo: string;
  readonly trackingNumbers: readonly string[];
}
