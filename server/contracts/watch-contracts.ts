import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../context.ts';
import { asOperator, inAccount } from '../database/account-scope.ts';
import { carryOutLapse } from './carry-out-lapse.ts';
import { holdAccount, listRunOut } from './contract-store.ts';

const AT_ONCE = 100;

/** Carries out what has run out, each account in a transaction of its own; one that fails is met again at the next look. */
export async function watchContracts(context: Context): Promise<void> {
  const today = tokyoDay(context.now());
  const accountIds = await asOperator(context.db, (tx) => listRunOut(tx, { today, limit: AT_ONCE }));
  for (const accountId of accountIds) {
    try {
      await inAccount(context.db, accountId, async (tx) => {
        await holdAccount(tx, accountId);
        await carryOutLapse(tx, context, accountId);
      });
    } catch (err) {
      context.log.error({ err, account: accountId }, 'a contract that has run out could not be ended');
    }
  }
}
