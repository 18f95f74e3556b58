import type { JobHealth } from '@matome/contract/operator-health.ts';
import { sql } from 'kysely';
import type { OperatorTx } from '../../database/account-scope.ts';
import { withoutData } from '../without-data.ts';

type Row = Omit<JobHealth, 'oldestDueAt'> & { readonly oldestDueAt: Date | null };

/** The queue by kind of job; what has fallen behind or fails comes first. */
export async function readQueue(tx: OperatorTx): Promise<readonly JobHealth[]> {
  const { rows } = await sql<Row>`
    select task_identifier as name,
      count(*) filter (where locked_at is null and run_at <= now())::int as waiting,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and run_at > now())::int as planned,
      count(*) filter (where last_error is not null)::int as failing,
      min(run_at) filter (where locked_at is null and run_at <= now()) as "oldestDueAt",
      (array_agg(last_error order by updated_at desc) filter (where last_error is not null))[1] as "lastError"
    from graphile_worker.jobs group by task_identifier order by failing desc, waiting desc, name`.execute(tx);
  return rows.map((row) => ({
    ...row,
    oldestDueAt: row.oldestDueAt?.toISOString() ?? null,
    lastError: row.lastError === null ? null : withoutData(row.lastError),
  }));
}

export async function countHeldJobs(tx: OperatorTx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from held_job`.execute(tx);
  return rows[0]?.count ?? 0;
}
