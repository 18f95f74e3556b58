import type { Mall } from '@matome/connectors/mall.ts';
import { pino } from 'pino';
import { createAuth, createAuthPool } from './accounts/auth.ts';
import type { Auth } from './accounts/auth.ts';
import { publicUrlOf } from './config.ts';
import type { Config } from './config.ts';
import type { Context, Demo } from './context.ts';
import { createDatabase, createPool, resolveAddress } from './database/pool.ts';
import type { DatabaseAddress } from './database/pool.ts';
import { mailPasswordReset } from './mail/mail-password-reset.ts';
import type { PasswordReset } from './mail/mail-password-reset.ts';
import { isMailSetUp } from './mail/queue-mail.ts';
import { migrateAll } from './migrate-all.ts';
import { deriveKeys } from './security/keys.ts';
import { searchHasher } from './security/search-hash.ts';
import { openVault } from './security/vault.ts';
import { VERSION } from './version.ts';

const POOL_CONNECTIONS = 30;
/** Fields that must never be logged, wherever they stand. */
const SECRET_PATHS = [
  'authorization',
  'cookie',
  'password',
  'credentials',
  '*.authorization',
  '*.password',
  '*.credentials',
];

export type World = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly secretKey: string;
  readonly malls: readonly Mall[];
  readonly now?: () => Date;
  readonly demo?: Demo;
  readonly reached?: (step: string) => Promise<void>;
};

/** A context on a migrated database, and the way to let go of it. */
export type OpenContext = {
  readonly context: Context;
  readonly auth: Auth;
  readonly address: DatabaseAddress;
  close(): Promise<void>;
};

export async function openContext(world: World): Promise<OpenContext> {
  const { config } = world;
  const log = pino({ level: config.logLevel, redact: SECRET_PATHS, base: null });
  const address = await resolveAddress(world.databaseUrl);
  const pool = createPool(address, { max: POOL_CONNECTIONS });
  const authPool = createAuthPool(address);
  const keys = deriveKeys(world.secretKey);
  const authOptions = { pool: authPool, secret: keys.sessions, publicUrl: publicUrlOf(config) };
  await migrateAll(pool, authOptions);
  const context: Context = {
    config,
    version: VERSION,
    db: createDatabase(pool),
    pool,
    now: world.now ?? (() => new Date(Date.now() + config.clockOffsetMs)),
    log,
    malls: new Map(world.malls.map((mall) => [mall.id, mall])),
    vault: openVault(keys.sealing),
    hashSearchTerm: searchHasher(keys.search),
    cursorKey: keys.cursors,
    reached: world.reached ?? (async () => undefined),
    ...(world.demo === undefined ? {} : { demo: world.demo }),
  };
  return {
    context,
    auth: createAuth({ ...authOptions, ...passwordReset(context) }, context),
    address,
    close: async () => {
      await Promise.all([pool.end(), authPool.end()]);
    },
  };
}

function passwordReset(context: Context) {
  return isMailSetUp(context)
    ? { sendReset: (reset: PasswordReset) => mailPasswordReset(context, reset) }
    : {};
}
