import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findServer } from './embedded-server.ts';
import type { Cluster, Server } from './embedded-server.ts';

/** Whoever looked before we came, and saw nobody, has stopped the server by then. */
const STOPPED_WITHIN_MS = 300;

export type Adopted = { readonly server: Server; release(): Promise<void> };

/**
 * The server of this cluster that another process started, if there is one. As long as it is not released, a connection of ours
 * tells others that somebody works with it.
 */
export async function adoptServer(cluster: Cluster): Promise<Adopted | null> {
  const server = await findServer(cluster);
  if (server === null) return null;
  const claim = new pg.Client({ connectionString: cluster.urlAt(server.port) });
  claim.on('error', () => undefined);
  const release = () => claim.end().catch(() => undefined);
  try {
    await claim.connect();
  } catch {
    return null;
  }
  await wait(STOPPED_WITHIN_MS);
  if ((await findServer(cluster))?.pid === server.pid) return { server, release };
  await release();
  return null;
}
