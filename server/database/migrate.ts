import { readFile, readdir } from 'node:fs/promises';
import type pg from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any fixed number: the advisory lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 7_246_001;

/**
 * Applies the numbered files that this database has not seen, in order, each in a transaction of its own. Returns their names.
 * `libraries` migrates what libraries keep in schemas of their own, under the same lock. `wanted`: no file but these (a database
 * that is to hold what an older version wrote).
 */
export async function migrate(
  pool: pg.Pool,
  libraries: () => Promise<void>,
  wanted?: readonly string[],
): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const all = await listMissing(rows.map((row) => row.name));
    const missing = all.filter((name) => wanted === undefined || wanted.includes(name));
    for (const name of missing) {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      await client.query('begin');
      await client.query(text);
      await client.query('insert into migration (name) values ($1)', [name]);
      await client.query('commit');
    }
    await libraries();
    return missing;
  } finally {
    // A failed migration leaves its transaction open: the connection is thrown away, and its lock with it.
    client.release(true);
  }
}

/** The migration files that are not among the applied ones, in order. */
export async function listMissing(applied: readonly string[]): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((name) => name.endsWith('.sql') && !applied.includes(name)).sort();
}

/** True when every migration file has been applied. */
export async function isMigrated(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ name: string }>('select name from migration');
  return (await listMissing(rows.map((row) => row.name))).length === 0;
}
