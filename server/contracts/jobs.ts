import type { Context } from '../context.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import { planContractWatch } from '../jobs/plan-contract-watch.ts';
import { watchContracts } from './watch-contracts.ts';

const EVERY_MS = 20_000;

export function contractJobs(context: Context): Pick<JobHandlers, 'watch-contracts'> {
  return {
    'watch-contracts': async () => {
      await watchContracts(context);
      await planContractWatch(context.db, EVERY_MS);
    },
  };
}
