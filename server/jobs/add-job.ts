import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { JobName, JobPayloads } from './job-payloads.ts';

/** Far more than a job that keeps failing meets in a year of backing off: none is given up. */
const MAX_ATTEMPTS = 30_000;

/** A job to queue. `key`: at most one waiting job has it; adding again moves that one. While one of that key runs, one more may wait. */
export type Job = {
  readonly [N in JobName]: { readonly name: N; readonly payload: JobPayloads[N] };
}[JobName] & {
  readonly key?: string;
  readonly afterMs?: number;
  /** Jobs of one queue run one after the other, in all processes together. */
  readonly queue?: string;
};

/** Queues a job in the caller's transaction: both are there, or neither. */
export async function addJob(
  tx: Kysely<Schema>,
  { name, payload, key, afterMs = 0, queue }: Job,
): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${key ?? null},
    queue_name => ${queue ?? null},
    run_at => now() + ${`${afterMs} milliseconds`}::interval,
    max_attempts => ${MAX_ATTEMPTS})`.execute(tx);
}

export async function removeJob(tx: Kysely<Schema>, key: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${key})`.execute(tx);
}
