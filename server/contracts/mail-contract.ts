import type { ApiOptionState } from '@matome/domain/contracts/api-option.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { ApiOptionContract } from '../accounts/api-option-store.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** Tells the owners by mail that the contract began, will end, or is over; of an application nobody is told. */
export async function mailContract(
  tx: AccountTx,
  context: Context,
  told: {
    readonly accountId: string;
    readonly before: ApiOptionState;
    readonly after: ApiOptionState;
    /** As it stands now, or stood when it ended. */
    readonly contract: ApiOptionContract | null;
  },
): Promise<void> {
  const mail = mailOf(told, context.now());
  if (mail === null) return;
  await queueMail(tx, context, { ...mail, accountId: told.accountId, to: 'subscribers' });
}

function mailOf({ before, after, contract }: Parameters<typeof mailContract>[2], now: Date) {
  if (contract === null || before === after) return null;
  const { activeFrom, endsOn, monthlyFeeYen } = contract;
  const wasOn = before === 'active' || before === 'ending';
  if (after === 'active' && !wasOn && activeFrom !== null)
    return { kind: 'contract-approved', facts: { activeFrom, monthlyFeeYen } } as const;
  if (after === 'ending' && endsOn !== null) return { kind: 'contract-ending', facts: { endsOn } } as const;
  if (after === 'none' && wasOn)
    return { kind: 'contract-lapsed', facts: { endedOn: endsOn ?? tokyoDay(now) } } as const;
  return null;
}
