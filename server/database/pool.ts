import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import type { Schema } from './schema.ts';

// Calendar days stay text: a Date would carry the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Database = Kysely<Schema>;

/** Role that every connection takes on when the login would bypass row-level security. */
export const APP_ROLE = 'matome_app';

/** Where and as whom to connect. `role` is set when the login role would bypass row-level security. */
export type DatabaseAddress = { readonly url: string; readonly role: string | null };

const LEAST_VERSION = 150_000;

/**
 * Finds out whether the login may bypass row-level security (a superuser, say); if so prepares a role that may not.
 * Throws ConfigError when the database cannot be reached or is too old.
 */
export async function resolveAddress(url: string): Promise<DatabaseAddress> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new ConfigError(`DATABASE_URL: the database cannot be reached (${describeError(cause)})`);
  }
  try {
    const { rows } = await client.query<{
      version: number;
      name: string;
      bypasses: boolean;
      role_exists: boolean;
    }>(
      `select current_setting('server_version_num')::int as version, current_database() as name,
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses,
         exists (select from pg_roles where rolname = $1) as role_exists`,
      [APP_ROLE],
    );
    const facts = rows[0];
    if (facts === undefined || facts.version < LEAST_VERSION) {
      throw new ConfigError(`DATABASE_URL: PostgreSQL 15 or newer is needed, this one is ${facts?.version}`);
    }
    if (!facts.bypasses) return { url, role: null };
    if (!facts.role_exists) await client.query(`create role ${APP_ROLE} nologin`);
    const name = client.escapeIdentifier(facts.name);
    await client.query(
      `grant all on database ${name} to ${APP_ROLE}; grant all on schema public to ${APP_ROLE}`,
    );
    return { url, role: APP_ROLE };
  } finally {
    await client.end();
  }
}

/** `searchPath` other than the default is for libraries with a schema of their own. */
export function createPool(
  address: DatabaseAddress,
  options: { readonly max: number; readonly searchPath?: string },
): pg.Pool {
  const settings = [
    ...(address.role === null ? [] : [`-c role=${address.role}`]),
    ...(options.searchPath === undefined ? [] : [`-c search_path=${options.searchPath}`]),
    '-c timezone=UTC',
  ];
  const pool = new pg.Pool({
    connectionString: address.url,
    max: options.max,
    options: settings.join(' '),
    application_name: 'matome',
    keepAlive: true,
  });
  // An idle connection that breaks (a restarted database) is replaced by the pool; the next query says what is wrong.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

function describeError(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(describeError).join(', ');
  return cause instanceof Error ? cause.message : String(cause);
}
