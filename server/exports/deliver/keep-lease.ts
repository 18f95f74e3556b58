import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import { renewLease } from '../ledger/claim-store.ts';
import type { DeliveryTiming } from './timing.ts';

/** Gives a sign of life for these instructions as long as `work` goes on. A missed one only brings the read-back that a crash would. */
export async function keepLease<T>(
  context: Context,
  lease: { readonly accountId: string; readonly ids: readonly string[]; readonly timing: DeliveryTiming },
  work: () => Promise<T>,
): Promise<T> {
  const { accountId, ids, timing } = lease;
  const heartbeat = setInterval(() => {
    inAccount(context.db, accountId, (tx) =>
      renewLease(tx, { accountId, ids, leaseMs: timing.leaseMs }),
    ).catch((err: unknown) => context.log.warn({ err }, 'lease of a delivery could not be renewed'));
  }, timing.heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
  }
}
