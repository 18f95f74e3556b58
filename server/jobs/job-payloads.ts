import { z } from 'zod';

const id = z.string();
const ofRun = z.object({ accountId: id, runId: id });
const ofShop = z.object({ accountId: id, shopId: id });

/** Every kind of job and what it is told. The handlers are in each feature's `jobs.ts`. */
export const jobPayloads = {
  'provision-account': z.object({ provisioningId: id }),
  'prepare-demo': z.object({ accountId: id }),
  'purge-persons': z.object({ accountId: id }),
  'deliver-webhooks': z.object({ accountId: id, endpointId: id }),
  'send-mail': z.object({ accountId: id, mailId: id }),
  'watch-credentials': z.object({}),
  'watch-outage': ofShop,
  'tell-uncertain': ofShop,
  'watch-contracts': z.object({}),
  'issue-invoices': z.object({}),
  'test-connection': ofShop,
  'redeem-consent': ofShop.extend({ sealed: z.string() }),
  'run-import': ofRun,
  'auto-import': ofShop,
  'run-export': ofRun,
  'auto-export': ofShop,
  'deliver-instructions': ofShop,
};

export type JobName = keyof typeof jobPayloads;
export type JobPayloads = { readonly [N in JobName]: z.infer<(typeof jobPayloads)[N]> };
/** A handler may run again after a crash, so it must be able to go on where it stopped. */
export type JobHandlers = { readonly [N in JobName]: (payload: JobPayloads[N]) => Promise<void> };
