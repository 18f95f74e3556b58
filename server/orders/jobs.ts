import type { Context } from '../context.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import { purgePersons } from './persons/purge-persons.ts';

export function orderJobs(context: Context): Pick<JobHandlers, 'purge-persons'> {
  return { 'purge-persons': ({ accountId }) => purgePersons(context, accountId) };
}
