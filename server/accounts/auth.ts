import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type pg from 'pg';
import { createPool } from '../database/pool.ts';
import type { DatabaseAddress } from '../database/pool.ts';
import { newId } from '../security/new-id.ts';

/** Sessions and passwords live in a schema of their own, in the library's own tables. */
const SCHEMA = 'auth';
const SESSION_DAYS = 14;
const DAY_SECONDS = 24 * 60 * 60;

export type AuthOptions = {
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly publicUrl: string;
};

export function createAuthPool(address: DatabaseAddress): pg.Pool {
  return createPool(address, { max: 5, searchPath: SCHEMA });
}

function authOptions({ pool, secret, publicUrl }: AuthOptions) {
  return {
    appName: 'Matome',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    // Accounts are opened by provisioning, never by the library's own sign-up.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    user: { additionalFields: { tenantId: { type: 'string' as const, required: true, input: false } } },
    session: { expiresIn: SESSION_DAYS * DAY_SECONDS, updateAge: DAY_SECONDS },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
    // The desk may be reached by several names of one machine; what counts is that page and API are of one origin.
    trustedOrigins: (request?: Request) => {
      const host = request?.headers.get('host');
      return host === null || host === undefined ? [] : [`http://${host}`, `https://${host}`];
    },
    advanced: { database: { generateId: newId }, useSecureCookies: publicUrl.startsWith('https:') },
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  };
}

export type Auth = ReturnType<typeof createAuth>;

/** Sign-in by e-mail and password, and sessions. Call after `migrateAuth`. */
export function createAuth(options: AuthOptions) {
  return betterAuth(authOptions(options));
}

/** Makes or completes the library's tables. Run under the migration lock. */
export async function migrateAuth(options: AuthOptions): Promise<void> {
  await options.pool.query(`create schema if not exists ${SCHEMA}`);
  const { runMigrations } = await getMigrations(authOptions(options));
  await runMigrations();
}
