import type { Reason } from '@matome/domain/export/reason.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { addJob } from '../../jobs/add-job.ts';
import { readLatestRaw } from '../../orders/load-raw.ts';
import { findShop } from '../../shops/shop-store.ts';
import { lockCandidates } from '../decide/candidate-store.ts';
import { decide } from '../decide/decide.ts';
import { openDesk } from '../decide/open-desk.ts';
import { takeOrderSteps } from './take-order-steps.ts';
import { asUntold } from './telling.ts';
import { announceSettled } from './announce-settled.ts';
import { addInstructions } from './add-instructions-store.ts';
import { findInstruction, hasten, isLatestGeneration, moveItems } from './instruction-store.ts';
import type { InstructionRow } from './instruction-store.ts';

export type RetryRefusal =
  | { readonly refused: 'not-found' | 'already-settled' }
  /** What stands against sending it now. */
  | { readonly refused: 'not-sendable'; readonly reasons: readonly Reason[] };

/**
 * Tries what was refused (or settled by a person) again, as the order is now: a new generation. An uncertain one is read back
 * now, and a waiting one is sent now: it is the person's from here on, whoever planned it. Answers the id of the instruction that is to be watched.
 */
export async function retryInstruction(
  tx: AccountTx,
  context: Context,
  asked: { readonly accountId: string; readonly id: string; readonly whoName: string },
): Promise<{ readonly id: string } | RetryRefusal> {
  const { accountId, id } = asked;
  const instruction = await findInstruction(tx, { accountId, id, lock: true });
  if (instruction === null) return { refused: 'not-found' };
  switch (instruction.state) {
    case 'confirmed':
      return { refused: 'already-settled' };
    case 'planned':
    case 'sending':
    case 'uncertain':
      await hasten(tx, { accountId, id });
      await wake(tx, instruction);
      return { id };
    case 'refused':
    case 'settled-by-a-person':
      if (!(await isLatestGeneration(tx, instruction))) return { refused: 'already-settled' };
      return planAgain(tx, context, { instruction, whoName: asked.whoName });
    default:
      return instruction.state satisfies never;
  }
}

async function planAgain(
  tx: AccountTx,
  context: Context,
  { instruction, whoName }: { readonly instruction: InstructionRow; readonly whoName: string },
): Promise<{ readonly id: string } | RetryRefusal> {
  const { account_id: accountId, shop_id: shopId, order_id: orderId, kind } = instruction;
  const shop = await findShop(tx, context.vault, { accountId, id: shopId });
  const [candidate] = await lockCandidates(tx, { accountId, kind, ids: [orderId] });
  if (shop === null || candidate === undefined) return { refused: 'not-found' };
  const desk = openDesk(context, shop);
  const raws = await readLatestRaw(tx, context.vault, { accountId, orderIds: [orderId] });
  const decision = decide({ kind, candidate: asUntold(kind, candidate), desk, raw: raws.get(orderId) ?? '' });
  if (decision.decision === 'skip') return { refused: 'not-sendable', reasons: decision.reasons };
  const shipments = kind === 'buyer-rating' ? null : candidate.state.decisions.parcels;
  const { payload, warnings } = decision;
  const planned = [{ orderId, mallOrderNo: candidate.mallOrderNo, payload, warnings, shipments }];
  const at = context.now();
  const added = await addInstructions(tx, { accountId, shopId, kind, at, automatic: false, planned });
  const newId = added.get(orderId);
  if (newId === undefined) return { refused: 'already-settled' };
  await moveItems(tx, { accountId, from: instruction.id, to: newId });
  await takeOrderSteps(tx, context, {
    accountId,
    rules: desk.mall.shipNoticeRules,
    who: { kind: 'member', name: whoName },
    steps: [
      {
        candidate,
        kind,
        step: { step: 'queue' },
        instructionId: newId,
        event: 'planned',
        detail: { kind, payload, warnings },
      },
    ],
  });
  await wake(tx, instruction);
  await announceSettled(tx, { accountId, shopId, instructionIds: [newId], orderIds: [orderId] });
  return { id: newId };
}

async function wake(
  tx: AccountTx,
  { account_id: accountId, shop_id: shopId }: InstructionRow,
): Promise<void> {
  await addJob(tx, {
    name: 'deliver-instructions',
    payload: { accountId, shopId },
    key: `deliver:${shopId}`,
  });
}
