import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { findOrderShops } from '../../orders/order-shop-store.ts';
import { lockCandidates } from '../decide/candidate-store.ts';
import { takeOrderSteps } from './take-order-steps.ts';
import { announceSettled } from './announce-settled.ts';
import { withoutUncertainty } from './attend-uncertain.ts';
import { findInstruction, isLatestGeneration, settleByPerson } from './instruction-store.ts';

/** A person settled it: nothing more is sent for it. What is being sent this very moment cannot be held back. */
export async function cancelInstruction(
  tx: AccountTx,
  context: Context,
  asked: { readonly accountId: string; readonly id: string; readonly note: string; readonly whoName: string },
): Promise<{ readonly id: string } | { readonly refused: 'not-found' | 'already-settled' | 'being-sent' }> {
  const { accountId, id, note } = asked;
  const instruction = await findInstruction(tx, { accountId, id, lock: true });
  if (instruction === null) return { refused: 'not-found' };
  const { state, kind, shop_id: shopId, order_id: orderId } = instruction;
  if (state === 'sending') return { refused: 'being-sent' };
  const isOver = state === 'confirmed' || state === 'settled-by-a-person';
  if (isOver || !(await isLatestGeneration(tx, instruction))) return { refused: 'already-settled' };
  const [candidate] = await lockCandidates(tx, { accountId, kind, ids: [orderId] });
  const shops = await findOrderShops(tx, context, { accountId, ids: [shopId] });
  const mall = shops.get(shopId)?.mall;
  if (candidate === undefined || mall === undefined) return { refused: 'not-found' };
  await settleByPerson(tx, { accountId, id, note, at: context.now() });
  await takeOrderSteps(tx, context, {
    accountId,
    rules: mall.shipNoticeRules,
    who: { kind: 'member', name: asked.whoName },
    steps: [
      {
        candidate,
        kind,
        step: { step: 'settle', note },
        instructionId: id,
        event: 'settled',
        detail: { kind, note },
        attentions: withoutUncertainty,
      },
    ],
  });
  await announceSettled(tx, { accountId, shopId, instructionIds: [id], orderIds: [orderId] });
  return { id };
}
