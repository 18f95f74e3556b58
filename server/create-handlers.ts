import { accountJobs } from './accounts/jobs.ts';
import type { Auth } from './accounts/auth.ts';
import type { Context } from './context.ts';
import { demoJobs } from './demo/prepare-demo.ts';
import { exportJobs } from './exports/jobs.ts';
import { importJobs } from './imports/jobs.ts';
import type { JobHandlers } from './jobs/job-payloads.ts';
import type { WorkerSession } from './jobs/worker-session.ts';
import { orderJobs } from './orders/jobs.ts';
import { shopJobs } from './shops/jobs.ts';

/** Every job, by name. */
export function createHandlers(context: Context, auth: Auth, session: WorkerSession): JobHandlers {
  return {
    ...accountJobs(context, auth),
    ...demoJobs(context),
    ...shopJobs(context),
    ...orderJobs(context),
    ...importJobs(context, session),
    ...exportJobs(context, session),
  };
}
