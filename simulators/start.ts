import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { locateMalls, openMalls, type MallOptions, type Malls } from './malls.ts';
import { serveMalls } from './http/serve-malls.ts';
import { openStateFile, type StateFile } from './state-file.ts';

export interface SimulatorOptions extends MallOptions {
  /** 0: any free one. */
  readonly port: number;
  /** A loopback address; default 127.0.0.1. */
  readonly host?: string;
  readonly seed: number;
  /** How many orders each shop has at the start. */
  readonly orders: number;
  readonly now?: () => Date;
  /** Where the shops' state outlives a restart; then `seed` and `orders` count only the first time. */
  readonly stateFile?: string;
}

export interface Simulators {
  readonly port: number;
  readonly urls: ReturnType<typeof locateMalls>;
  readonly malls: Malls;
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const HEARTBEAT_MS = 250;

/** Starts every simulated mall on one port, one path each. Rejects when the port is taken. */
export async function startSimulators(options: SimulatorOptions): Promise<Simulators> {
  const { host = '127.0.0.1', seed, orders, now = () => new Date() } = options;
  if (!LOOPBACK.includes(host)) throw new Error(`simulators listen on loopback only, not on ${host}`);

  const file =
    options.stateFile === undefined ? null : openStateFile(options.stateFile, () => freezeAll(malls));
  const changed = () => file?.changed();
  const malls = openMalls((id) => ({ now, seed, orders, saved: file?.saved(id), changed }), options);

  // Longer than any client keeps an idle connection, so that none is closed under a request.
  const server = createServer({ keepAliveTimeout: 120_000 }, serveMalls(malls));
  server.listen(options.port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;

  const heartbeat = setInterval(() => advanceAll(malls), HEARTBEAT_MS);
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    port,
    urls: locateMalls(base),
    malls,
    close: () => closeAll({ server, heartbeat, file }),
  };
}

function advanceAll(malls: Malls): void {
  for (const mall of Object.values(malls)) mall.advance();
}

function freezeAll(malls: Malls): Record<string, unknown> {
  return Object.fromEntries(Object.entries(malls).map(([id, mall]) => [id, mall.freeze()]));
}

async function closeAll(running: {
  readonly server: Server;
  readonly heartbeat: NodeJS.Timeout;
  readonly file: StateFile | null;
}): Promise<void> {
  clearInterval(running.heartbeat);
  if (running.server.listening) {
    const closed = once(running.server, 'close');
    running.server.close();
    running.server.closeAllConnections();
    await closed;
  }
  running.file?.close();
}
