import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import type { WorkerSession } from '../jobs/worker-session.ts';
import { drainEndpoint } from './deliver/drain-endpoint.ts';
import { createGuard } from './guard/guard.ts';
import { planLook } from './wake-endpoints.ts';

/** Endpoints that a process serves at once: slow ones must leave it hands for the malls. */
const ENDPOINTS_AT_ONCE = 8;
/** How soon to look again while an endpoint is being served elsewhere, or all hands are full. */
const TAKEN_MS = 500;

export function webhookJobs(context: Context, session: WorkerSession): Pick<JobHandlers, 'deliver-webhooks'> {
  const guard = createGuard(context.config.webhookAllowedHosts);
  let served = 0;
  return {
    'deliver-webhooks': async (endpoint) => {
      let isServed = false;
      if (served < ENDPOINTS_AT_ONCE) {
        served += 1;
        try {
          isServed = await session.exclusively(`webhooks:${endpoint.endpointId}`, () =>
            drainEndpoint(context, guard, endpoint),
          );
        } finally {
          served -= 1;
        }
      }
      if (isServed) return;
      await inAccount(context.db, endpoint.accountId, (tx) =>
        planLook(tx, { ...endpoint, afterMs: TAKEN_MS }),
      );
    },
  };
}
