import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type pg from 'pg';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import { createPool } from '../database/pool.ts';
import type { DatabaseAddress } from '../database/pool.ts';
import { CLIENT_ADDRESS_HEADER } from '../http/client-address.ts';
import { newId } from '../security/new-id.ts';
import type { Context } from '../context.ts';
import { makeRecoveryCodes } from './sign-in/recovery-codes.ts';
import { recordDeed } from './sign-in/record-sign-in.ts';
import { forgetTrustedBrowsers } from './sign-in/sign-in-store.ts';
import { watchSignIns } from './sign-in/watch-sign-ins.ts';

/** Sessions and passwords live in a schema of their own, in the library's own tables. */
const SCHEMA = 'auth';
const SESSION_DAYS = 14;
const DAY_SECONDS = 24 * 60 * 60;
const RESET_SECONDS = 60 * 60;

export type AuthOptions = {
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly publicUrl: string;
  /** Sends somebody the link to a new password. Absent where no mail can be sent: then nobody can ask for one. */
  readonly sendReset?: (reset: {
    readonly person: { readonly id: string; readonly email: string; readonly tenantId: string };
    readonly token: string;
    readonly expiresAt: Date;
  }) => Promise<void>;
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
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/two-factor/*': { window: 60, max: 20 },
        '/change-password': { window: 60, max: 10 },
        '/request-password-reset': { window: 60, max: 5 },
        '/reset-password': { window: 60, max: 10 },
      },
    },
    // The desk may be reached by several names of one machine; what counts is that page and API are of one origin.
    trustedOrigins: (request?: Request) => {
      const host = request?.headers.get('host');
      return host === null || host === undefined ? [] : [`http://${host}`, `https://${host}`];
    },
    // Names and sessions are served by our own API; tokens of other sessions are for nobody.
    disabledPaths: [
      '/update-user',
      '/update-session',
      '/list-sessions',
      '/revoke-session',
      '/revoke-sessions',
      '/revoke-other-sessions',
    ],
    plugins: [
      twoFactor({ issuer: 'Matome', backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes } }),
    ],
    advanced: {
      database: { generateId: newId },
      useSecureCookies: publicUrl.startsWith('https:'),
      // The API sets it itself, from the connection: what a client says of its address counts for nothing.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  };
}

export type Auth = ReturnType<typeof createAuth>;

/** Sign-in by e-mail and password, a second factor, and sessions. Call after `migrateAuth`. */
export function createAuth(options: AuthOptions, context: Pick<Context, 'db' | 'now' | 'cursorKey' | 'log'>) {
  const { plugins, emailAndPassword, ...rest } = authOptions(options);
  return betterAuth({
    ...rest,
    emailAndPassword: { ...emailAndPassword, ...passwordReset(options, context) },
    plugins: [...plugins, watchSignIns(context)],
    // It would write each refused password on the console, as an error.
    onAPIError: { onError: (error: unknown) => logFailure(context, error) },
  });
}

function logFailure({ log }: Pick<Context, 'log'>, error: unknown): void {
  if (error instanceof APIError && error.statusCode < 500)
    log.info({ code: error.body?.code }, 'sign-in refused');
  else log.error({ err: error }, 'sign-in failed');
}

/** A new password ends every session, and the trust in every browser. */
function passwordReset({ sendReset }: AuthOptions, context: Pick<Context, 'db' | 'now'>) {
  if (sendReset === undefined) return {};
  return {
    resetPasswordTokenExpiresIn: RESET_SECONDS,
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: ({ user, token }: { user: object; token: string }) => {
      const expiresAt = new Date(context.now().getTime() + RESET_SECONDS * 1000);
      return sendReset({ person: person.parse(user), token, expiresAt });
    },
    onPasswordReset: async ({ user }: { user: object }) => {
      const who = person.parse(user);
      const also = (tx: AccountTx) => forgetTrustedBrowsers(tx, who.id);
      await recordDeed(context, who, { action: 'resetPassword', also });
    },
  };
}

const person = z.object({ id: z.string(), name: z.string(), email: z.string(), tenantId: z.uuid() });

/** Makes or completes the library's tables. Run under the migration lock. */
export async function migrateAuth(options: AuthOptions): Promise<void> {
  await options.pool.query(`create schema if not exists ${SCHEMA}`);
  const { runMigrations } = await getMigrations(authOptions(options));
  await runMigrations();
}
