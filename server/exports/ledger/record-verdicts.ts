import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { storeReadOrders } from '../../orders/intake/store-read-orders.ts';
import { newId } from '../../security/new-id.ts';
import { lockCandidates } from '../decide/candidate-store.ts';
import type { Candidate, Desk } from '../decide/decide.ts';
import { takeOrderSteps } from './take-order-steps.ts';
import type { OrderStep } from './take-order-steps.ts';
import { announceSettled } from './announce-settled.ts';
import { holdInstructions } from './claim-store.ts';
import { tellVerdicts } from './tell-verdicts.ts';
import { isUnstorable } from './is-unstorable.ts';
import { addLooks, endAttempts, settleInstructions } from './settle-store.ts';
import type { Verdict } from './verdict.ts';

type Delivery = { readonly accountId: string; readonly shopId: string; readonly desk: Desk };

/**
 * Writes down what became of some instructions, and what it means for their orders. An order that the mall shows in a form
 * that cannot be stored keeps none of them from being written down: its picture is then left to the import, which sets it aside.
 */
export async function recordVerdicts(
  context: Context,
  record: Delivery & { readonly verdicts: readonly Verdict[] },
): Promise<void> {
  if (record.verdicts.length === 0) return;
  try {
    await writeVerdicts(context, record);
  } catch (error) {
    const hasReading = record.verdicts.some(({ reading }) => reading !== null);
    if (!hasReading || !isUnstorable(error)) throw error;
    context.log.warn({ err: error, shop: record.shopId }, 'orders read after a delivery cannot be stored');
    const verdicts = record.verdicts.map((verdict) => ({ ...verdict, reading: null }));
    await writeVerdicts(context, { ...record, verdicts });
  }
}

async function writeVerdicts(
  context: Context,
  record: Delivery & { readonly verdicts: readonly Verdict[] },
): Promise<void> {
  const { accountId, verdicts } = record;
  await inAccount(context.db, accountId, async (tx) => {
    const ids = verdicts.map(({ entry }) => entry.instructionId);
    const states = await holdInstructions(tx, { accountId, ids });
    const valid = verdicts.filter(({ entry, from }) => {
      const state = states.get(entry.instructionId);
      return state !== undefined && from.includes(state);
    });
    await writeLedger(tx, context, { ...record, valid });
    await writeOrders(tx, context, { ...record, verdicts: valid });
    await tellVerdicts(tx, context, { ...record, valid });
    const orderIds = valid.map(({ entry }) => entry.candidate.orderId);
    await announceSettled(tx, { ...record, instructionIds: ids, orderIds });
  });
}

/** An attempt's end is a fact, even where somebody else settled the instruction meanwhile. */
async function writeLedger(
  tx: AccountTx,
  context: Context,
  write: Delivery & { readonly verdicts: readonly Verdict[]; readonly valid: readonly Verdict[] },
): Promise<void> {
  const { accountId } = write;
  const at = context.now();
  await endAttempts(tx, {
    accountId,
    at,
    attempts: write.verdicts.flatMap(({ entry: { instructionId }, attempt }) =>
      attempt === null ? [] : [{ instructionId, ...attempt }],
    ),
  });
  await addLooks(tx, {
    accountId,
    at,
    looks: write.verdicts.flatMap(({ entry: { instructionId }, look }) =>
      look === null ? [] : [{ instructionId, id: newId(), message: look }],
    ),
  });
  const settlements = write.valid.map(({ entry: { instructionId }, settlement }) => ({
    instructionId,
    ...settlement,
  }));
  await settleInstructions(tx, { accountId, at, settlements });
}

/** The mall's picture first, then what the ledger knows better. All orders are held before any is written. */
async function writeOrders(
  tx: AccountTx,
  context: Context,
  write: Delivery & { readonly verdicts: readonly Verdict[] },
): Promise<void> {
  const { accountId, shopId, desk, verdicts } = write;
  const ids = verdicts.map(({ entry }) => entry.candidate.orderId);
  let candidates = await lockCandidates(tx, { accountId, kind: 'ship-notice', ids });
  const readings = verdicts.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  if (readings.length > 0) {
    const orders = readings.map(({ read, at }) => ({ read, fetchedAt: at }));
    await storeReadOrders(tx, context, { accountId, shopId, mall: desk.mall, orders, runId: null });
    candidates = await lockCandidates(tx, { accountId, kind: 'ship-notice', ids });
  }
  const byId = new Map(candidates.map((candidate) => [candidate.orderId, candidate]));
  await takeOrderSteps(tx, context, {
    accountId,
    rules: desk.mall.shipNoticeRules,
    who: { kind: 'system', name: null },
    steps: verdicts.flatMap((verdict) => toStep(verdict, byId.get(verdict.entry.candidate.orderId))),
  });
}

function toStep(verdict: Verdict, candidate: Candidate | undefined): readonly OrderStep[] {
  const { entry, event, step, attempt, look, attentions } = verdict;
  if (candidate === undefined || event === null) return [];
  const { instructionId, kind, payload } = entry;
  const said = { outcome: attempt?.outcome ?? 'read-back', status: attempt?.httpStatus ?? null };
  const detail = { kind, payload, ...said, code: attempt?.code ?? null, message: attempt?.message ?? look };
  return [{ candidate, kind, instructionId, step, event, detail, attentions }];
}
