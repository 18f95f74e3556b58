import type { Outcome } from '@matome/connectors/mall.ts';
import type { Claim } from './claim-batch.ts';
import type { Settlement } from '../ledger/settle-store.ts';
import { ALREADY_DONE } from '../ledger/settlement-codes.ts';
import type { DeliveryTiming } from './timing.ts';
import { tellingShown, toldAt } from '../ledger/telling.ts';
import type { TellingStep } from '../ledger/telling.ts';
import type { Reading, Verdict } from '../ledger/verdict.ts';

/** One call and what became of it; `reading` is the order as the mall shows it since, where it was given or read. */
export type Sent = { readonly claim: Claim; readonly outcome: Outcome; readonly reading: Reading | null };

/** What a call's outcome means for the ledger and the order. */
export function judgeOutcome(sent: Sent, timing: DeliveryTiming, now: Date): Verdict {
  const { claim, outcome, reading } = sent;
  const base = { entry: claim, look: null, reading } as const;
  const attempt = endOf(sent);
  switch (outcome.outcome) {
    case 'accepted': {
      const warnings = [...claim.warnings, ...(outcome.warnings ?? [])];
      const settlement: Settled = { ...SETTLED, state: 'confirmed', warnings };
      // Even where a lease was lost meanwhile: what the mall accepted must never be sent again.
      return { ...base, attempt, from: OPEN, settlement, step: confirm(sent, now, warnings), event: 'told' };
    }
    case 'already-done':
      return { ...base, attempt, ...judgeKnown(sent, now) };
    case 'refused': {
      if (reading !== null && shownIn(sent) !== 'no') return { ...base, attempt, ...judgeKnown(sent, now) };
      const { code, message } = outcome;
      const settlement: Settled = { ...SETTLED, state: 'refused', code, message };
      return {
        ...base,
        attempt,
        from: IN_HAND,
        settlement,
        step: { step: 'refuse', refusal: { code, message } },
        event: 'refused',
      };
    }
    case 'unknown': {
      const { message } = outcome;
      const settlement: Settled = {
        ...SETTLED,
        state: 'uncertain',
        message,
        dueInMs: timing.readBackAfterMs,
        doubtMs: timing.quietMs,
      };
      return { ...base, attempt, from: ['sending'], settlement, step: { step: 'doubt' }, event: 'uncertain' };
    }
    case 'put-off': {
      const settlement: Settled = {
        ...SETTLED,
        state: 'planned',
        code: outcome.kind,
        message: outcome.message,
      };
      // Said once in the order's history; the ledger keeps every try.
      const event = claim.attempts === 1 ? 'put-off' : null;
      return { ...base, attempt, from: ['sending'], settlement, step: null, event };
    }
    default:
      return outcome satisfies never;
  }
}

type Settled = Omit<Settlement, 'instructionId'>;

export const SETTLED = { code: null, message: null, warnings: null, dueInMs: 0, doubtMs: null } as const;
const OPEN = ['planned', 'sending', 'uncertain'] as const;
const IN_HAND = ['sending', 'uncertain'] as const;

/** The mall knew it before this call: from an earlier call of ours that it did not answer, or else from its own screen. */
function judgeKnown(sent: Sent, now: Date): Pick<Verdict, 'from' | 'settlement' | 'step' | 'event'> {
  const { claim, outcome, reading } = sent;
  const message = 'message' in outcome ? (outcome.message ?? null) : null;
  const settlement: Settled = { ...SETTLED, state: 'confirmed', code: ALREADY_DONE, message };
  const isOurs = shownIn(sent) !== 'others';
  if (isOurs && (claim.doubts > 0 || claim.kind === 'ship-notice-correction')) {
    return { from: OPEN, settlement, step: confirm(sent, now, claim.warnings), event: 'told' };
  }
  const at = reading === null ? null : toldAt(claim.kind, reading.read.order);
  return { from: OPEN, settlement, step: { step: 'find-at-mall', at }, event: 'found-at-mall' };
}

function shownIn({ claim, reading }: Sent): ReturnType<typeof tellingShown> {
  return reading === null ? 'no' : tellingShown(claim.kind, reading.read.order, claim.shipments);
}

function confirm({ claim }: Sent, now: Date, warnings: Claim['warnings']): TellingStep {
  return { step: 'confirm', confirmation: { at: now.toISOString(), warnings, shipments: claim.shipments } };
}

function endOf({ claim, outcome }: Sent): NonNullable<Verdict['attempt']> {
  return {
    attemptId: claim.attemptId,
    outcome: outcome.outcome,
    httpStatus: 'httpStatus' in outcome ? (outcome.httpStatus ?? null) : null,
    code: codeOf(outcome),
    message: 'message' in outcome ? (outcome.message ?? null) : null,
  };
}

function codeOf(outcome: Outcome): string | null {
  if (outcome.outcome === 'refused') return outcome.code;
  return outcome.outcome === 'put-off' ? outcome.kind : null;
}
