import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import type { WorkerSession } from '../jobs/worker-session.ts';
import { exportAutomatically } from './plan/auto-export.ts';
import { deliverInstructions } from './deliver/deliver-instructions.ts';
import { DELIVERY_TIMING } from './deliver/timing.ts';
import type { DeliveryTiming } from './deliver/timing.ts';
import { tellUncertain } from './ledger/uncertain-mail.ts';
import { planRun } from './plan/plan-run.ts';

/** How soon to try again while the same is being planned elsewhere. */
const TAKEN_MS = 300;

/** Everything that is told to malls. `timing` is another one in tests only. */
export function exportJobs(
  context: Context,
  session: WorkerSession,
  timing: DeliveryTiming = DELIVERY_TIMING,
): Pick<JobHandlers, 'run-export' | 'auto-export' | 'deliver-instructions' | 'tell-uncertain'> {
  return {
    'tell-uncertain': (shop) => tellUncertain(context, shop),
    'run-export': async ({ accountId, runId }) => {
      const free = await session.exclusively(`export:${runId}`, () => planRun(context, { accountId, runId }));
      if (free) return;
      await inAccount(context.db, accountId, (tx) =>
        addJob(tx, { name: 'run-export', payload: { accountId, runId }, afterMs: TAKEN_MS }),
      );
    },
    'auto-export': async ({ accountId, shopId }) => {
      const free = await session.exclusively(`auto-export:${shopId}`, () =>
        exportAutomatically(context, { accountId, shopId }),
      );
      if (free) return;
      await inAccount(context.db, accountId, (tx) =>
        addJob(tx, {
          name: 'auto-export',
          payload: { accountId, shopId },
          key: `auto-export:${shopId}`,
          afterMs: TAKEN_MS,
        }),
      );
    },
    'deliver-instructions': ({ accountId, shopId }) =>
      deliverInstructions(context, session, { accountId, shopId, timing }),
  };
}
