import { createAuthPool } from '../accounts/auth.ts';
import { ConfigError } from '../config.ts';
import { listMissing } from '../database/migrate.ts';
import { createPool, resolveAddress } from '../database/pool.ts';
import { migrateAll } from '../migrate-all.ts';
import { deriveKeys } from '../security/keys.ts';
import type { Keys } from '../security/keys.ts';
import type { Heading } from './backup-format.ts';
import { loadBackup } from './load-backup.ts';
import { openBackup } from './read-backup.ts';
import { refuseInhabited } from './refuse-inhabited.ts';

/** What was restored: the moment that the desk is back at, and how many rows there are. */
export type Restored = { readonly at: string; readonly rows: number };

/**
 * Fills a database that holds no desk yet with a backup, whole or not at all. What the malls were told since the backup is known to
 * them alone: each of its orders is read at its mall before anything is said of it. Throws ConfigError.
 */
export async function restoreBackup(
  database: { readonly url: string; readonly secretKey: string },
  file: string,
  options: {
    readonly now: Date;
    /** Once it is known that the backup fits and the database is empty. */
    readonly beforeLoad?: () => Promise<void>;
  },
): Promise<Restored> {
  const backup = await openBackup(file);
  const { heading } = backup;
  const keys = deriveKeys(database.secretKey);
  await refuseForeign(heading, keys, file);
  const address = await resolveAddress(database.url);
  const pool = createPool(address, { max: 2 });
  const authPool = createAuthPool(address);
  try {
    await refuseInhabited(pool);
    await options.beforeLoad?.();
    const auth = { pool: authPool, secret: keys.sessions, publicUrl: 'http://localhost' };
    await migrateAll(pool, auth, heading.migrations);
    const client = await pool.connect();
    try {
      return { at: heading.at, rows: await loadBackup(client, backup, options.now) };
    } finally {
      // A failed one leaves its transaction open: the connection is thrown away, and all that was loaded with it.
      client.release(true);
    }
  } finally {
    await Promise.all([pool.end(), authPool.end()]);
  }
}

async function refuseForeign(heading: Heading, keys: Keys, file: string): Promise<void> {
  const known = await listMissing([]);
  if (heading.migrations.some((name) => !known.includes(name)))
    throw new ConfigError(
      `${file}: was written by a newer Matome (${heading.version}); restore it with that one`,
    );
  if (heading.keyFingerprint !== keys.fingerprint)
    throw new ConfigError(
      `MATOME_SECRET_KEY: ${file} was written with another key, nobody in it could be read; give the key of then`,
    );
}
