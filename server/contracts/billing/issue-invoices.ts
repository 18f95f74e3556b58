import { firstDayOf, monthOf, nextMonth, previousMonth } from '@matome/domain/contracts/billing/month.ts';
import { startOfTokyoDay, tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../../context.ts';
import { asOperator } from '../../database/account-scope.ts';
import { planInvoices } from '../../jobs/plan-invoices.ts';
import { billContract } from './bill-contract.ts';
import { listUnbilled } from './billing-store.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Issues what is missing, each contract in a transaction of its own, and plans the next look. One that cannot be billed holds up
 * no other, and is met again at that look.
 */
export async function issueInvoices(context: Context): Promise<void> {
  const today = tokyoDay(context.now());
  const refs = await asOperator(context.db, (tx) => listUnbilled(tx, previousMonth(monthOf(today))));
  for (const ref of refs) {
    try {
      const { issued, isWaiting } = await asOperator(context.db, (tx) => billContract(tx, context, ref));
      if (issued > 0) context.log.info({ account: ref.accountId, issued }, 'invoices issued');
      if (isWaiting) context.log.warn({ account: ref.accountId }, 'invoices wait for their issuer to be set');
    } catch (err) {
      context.log.error({ err, account: ref.accountId }, 'the invoices of a contract could not be issued');
    }
  }
  await planInvoices(context.db, untilNextLook(context.now()));
}

/** An hour, or the beginning of the next month in Tokyo if that is sooner. */
function untilNextLook(now: Date): number {
  const nextBegins = startOfTokyoDay(firstDayOf(nextMonth(monthOf(tokyoDay(now)))));
  return Math.min(HOUR_MS, nextBegins.getTime() - now.getTime());
}
