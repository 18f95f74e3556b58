import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { JobName, JobPayloads } from './job-payloads.ts';

/** Far more than a job that keeps failing meets in a year of backing off: none is given up. */
const MAX_ATTEMPTS = 30_000;

/**
 * Queues a job in the caller's transaction: both are there, or neither.
 * `key`: at most one waiting job has it; adding again moves that one. While a job of that key runs, one more may wait.
 */
export async function addJob<N extends JobName>(
  tx: Kysely<Schema>,
  name: N,
  payload: JobPayloads[N],
  options: { readonly key?: string; readonly afterMs?: number } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null},
    run_at => now() + ${`${options.afterMs ?? 0} milliseconds`}::interval,
    max_attempts => ${MAX_ATTEMPTS})`.execute(tx);
}

export async function removeJob(tx: Kysely<Schema>, key: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${key})`.execute(tx);
}
