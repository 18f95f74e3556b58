import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { raiseOrderEvents } from '../../orders/raise-order-events.ts';
import type { OrderEvent } from '../../orders/raise-order-events.ts';
import { planUncertainMail } from './uncertain-mail.ts';
import type { Verdict } from './verdict.ts';

/** Word to those outside: ship notices that came to an end, and those that a person must settle now. */
export async function tellVerdicts(
  tx: AccountTx,
  context: Context,
  told: { readonly accountId: string; readonly shopId: string; readonly valid: readonly Verdict[] },
): Promise<void> {
  const { accountId, shopId, valid } = told;
  await raiseOrderEvents(tx, context, { accountId, events: valid.flatMap(endOf) });
  if (valid.some(({ event }) => event === 'uncertain-for-long'))
    await planUncertainMail(tx, context, { accountId, shopId });
}

/** The mall's own words stay with the order: they may name the buyer. */
function endOf({ entry, settlement }: Verdict): readonly OrderEvent[] {
  const { kind, instructionId, candidate } = entry;
  const { state } = settlement;
  if (kind === 'buyer-rating' || (state !== 'confirmed' && state !== 'refused')) return [];
  const type = state === 'confirmed' ? 'ship-notice.sent' : 'ship-notice.refused';
  return [
    {
      orderId: candidate.orderId,
      type,
      more: { instruction: { id: instructionId, kind, code: settlement.code } },
    },
  ];
}
