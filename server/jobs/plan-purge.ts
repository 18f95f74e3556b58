import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';
import type { Schema } from '../database/schema.ts';
import { addJob } from './add-job.ts';

const EVERY_MS = 24 * 60 * 60 * 1000;

/** Looks a day from now for persons that are to leave. One such look a day and account; planned again, it moves. */
export async function planPurge(tx: AccountTx, accountId: string): Promise<void> {
  await addJob(tx, {
    name: 'purge-persons',
    payload: { accountId },
    key: `purge-persons:${accountId}`,
    afterMs: EVERY_MS,
  });
}

/** Plans the daily look for every account that has none, within the next hour, so that many accounts do not look at one moment. */
export async function planMissingPurges(db: Kysely<Schema>): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      identifier => 'purge-persons', payload => json_build_object('accountId', p.for_account),
      job_key => 'purge-persons:' || p.for_account, run_at => now() + random() * interval '1 hour', max_attempts => 30000)
    from provisioning p
    where p.ready_at is not null and not exists (
      select from graphile_worker.jobs j where j.key = 'purge-persons:' || p.for_account)`.execute(db);
}
