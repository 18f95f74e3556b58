import { accountJobs } from './accounts/jobs.ts';
import type { Auth } from './accounts/auth.ts';
import { holdWhileSuspended } from './accounts/hold-while-suspended.ts';
import type { OutsideJob } from './accounts/hold-while-suspended.ts';
import type { Context } from './context.ts';
import { billingJobs } from './contracts/billing/jobs.ts';
import { contractJobs } from './contracts/jobs.ts';
import { demoJobs } from './demo/prepare-demo.ts';
import { exportJobs } from './exports/jobs.ts';
import { importJobs } from './imports/jobs.ts';
import type { JobHandlers } from './jobs/job-payloads.ts';
import type { WorkerSession } from './jobs/worker-session.ts';
import { mailJobs } from './mail/jobs.ts';
import { orderJobs } from './orders/jobs.ts';
import { shopJobs } from './shops/jobs.ts';
import { webhookJobs } from './webhooks/jobs.ts';

/** Every job, by name. Those that talk to malls and webhooks wait while their account is suspended. */
export function createHandlers(context: Context, auth: Auth, session: WorkerSession): JobHandlers {
  const handlers = everyHandler(context, auth, session);
  const held = <N extends OutsideJob>(name: N) => holdWhileSuspended(context, name, handlers[name]);
  return {
    ...handlers,
    'prepare-demo': held('prepare-demo'),
    'test-connection': held('test-connection'),
    'redeem-consent': held('redeem-consent'),
    'run-import': held('run-import'),
    'auto-import': held('auto-import'),
    'run-export': held('run-export'),
    'auto-export': held('auto-export'),
    'deliver-instructions': held('deliver-instructions'),
    'deliver-webhooks': held('deliver-webhooks'),
  };
}

function everyHandler(context: Context, auth: Auth, session: WorkerSession): JobHandlers {
  return {
    ...accountJobs(context, auth),
    ...mailJobs(context),
    ...webhookJobs(context, session),
    ...contractJobs(context),
    ...billingJobs(context),
    ...demoJobs(context),
    ...shopJobs(context),
    ...orderJobs(context),
    ...importJobs(context, session),
    ...exportJobs(context, session),
  };
}
