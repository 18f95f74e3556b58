import { sql } from 'kysely';
import type { OperatorTx } from '../../database/account-scope.ts';

export type DatabaseFacts = {
  readonly version: string;
  readonly sizeBytes: number;
  readonly connections: number;
  readonly connectionsMax: number;
  readonly now: Date;
  readonly backedUpAt: Date | null;
  readonly workers: number;
};

/** A worker lives while the connection stands that holds its lock. */
export async function readDatabase(tx: OperatorTx): Promise<DatabaseFacts> {
  const { rows } = await sql<DatabaseFacts>`
    select current_setting('server_version') as version, pg_database_size(current_database())::float8 as "sizeBytes",
      (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::int as "connectionsMax", clock_timestamp() as now,
      greatest((select last_archived_time from pg_stat_archiver), (select max(at) from backup)) as "backedUpAt",
      (select count(distinct w.lock_key)::int from live_worker w where exists (
        select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
          and ((l.classid::bigint << 32) | l.objid::bigint) = w.lock_key)) as workers`.execute(tx);
  const [facts] = rows;
  if (facts === undefined) throw new Error('the database said nothing of itself');
  return facts;
}

/** Names of what was applied, oldest first. */
export async function listMigrations(tx: OperatorTx): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(tx);
  return rows.map(({ name }) => name);
}
