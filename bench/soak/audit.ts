import type { JournalEntry } from '@matome/simulators/http/journal.ts';
import { findRateBreaches } from './find-rate-breaches.ts';
import { findRepeats } from './find-repeats.ts';
import { trackingNumberOf } from './work-as-clerk.ts';

/** What the desk's database says about one shop. */
export type DeskFacts = {
  readonly orders: readonly {
    readonly mallOrderNo: string;
    readonly phase: string;
    readonly mallStatus: string;
    readonly shipNotice: string;
    readonly buyerRating: string;
  }[];
  readonly instructions: readonly {
    readonly mallOrderNo: string;
    readonly kind: string;
    readonly state: string;
    readonly code: string | null;
    readonly message: string | null;
    readonly payload: unknown;
  }[];
  /** Why the shop is left alone; `null` = it is not. */
  readonly paused: string | null;
};

/** The mall's truth: the status of each order, and everything that was ever asked of it. */
export type MallFacts = {
  readonly statuses: ReadonlyMap<string, string>;
  readonly journal: readonly JournalEntry[];
};

const SHIPPED = new Set(['awaiting_receipt', 'awaiting_seller_review', 'completed']);
const SENT = new Set(['sent', 'changed']);
const EFFECT_OF: Readonly<Record<string, string>> = {
  'ship-notice': 'ship-notice',
  'buyer-rating': 'review',
};

/** Holds the desk against the mall: one sentence for each thing that must not be; none = every promise was kept. */
export function audit(desk: DeskFacts, mall: MallFacts): readonly string[] {
  return [
    ...findLost(desk, mall),
    ...findRepeats(mall.journal),
    ...findUntrue(desk, mall),
    ...findRateBreaches(mall.journal),
  ];
}

/** A1: both hold the same orders. */
function findLost(desk: DeskFacts, { statuses }: MallFacts): string[] {
  const known = new Set(desk.orders.map((order) => order.mallOrderNo));
  const lost = [...statuses.keys()].filter((no) => !known.has(no));
  const made = [...known].filter((no) => !statuses.has(no));
  return [
    ...lost.map((no) => `A1 ${no}: the mall has this order, the desk does not`),
    ...made.map((no) => `A1 ${no}: the desk has this order, the mall does not`),
  ];
}

/** A3: what the desk calls told the mall has, with its number; and what the mall was told the desk calls so. */
function findUntrue({ orders, instructions }: DeskFacts, { statuses, journal }: MallFacts): string[] {
  const found: string[] = [];
  const told = effectsOf(journal);
  for (const { mallOrderNo: no, shipNotice, buyerRating } of orders) {
    const status = statuses.get(no) ?? 'unknown';
    if (SENT.has(shipNotice) && !SHIPPED.has(status))
      found.push(`A3 ${no}: the desk says shipped, the mall ${status}`);
    if (buyerRating === 'sent' && status !== 'completed')
      found.push(`A3 ${no}: the desk says rated, the mall ${status}`);
    const notice = told.get(`ship-notice ${no}`);
    if (notice !== undefined && !SENT.has(shipNotice))
      found.push(`A3 ${no}: the mall was notified, the desk says ${shipNotice}`);
    if (notice !== undefined && notice.number !== trackingNumberOf(no)) {
      found.push(`A3 ${no}: the mall was told the number ${String(notice.number)}`);
    }
    if (told.has(`review ${no}`) && buyerRating !== 'sent')
      found.push(`A3 ${no}: the mall was given a rating, the desk says ${buyerRating}`);
  }
  for (const { mallOrderNo: no, kind, state, code } of instructions) {
    const isOurs = state === 'confirmed' && code !== 'already-done';
    if (isOurs && !told.has(`${EFFECT_OF[kind]} ${no}`))
      found.push(`A3 ${no}: the ledger confirms a ${kind} that the mall never accepted`);
  }
  return found;
}

function effectsOf(journal: readonly JournalEntry[]): ReadonlyMap<string, { readonly number: unknown }> {
  const effects = journal.flatMap(({ effect }) => (effect === null ? [] : [effect]));
  return new Map(
    effects.map(({ kind, orderId, body }) => [`${kind} ${orderId}`, { number: numberIn(body) }]),
  );
}

function numberIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'tracking_number' in body
    ? body.tracking_number
    : undefined;
}
