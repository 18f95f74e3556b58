import type { Context } from '../../context.ts';
import { refuseSuspended } from '../../accounts/suspension-store.ts';
import { inAccount } from '../../database/account-scope.ts';
import { endAnyOutage } from '../../shops/shop-outage.ts';
import type { MallError } from '@matome/connectors/mall-error.ts';
import { claimBatch } from './claim-batch.ts';
import { openGate } from './gate-store.ts';
import { judgeOutcome } from './judge-outcome.ts';
import type { Sent } from './judge-outcome.ts';
import { keepLease } from './keep-lease.ts';
import { recordVerdicts } from '../ledger/record-verdicts.ts';
import { sendBatch } from './send-batch.ts';
import { batchSizeOf } from './slice.ts';
import type { Slice, Stop } from './slice.ts';
import { doubtAbandoned, verifyUncertain } from './verify-uncertain.ts';

/** Works until nothing is left to do now, the mall says stop, or the slice is over. The lane that verifies does that first. Throws AccountSuspended. */
export async function workLane(context: Context, slice: Slice, verifies: boolean): Promise<void> {
  const { progress } = slice;
  let isWhole = false;
  try {
    while (progress.stop === null && !progress.broken && performance.now() < slice.endsAtMs) {
      await refuseSuspended(context, slice.accountId);
      const isBusy = (verifies && (await verify(context, slice))) || (await tell(context, slice));
      if (!isBusy) break;
    }
    isWhole = true;
  } finally {
    if (!isWhole) progress.broken = true;
  }
}

async function verify(context: Context, slice: Slice): Promise<boolean> {
  const doubted = await doubtAbandoned(context, slice);
  const { looked, failure } = await verifyUncertain(context, slice.connection, slice);
  if (failure !== null) slice.progress.stop ??= stopOf(failure);
  return doubted + looked > 0;
}

function stopOf({ kind, said: message, retryAfterMs }: MallError): Stop {
  return { kind, message, retryAfterMs };
}

async function tell(context: Context, slice: Slice): Promise<boolean> {
  const { accountId, shopId, desk, timing } = slice;
  const claim = { accountId, shopId, desk, limit: batchSizeOf(slice), leaseMs: timing.leaseMs };
  await context.reached('deliver:claiming');
  const claims = await claimBatch(context, claim);
  if (claims === null) return false;
  await context.reached('deliver:claimed');
  if (claims.length === 0) return true;
  const ids = claims.map(({ instructionId }) => instructionId);
  await keepLease(context, { accountId, ids, timing }, async () => {
    const sent = await sendBatch(context, slice, claims);
    await context.reached('deliver:answered');
    const now = context.now();
    await recordVerdicts(context, { ...slice, verdicts: sent.map((one) => judgeOutcome(one, timing, now)) });
    await context.reached('deliver:recorded');
    await noteProgress(context, slice, sent);
  });
  return true;
}

/** Whether the mall is there at all, by what it said to a batch. */
async function noteProgress(context: Context, slice: Slice, sent: readonly Sent[]): Promise<void> {
  const { accountId, shopId, progress } = slice;
  const isAnswered = sent.some(({ outcome }) =>
    ['accepted', 'already-done', 'refused'].includes(outcome.outcome),
  );
  if (isAnswered && progress.failures > 0) {
    await inAccount(context.db, accountId, async (tx) => {
      await openGate(tx, { accountId, shopId });
      await endAnyOutage(tx, context, { accountId, id: shopId });
    });
    progress.failures = 0;
  }
  progress.stop ??= findStop(sent, !isAnswered && progress.failures > 0);
}

function findStop(sent: readonly Sent[], isStillDown: boolean): Stop | null {
  for (const { outcome } of sent) {
    if (outcome.outcome === 'put-off') return outcome;
    if (outcome.outcome === 'unknown' && isStillDown)
      return { kind: 'unavailable', message: outcome.message };
  }
  return null;
}
