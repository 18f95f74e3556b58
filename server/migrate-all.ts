import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { migrateAuth } from './accounts/auth.ts';
import type { AuthOptions } from './accounts/auth.ts';
import { migrate } from './database/migrate.ts';

/** Brings our tables and those of the libraries up to date; of ours, no further than `wanted` where it is given. */
export async function migrateAll(
  pool: pg.Pool,
  auth: AuthOptions,
  wanted?: readonly string[],
): Promise<void> {
  const libraries = async () => {
    await migrateAuth(auth);
    await runMigrations({ pgPool: pool });
  };
  await migrate(pool, libraries, wanted);
}
