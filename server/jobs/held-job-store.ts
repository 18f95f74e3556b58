import { sql } from 'kysely';
import type { AccountTx, OperatorTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import type { JobName } from './job-payloads.ts';

/** Keeps a job of a suspended account until it is resumed; the same job once, however often it comes. */
export async function holdJob(
  tx: AccountTx,
  job: {
    readonly accountId: string;
    readonly name: JobName;
    readonly payload: unknown;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('held_job')
    .values({
      account_id: job.accountId,
      id: newId(),
      name: job.name,
      payload: JSON.stringify(job.payload),
      held_at: job.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Queues again, to be done at once, what was held. */
export async function releaseHeldJobs(tx: OperatorTx, accountId: string): Promise<void> {
  await sql`
    with held as (delete from held_job where account_id = ${accountId} returning name, payload)
    select graphile_worker.add_job(identifier => name, payload => payload::json, max_attempts => 30000) from held`.execute(
    tx,
  );
}
