import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { DatabaseAddress } from '../database/pool.ts';
import { isConnectionLoss } from '../database/is-connection-loss.ts';

/** The connection whose life is this worker's life: when the process dies the server drops it, and every lock it held. */
export type WorkerSession = {
  /** Other processes give this worker's jobs back when the session is gone. */
  register(workerId: string): Promise<void>;
  /** Gives back the jobs of workers whose process is dead. */
  releaseDeadWorkers(): Promise<void>;
  /** Runs `work` unless somebody works under that name, here or in another process; then `false`. */
  exclusively(name: string, work: () => Promise<void>): Promise<boolean>;
  close(): Promise<void>;
};

const MAX_KEY = 2 ** 47;

export async function openWorkerSession(address: DatabaseAddress): Promise<WorkerSession> {
  const key = randomInt(1, MAX_KEY);
  const held = new Set<string>();
  const workerIds = new Set<string>();
  let client = await connect(address);
  let turn: Promise<unknown> = Promise.resolve();
  await takeLivenessLock();

  /** One question after the other: so a lost connection is opened anew once, not by each that meets the loss. */
  function inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const asked = turn.then(ask);
    turn = asked.catch(() => undefined);
    return asked;
  }

  async function takeLivenessLock(): Promise<void> {
    await client.query('select pg_advisory_lock($1)', [key]);
    for (const id of workerIds) await writeDown(id);
  }
  async function writeDown(workerId: string): Promise<void> {
    await client.query(
      'insert into live_worker (worker_id, lock_key) values ($1, $2) on conflict (worker_id) do update set lock_key = excluded.lock_key',
      [workerId, key],
    );
  }
  /** After a restart of the database the session is opened anew; what it held is free for anyone, as it is for us. */
  function query<R extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult<R>> {
    return inTurn(async () => {
      try {
        return await client.query<R>(text, [...values]);
      } catch (cause) {
        if (!isConnectionLoss(cause)) throw cause;
        client = await connect(address);
        await takeLivenessLock();
        return client.query<R>(text, [...values]);
      }
    });
  }

  return {
    register: async (workerId) => {
      workerIds.add(workerId);
      await inTurn(() => writeDown(workerId));
    },
    releaseDeadWorkers: async () => {
      await query(
        `with dead as (
           delete from live_worker w where not exists (
             select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
               and ((l.classid::bigint << 32) | l.objid::bigint) = w.lock_key)
           returning worker_id)
         select graphile_worker.force_unlock_workers(array_agg(worker_id)) from dead having count(*) > 0`,
        [],
      );
    },
    exclusively: async (name, work) => {
      if (held.has(name)) return false;
      held.add(name);
      try {
        const { rows } = await query<{ taken: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
          [name],
        );
        if (rows[0]?.taken !== true) return false;
        try {
          await work();
          return true;
        } finally {
          await query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
        }
      } finally {
        held.delete(name);
      }
    },
    close: async () => {
      // A connection that was cut has given its locks back already, and the sweep of another process removes its row.
      await inTurn(() => client.query('delete from live_worker where lock_key = $1', [key])).catch(
        (cause: unknown) => {
          if (!isConnectionLoss(cause)) throw cause;
        },
      );
      await client.end();
    },
  };
}

async function connect(address: DatabaseAddress): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: address.url,
    application_name: 'matome worker session',
    keepAlive: true,
    ...(address.role === null ? {} : { options: `-c role=${address.role}` }),
  });
  // The next query meets the loss and opens the session anew.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
