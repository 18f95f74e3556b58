import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import { noteMallFailure } from '../../shops/pause-shop.ts';
import { endRuns } from '../runs/export-run-store.ts';
import { closeGate, readNextDueMs } from './gate-store.ts';
import { lanesOf, openSlice } from './slice.ts';
import type { ShopLedger, Slice, Stop } from './slice.ts';
import { workLane } from './work-lane.ts';

/** After so many failures in a row the mall is down, and runs no longer wait for it. */
const DOWN_FAILURES = 3;
const SOON_MS = 200;
/** A mall that asks for a longer rest is not waited for by a run either. */
const LONG_REST_MS = 10_000;

/**
 * Works at one shop's ledger for a slice of time. Answers in how many ms it wants to go on; `null` = not before something new
 * is planned, or somebody mends the shop.
 */
export async function drainLedger(context: Context, ledger: ShopLedger): Promise<number | null> {
  const slice = await openSlice(context, ledger);
  if ('closedForMs' in slice) {
    await finishRuns(context, ledger, isStoppedFor(slice.closedForMs, slice.failures));
    return slice.closedForMs;
  }
  const lanes = Array.from({ length: lanesOf(slice) }, (_, lane) => workLane(context, slice, lane === 0));
  for (const end of await Promise.allSettled(lanes)) if (end.status === 'rejected') throw end.reason;
  const { stop } = slice.progress;
  return stop === null ? goOn(context, slice) : pauseFor(context, slice, stop);
}

async function goOn(context: Context, slice: Slice): Promise<number | null> {
  await finishRuns(context, slice, false);
  if (performance.now() >= slice.endsAtMs) return 0;
  const nextMs = await inAccount(context.db, slice.accountId, (tx) => readNextDueMs(tx, slice));
  return nextMs === null ? null : Math.max(SOON_MS, nextMs);
}

/** Refused credentials pause the shop until they are mended; anything else is tried again, later each time. */
async function pauseFor(context: Context, slice: Slice, stop: Stop): Promise<number | null> {
  const { accountId, shopId, progress } = slice;
  const failure = { kind: stop.kind, code: codeOf(stop), message: stop.message };
  const isPaused = await noteMallFailure(context, slice.shop, failure);
  if (isPaused) await finishRuns(context, slice, true);
  // Credentials that were changed meanwhile are tried at once.
  if (stop.kind === 'sign-in') return isPaused ? null : SOON_MS;
  const forMs = stop.retryAfterMs ?? slice.timing.backOffMs(progress.failures + 1);
  await inAccount(context.db, accountId, (tx) => closeGate(tx, { accountId, shopId, forMs }));
  await finishRuns(context, slice, isStoppedFor(forMs, progress.failures + 1));
  return forMs;
}

/** Whether what waits is told nothing for so long that its run ends without it. */
function isStoppedFor(closedForMs: number | null, failures: number): boolean {
  return closedForMs === null || closedForMs >= LONG_REST_MS || failures >= DOWN_FAILURES;
}

function codeOf({ kind }: Stop): string {
  return kind === 'sign-in' ? 'sign-in-refused' : kind;
}

async function finishRuns(
  context: Context,
  { accountId, shopId }: ShopLedger,
  stopped: boolean,
): Promise<void> {
  await inAccount(context.db, accountId, async (tx) => {
    for (const runId of await endRuns(tx, { accountId, shopId, stopped, at: context.now() })) {
      await announce(tx, accountId, { type: 'export-run', runId, shopId });
    }
  });
}
