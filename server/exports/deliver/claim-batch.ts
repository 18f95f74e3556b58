import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import { isEqual } from '@matome/domain/history/differences.ts';
import { findApiOption } from '../../accounts/api-option-store.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { readLatestRaw } from '../../orders/load-raw.ts';
import { newId } from '../../security/new-id.ts';
import { decide, standingReasons } from '../decide/decide.ts';
import type { Candidate, Decision, Desk } from '../decide/decide.ts';
import { asUntold } from '../ledger/telling.ts';
import { holdPlanned, markSending } from '../ledger/claim-store.ts';
import type { Entry, Sending } from '../ledger/claim-store.ts';
import { withdraw } from '../ledger/withdraw.ts';
import { NO_API_OPTION } from './withdraw-automatic.ts';

/** An instruction that is ours to send now. */
export type Claim = Entry & Sending;

/**
 * Claims the next instructions, committed before the call. Each order gets a last look: what may no longer be sent (cancelled
 * meanwhile, put on hold, planned by the automatic way of a contract that is over) is withdrawn, and a shipment that was changed while it waited is told as it is now.
 * `null` = nothing is left to claim.
 */
export async function claimBatch(
  context: Context,
  claim: {
    readonly accountId: string;
    readonly shopId: string;
    readonly desk: Desk;
    readonly limit: number;
    readonly leaseMs: number;
  },
): Promise<readonly Claim[] | null> {
  const { accountId, shopId, desk } = claim;
  return inAccount(context.db, accountId, async (tx) => {
    const held = await holdPlanned(tx, claim);
    if (held.length === 0) return null;
    const looked = await lookAgain(tx, context, { accountId, desk, entries: held });
    const claims = looked.flatMap(({ entry, now }) => (now.decision === 'send' ? [toClaim(entry, now)] : []));
    await markSending(tx, {
      accountId,
      leaseMs: claim.leaseMs,
      at: context.now(),
      sending: claims.map(toSending),
    });
    await withdraw(tx, context, {
      accountId,
      shopId,
      desk,
      withdrawn: looked.flatMap(({ entry, now }) =>
        now.decision === 'skip' ? [{ entry, reasons: now.reasons }] : [],
      ),
    });
    return claims;
  });
}

type Looked = { readonly entry: Entry; readonly now: Decision };

async function lookAgain(
  tx: AccountTx,
  context: Context,
  look: { readonly accountId: string; readonly desk: Desk; readonly entries: readonly Entry[] },
): Promise<readonly Looked[]> {
  const { accountId, desk } = look;
  const changed = look.entries.filter(isShipmentChanged).map(({ candidate }) => candidate.orderId);
  const raws = await readLatestRaw(tx, context.vault, { accountId, orderIds: changed });
  const isStopped = await isAutomaticStopped(tx, context, look);
  return look.entries.map((entry) => {
    const { kind } = entry;
    if (isStopped && entry.automatic) return { entry, now: STOPPED };
    const candidate = asUntold(kind, entry.candidate);
    const raw = raws.get(candidate.orderId);
    const now =
      raw === undefined ? asPlanned(entry, candidate, desk) : decide({ kind, candidate, desk, raw });
    return { entry, now };
  });
}

const STOPPED: Decision = { decision: 'skip', reasons: NO_API_OPTION };

/** Asked with each batch: the contract may end while a slice is worked at. */
async function isAutomaticStopped(
  tx: AccountTx,
  context: Context,
  { accountId, entries }: { readonly accountId: string; readonly entries: readonly Entry[] },
): Promise<boolean> {
  if (!entries.some((entry) => entry.automatic)) return false;
  return !hasApiOption({ apiOption: await findApiOption(tx, accountId) }, context.now());
}

function isShipmentChanged({ shipments, candidate }: Entry): boolean {
  return shipments !== null && !isEqual(shipments, candidate.state.decisions.parcels);
}

function asPlanned(entry: Entry, candidate: Candidate, desk: Desk): Decision {
  const reasons = standingReasons({ kind: entry.kind, candidate, desk });
  if (reasons.length > 0) return { decision: 'skip', reasons };
  return { decision: 'send', payload: entry.payload, warnings: entry.warnings };
}

function toClaim(entry: Entry, now: Extract<Decision, { decision: 'send' }>): Claim {
  const shipments = entry.shipments === null ? null : entry.candidate.state.decisions.parcels;
  return {
    ...entry,
    attemptId: newId(),
    attempts: entry.attempts + 1,
    payload: now.payload,
    warnings: now.warnings,
    shipments,
  };
}

function toSending({ instructionId, attemptId, payload, shipments, warnings }: Claim): Sending {
  return { instructionId, attemptId, payload, shipments, warnings };
}
