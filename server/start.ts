import type { Mall } from '@matome/connectors/mall.ts';
import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { ConfigError } from './config.ts';
import type { Config } from './config.ts';
import type { Demo } from './context.ts';
import { createApi } from './create-api.ts';
import { createHandlers } from './create-handlers.ts';
import { openEventHub } from './event-hub.ts';
import { planContractWatch } from './jobs/plan-contract-watch.ts';
import { planInvoices } from './jobs/plan-invoices.ts';
import { planMissingPurges } from './jobs/plan-purge.ts';
import { runWorker } from './jobs/run-worker.ts';
import { openWorkerSession } from './jobs/worker-session.ts';
import { openContext } from './open-context.ts';
import { openDatabase } from './open-database.ts';
import type { OpenContext } from './open-context.ts';
import { createPool } from './database/pool.ts';
import { planCredentialsWatch } from './shops/watch-credentials.ts';

export type Roles = { readonly api: boolean; readonly worker: boolean };

export type StartOptions = {
  readonly config: Config;
  readonly malls: readonly Mall[];
  readonly roles: Roles;
  readonly demo?: Demo;
  readonly reached?: (step: string) => Promise<void>;
};

export type Running = {
  readonly open: OpenContext;
  /** Of the API, when that role runs. */
  readonly port: number | null;
  close(): Promise<void>;
};

/** How long a graceful stop may take before what is left is given back by the sweeper of another process. */
const STOP_MS = 10_000;
/** Of the job queue: one a job, and one to listen. */
const WORKER_CONNECTIONS = 21;

/** Starts the database (unless one is given), migrates it, and runs the asked roles in this process. Throws ConfigError. */
export async function startServer(options: StartOptions): Promise<Running> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const release of closers.reverse().splice(0)) await release();
  };
  try {
    const open = await openOn(options, closers);
    if (options.roles.worker) await startWorker(open, closers);
    const port = options.roles.api ? await startApi(open, closers) : null;
    return { open, port, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function openOn(options: StartOptions, closers: (() => Promise<void>)[]): Promise<OpenContext> {
  const database = await openDatabase(options.config);
  closers.push(database.close);
  const open = await openContext({ ...options, databaseUrl: database.url, secretKey: database.secretKey });
  closers.push(open.close);
  return open;
}

async function startWorker(open: OpenContext, closers: (() => Promise<void>)[]): Promise<void> {
  const { context, auth, address } = open;
  await planMissingPurges(context.db);
  await planCredentialsWatch(context.db);
  await planContractWatch(context.db);
  await planInvoices(context.db);
  const pool = createPool(address, { max: WORKER_CONNECTIONS });
  closers.push(() => pool.end());
  const session = await openWorkerSession(address);
  closers.push(session.close);
  const handlers = createHandlers(context, auth, session);
  const worker = await runWorker({ pool, session, handlers, log: context.log });
  closers.push(worker.stop);
}

async function startApi(open: OpenContext, closers: (() => Promise<void>)[]): Promise<number> {
  const { context, auth, address } = open;
  const hub = await openEventHub(address, context.log);
  closers.push(hub.close);
  const app = createApi(context, auth, hub);
  const { port, host } = context.config;
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info) => {
      closers.push(() => {
        hub.endStreams();
        return stopServer(server);
      });
      done(info.port);
    });
    server.once('error', (error: Error) => fail(whyNotListening(error, context.config) ?? error));
  });
}

/** What a person can mend, in one line that names the setting. */
function whyNotListening(error: Error, { port, host }: Config): ConfigError | null {
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new ConfigError(`PORT: ${port} is already in use on ${host}`);
    case 'EACCES':
      return new ConfigError(`PORT: ${port} may not be used by this login`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError(`HOST: ${host} is no address of this machine`);
    default:
      return null;
  }
}

/** Lets requests finish, for a while; open event streams end at once. */
function stopServer(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if (!('closeAllConnections' in server)) return;
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_MS).unref();
  });
}
