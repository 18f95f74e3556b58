import type { Context } from '@matome/server/context.ts';

/** Ends all connections to the database but the one that does it, as a restart of it or a broken network would. */
export async function cutDatabase(pool: Context['pool']): Promise<void> {
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
  );
}
