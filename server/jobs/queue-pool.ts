import type pg from 'pg';
import { isConnectionLoss } from '../database/is-connection-loss.ts';

/**
 * Of the errors of a database that is away the queue's library tries again after this one; of the others it takes a job that
 * it could not end for a fault that nobody can mend, and the process dies of it.
 */
const TRIED_AGAIN = 'EHOSTUNREACH';

/** The pool, whose queries the library tries again until the database is back. What it asks may be asked twice. */
export function asQueuePool(pool: pg.Pool): pg.Pool {
  tryAgain(pool, 'connect');
  pool.on('connect', (client) => tryAgain(client, 'query'));
  return pool;
}

function tryAgain(of: object, method: string): void {
  const own: unknown = Reflect.get(of, method);
  if (typeof own !== 'function') throw new TypeError(`no method ${method}`);
  const value = (...args: readonly unknown[]): unknown => {
    const asked: unknown = Reflect.apply(own, of, args);
    return asked instanceof Promise ? asked.catch(rethrow) : asked;
  };
  Object.defineProperty(of, method, { value, configurable: true, writable: true });
}

function rethrow(error: unknown): never {
  if (error instanceof Error && isConnectionLoss(error)) Object.assign(error, { code: TRIED_AGAIN });
  throw error;
}
