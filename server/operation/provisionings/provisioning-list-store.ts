import { sql } from 'kysely';
import { z } from 'zod';
import type { OperatorTx } from '../../database/account-scope.ts';

/** The making of an account that has not ended, and its job. */
export type OpenProvisioning = {
  readonly id: string;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
  readonly lastError: string | null;
};

const LISTED_MAX = 200;

/** The ones that wait longest come first. */
export async function listOpenProvisionings(
  tx: OperatorTx,
  id: string | null = null,
): Promise<readonly OpenProvisioning[]> {
  if (id !== null && !z.uuid().safeParse(id).success) return [];
  const { rows } = await sql<OpenProvisioning>`
    select p.id, p.created_at as "createdAt", coalesce(j.attempts, 0)::int as attempts, j.run_at as "nextTryAt",
      j.last_error as "lastError"
    from provisioning p
    left join graphile_worker.jobs j on j.key = 'provision-account:' || p.id
    where p.ready_at is null and ${id === null ? sql`true` : sql`p.id = ${id}`}
    order by p.created_at, p.id limit ${LISTED_MAX}`.execute(tx);
  return rows;
}

/** Failed, or under way for longer than a minute. */
export async function countStuckProvisionings(tx: OperatorTx, olderThan: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from provisioning p
    left join graphile_worker.jobs j on j.key = 'provision-account:' || p.id
    where p.ready_at is null and (p.created_at < ${olderThan} or j.last_error is not null)`.execute(tx);
  return rows[0]?.count ?? 0;
}
