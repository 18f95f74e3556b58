import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { announce } from '../../events.ts';
import { addJob } from '../../jobs/add-job.ts';
import type { Actor } from '../../orders/history-store.ts';
import { lockCandidates } from '../decide/candidate-store.ts';
import type { Decision, Desk } from '../decide/decide.ts';
import { decideCandidates } from '../decide/decide-candidates.ts';
import type { Decided } from '../decide/decide-candidates.ts';
import { addItems } from '../runs/export-run-store.ts';
import type { ItemRow } from '../runs/export-run-store.ts';
import { addInstructions, takeOver } from '../ledger/add-instructions-store.ts';
import { takeOrderSteps } from '../ledger/take-order-steps.ts';

export type Batch = {
  readonly accountId: string;
  readonly shopId: string;
  readonly kind: ExportKind;
  readonly runId: string;
  readonly automatic: boolean;
  readonly desk: Desk;
  readonly who: Actor;
  readonly decided: readonly Decided[];
};

/**
 * Puts one batch of decisions into the ledger, and the job that tells the mall, in the caller's transaction. What is to be sent
 * is decided once more with the order held, so that whoever was faster with it stands. Answers how many will be sent.
 */
export async function planBatch(tx: AccountTx, context: Context, batch: Batch): Promise<number> {
  const { accountId, shopId, kind, runId } = batch;
  const held = await decideHeld(tx, context, batch);
  const sends = held.flatMap((item) =>
    item.decision.decision === 'send' ? [{ ...item, decision: item.decision }] : [],
  );
  const instructionIds = await addInstructions(tx, {
    accountId,
    shopId,
    kind,
    at: context.now(),
    automatic: batch.automatic,
    planned: sends.map(({ candidate, decision }) => ({
      orderId: candidate.orderId,
      mallOrderNo: candidate.mallOrderNo,
      payload: decision.payload,
      warnings: decision.warnings,
      shipments: kind === 'buyer-rating' ? null : candidate.state.decisions.parcels,
    })),
  });
  await takeOrderSteps(tx, context, {
    accountId,
    rules: batch.desk.mall.shipNoticeRules,
    who: batch.who,
    steps: sends.flatMap(({ candidate, decision }) => {
      const instructionId = instructionIds.get(candidate.orderId);
      if (instructionId === undefined) return [];
      const detail = { kind, payload: decision.payload, warnings: decision.warnings };
      return [{ candidate, kind, step: { step: 'queue' as const }, instructionId, event: 'planned', detail }];
    }),
  });
  const settled = new Map(held.map((item) => [item.candidate.orderId, item]));
  const items = batch.decided.map((item) =>
    toItem(settled.get(item.candidate.orderId) ?? item, instructionIds),
  );
  await addItems(tx, { accountId, runId, items });
  if (!batch.automatic) {
    const orderIds = items.flatMap((item) => (isUnderWay(item) ? [item.orderId] : []));
    await takeOver(tx, { accountId, kind, orderIds });
  }
  if (instructionIds.size === 0) return 0;
  await addJob(tx, {
    name: 'deliver-instructions',
    payload: { accountId, shopId },
    key: `deliver:${shopId}`,
  });
  await announce(tx, accountId, { type: 'orders-changed', shopId, orderIds: [...instructionIds.keys()] });
  return instructionIds.size;
}

async function decideHeld(tx: AccountTx, context: Context, batch: Batch): Promise<readonly Decided[]> {
  const { accountId, kind, desk } = batch;
  const ids = batch.decided.flatMap(({ candidate, decision }) =>
    decision.decision === 'send' ? [candidate.orderId] : [],
  );
  const candidates = await lockCandidates(tx, { accountId, kind, ids });
  return decideCandidates(tx, context, { accountId, kind, desk, candidates });
}

/** It stands in the ledger from an export before. */
function isUnderWay({ reasons }: ItemRow): boolean {
  return reasons.some(({ code }) => code === 'waiting' || code === 'uncertain');
}

/** What another export put into the ledger this very moment is waiting there. */
function toItem({ candidate, decision }: Decided, instructionIds: ReadonlyMap<string, string>): ItemRow {
  const instructionId = instructionIds.get(candidate.orderId) ?? null;
  const base = { orderId: candidate.orderId, mallOrderNo: candidate.mallOrderNo, instructionId };
  return { ...base, ...itemFacts(decision, instructionId) };
}

function itemFacts(decision: Decision, instructionId: string | null): Pick<ItemRow, 'reasons' | 'warnings'> {
  if (decision.decision === 'skip') return { reasons: decision.reasons, warnings: [] };
  return instructionId === null
    ? { reasons: [{ code: 'waiting' }], warnings: [] }
    : { reasons: [], warnings: decision.warnings };
}
