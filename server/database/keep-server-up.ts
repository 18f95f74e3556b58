import { findServer, isUp, startServerAt } from './embedded-server.ts';
import type { Cluster, Server } from './embedded-server.ts';

const LOOK_EVERY_MS = 500;

/**
 * Starts the server again, on its port, when it is gone: killed, or stopped with the process that had started it and from which
 * it was adopted. Whoever lost their connections then finds it where it was. Answers the way to let it be.
 */
export function keepServerUp(cluster: Cluster, first: Server): () => Promise<void> {
  let server = first;
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_EVERY_MS);
  timer.unref();

  async function look(): Promise<void> {
    if (await isUp(cluster, server)) return;
    try {
      server = (await findServer(cluster)) ?? (await startServerAt(cluster, server.port));
    } catch (cause) {
      // Somebody else may be starting it: the next look tells. What stands in the way otherwise is said.
      process.emitWarning(`the built-in PostgreSQL is not up again yet: ${String(cause)}`);
    }
  }
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
