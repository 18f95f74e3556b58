import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { holdJob } from '../jobs/held-job-store.ts';
import type { JobHandlers, JobPayloads } from '../jobs/job-payloads.ts';
import { AccountSuspended, holdSuspended, isSuspended } from './suspension-store.ts';

/** What fetches for an account, or tells a mall or the seller's own systems something. Persons leave by the mall's rule all the same, and mail goes out. */
export type OutsideJob =
  | 'prepare-demo'
  | 'test-connection'
  | 'redeem-consent'
  | 'run-import'
  | 'auto-import'
  | 'run-export'
  | 'auto-export'
  | 'deliver-instructions'
  | 'deliver-webhooks';

/** The same handler, but for a suspended account the job is laid by instead, and queued again when the account is resumed. */
export function holdWhileSuspended<N extends OutsideJob>(
  context: Context,
  name: N,
  handle: JobHandlers[N],
): (payload: JobPayloads[N]) => Promise<void> {
  const layBy = (payload: JobPayloads[N]): Promise<boolean> =>
    inAccount(context.db, payload.accountId, async (tx) => {
      const { accountId } = payload;
      if (!(await holdSuspended(tx, accountId))) return false;
      await holdJob(tx, { accountId, name, payload, at: context.now() });
      return true;
    });
  return async (payload) => {
    if ((await isSuspended(context, payload.accountId)) && (await layBy(payload))) return;
    try {
      await handle(payload);
    } catch (cause) {
      if (!(cause instanceof AccountSuspended) || !(await layBy(payload))) throw cause;
    }
  };
}
