import type { Context } from '../context.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import type { Auth } from './auth.ts';
import { provisionAccount } from './provision-account.ts';

export function accountJobs(context: Context, auth: Auth): Pick<JobHandlers, 'provision-account'> {
  return { 'provision-account': ({ provisioningId }) => provisionAccount(context, auth, provisioningId) };
}
