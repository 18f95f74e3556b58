import { reasonWords } from '@matome/domain/export/reason-message.ts';
import type { Reason } from '@matome/domain/export/reason.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { lockCandidates } from '../decide/candidate-store.ts';
import type { Candidate, Desk } from '../decide/decide.ts';
import { takeOrderSteps } from './take-order-steps.ts';
import type { OrderStep } from './take-order-steps.ts';
import { tellingShown, toldAt } from './telling.ts';
import type { TellingStep } from './telling.ts';
import { announceSettled } from './announce-settled.ts';
import { ALREADY_DONE, WITHDRAWN } from './settlement-codes.ts';
import type { Entry } from './claim-store.ts';
import { explainItems, settleInstructions } from './settle-store.ts';
import type { Settlement } from './settle-store.ts';

type Withdrawn = { readonly entry: Entry; readonly reasons: readonly Reason[] };

/** Takes back instructions that may not be sent any more, held by the caller: a cancel beats a waiting ship notice. */
export async function withdraw(
  tx: AccountTx,
  context: Context,
  asked: {
    readonly accountId: string;
    readonly shopId: string;
    readonly desk: Desk;
    readonly withdrawn: readonly Withdrawn[];
  },
): Promise<void> {
  const { accountId, shopId, withdrawn } = asked;
  if (withdrawn.length === 0) return;
  const orderIds = withdrawn.map(({ entry }) => entry.candidate.orderId);
  const candidates = await lockCandidates(tx, { accountId, kind: 'ship-notice', ids: orderIds });
  const byId = new Map(candidates.map((candidate) => [candidate.orderId, candidate]));
  await settleInstructions(tx, { accountId, at: context.now(), settlements: withdrawn.map(toSettlement) });
  await explainItems(tx, {
    accountId,
    items: withdrawn.map(({ entry, reasons }) => ({ instructionId: entry.instructionId, reasons })),
  });
  await takeOrderSteps(tx, context, {
    accountId,
    rules: asked.desk.mall.shipNoticeRules,
    who: { kind: 'system', name: null },
    steps: withdrawn.map((item) =>
      toStep(item, byId.get(item.entry.candidate.orderId) ?? item.entry.candidate),
    ),
  });
  const instructionIds = withdrawn.map(({ entry }) => entry.instructionId);
  await announceSettled(tx, { accountId, shopId, instructionIds, orderIds });
}

function toSettlement({ entry, reasons }: Withdrawn): Settlement {
  const done = shownAt(entry) !== 'no';
  return {
    instructionId: entry.instructionId,
    state: done ? 'confirmed' : 'refused',
    code: done ? ALREADY_DONE : WITHDRAWN,
    message: reasonWords(reasons),
    warnings: null,
    dueInMs: 0,
    doubtMs: null,
  };
}

function toStep(item: Withdrawn, candidate: Candidate): OrderStep {
  const { entry, reasons } = item;
  const { kind, instructionId } = entry;
  const done = shownAt(entry) !== 'no';
  return {
    candidate,
    kind,
    instructionId,
    step: done ? knownStep(entry) : { step: 'recall' },
    event: done ? 'found-at-mall' : 'withdrawn',
    detail: { kind, reasons },
  };
}

function shownAt({ kind, candidate, shipments }: Entry): ReturnType<typeof tellingShown> {
  return tellingShown(kind, candidate.mallOrder, shipments);
}

/** The mall knows it: from a call of ours that it once left unanswered, or else from its own screen. */
function knownStep(entry: Entry): TellingStep {
  const { kind, candidate, doubts, plannedAt, warnings, shipments } = entry;
  const at = toldAt(kind, candidate.mallOrder);
  if (doubts === 0 || shownAt(entry) === 'others') return { step: 'find-at-mall', at };
  return { step: 'confirm', confirmation: { at: at ?? plannedAt.toISOString(), warnings, shipments } };
}
