import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { findFreePort } from './find-free-port.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

const run = promisify(execFile);
const START_ATTEMPTS = 50;
const STOPPED_WITHIN_MS = 15_000;
/** From taking its pid file away to the end of the process; one that nobody waits for stays as a zombie. */
const LEFT_WITHIN_MS = 1000;

/** A PostgreSQL server's process and where it listens. */
export type Server = { readonly pid: number; readonly port: number };

export type Cluster = {
  /** The folder of PostgreSQL's own programs. */
  readonly programs: string;
  /** Its data folder. */
  readonly folder: string;
  readonly asUser: UnprivilegedUser | null;
  readonly fast: boolean;
  /** How to log in as the superuser, to ask whether it answers. */
  readonly urlAt: (port: number) => string;
};

/** A server of this cluster that answers, if there is one. */
export async function findServer(cluster: Cluster): Promise<Server | null> {
  const server = await readPidFile(cluster);
  return server !== null && (await answers(cluster.urlAt(server.port))) ? server : null;
}

/** Stops a server as soon as it can, and waits until it is gone. */
export async function stopServer(cluster: Cluster, server: Server): Promise<void> {
  // It does not wait by itself: a server that is started meanwhile by somebody else is none of its business.
  const args = ['-D', cluster.folder, 'stop', '-m', 'fast', '-W'];
  const program = join(cluster.programs, 'pg_ctl');
  const [command, list] = cluster.asUser?.command(program, args) ?? [program, args];
  await run(command, [...list]);
  const endsAtMs = performance.now() + STOPPED_WITHIN_MS;
  while (performance.now() < endsAtMs && (await isUp(cluster, server))) await wait(10);
  const leftByMs = performance.now() + LEFT_WITHIN_MS;
  while (performance.now() < leftByMs && isAlive(server.pid)) await wait(10);
}

/** True while the server's process lives and has not begun to leave: then it takes its pid file away. */
export async function isUp(cluster: Cluster, { pid }: Server): Promise<boolean> {
  return (await readPidFile(cluster))?.pid === pid && isAlive(pid);
}

/** Line 1 is the process, line 4 the port. */
async function readPidFile({ folder }: Cluster): Promise<Server | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n').map(Number);
  return pid === undefined || pid <= 0 || port === undefined || !(port > 0) ? null : { pid, port };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process lives all the same.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** The port that the cluster's server had last, or else a free one: who lost that server finds the next one where it was. */
export async function startServer(cluster: Cluster): Promise<Server> {
  const options = await readFile(join(cluster.folder, 'postmaster.opts'), 'utf8').catch(() => '');
  const last = /"-p" "(\d+)"/.exec(options)?.[1];
  return start(cluster, async (attempt) =>
    attempt === 0 && last !== undefined ? Number(last) : findFreePort(),
  );
}

/** On this port and no other. */
export function startServerAt(cluster: Cluster, port: number): Promise<Server> {
  return start(cluster, async () => port);
}

/**
 * One killed with its parent may stand as a zombie for a second or two, which a new one takes for living: it is tried for 5 s.
 * Throws ConfigError.
 */
async function start(cluster: Cluster, choosePort: (attempt: number) => Promise<number>): Promise<Server> {
  let said = '';
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const port = await choosePort(attempt);
    const program = join(cluster.programs, 'postgres');
    const args = serverArguments(cluster, port);
    const [command, list] = cluster.asUser?.supervised(program, args) ?? [program, args];
    const child = spawn(command, [...list], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-2000);
    });
    if (await becomesReady(child, cluster.urlAt(port))) {
      child.unref();
      // Its messages must not keep us alive either.
      child.stderr?.removeAllListeners('data').destroy();
      return { pid: child.pid ?? 0, port };
    }
    await wait(100);
  }
  throw new ConfigError(
    `the built-in PostgreSQL does not start: ${said.trim().split('\n').at(-1) ?? 'no message'}`,
  );
}

function serverArguments({ folder, fast }: Cluster, port: number): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '96MB',
    max_connections: '80',
    logging_collector: 'off',
    // A first import of many orders makes the planner's picture wrong within seconds.
    autovacuum_naptime: '10s',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', folder, '-p', String(port), ...given];
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
  client.on('error', () => undefined);
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
