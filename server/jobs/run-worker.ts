import { EventEmitter } from 'node:events';
import { Logger, run } from 'graphile-worker';
import type { Job, WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Log } from 'pino';
import type { z } from 'zod';
import { jobPayloads } from './job-payloads.ts';
import { asQueuePool } from './queue-pool.ts';
import type { JobHandlers, JobName, JobPayloads } from './job-payloads.ts';
import type { WorkerSession } from './worker-session.ts';

/** Jobs wait for malls most of the time, so many may run at once; each shop has at most one of a kind. */
const CONCURRENT_JOBS = 20;
const POLL_INTERVAL_MS = 500;
const SWEEP_INTERVAL_MS = 1000;

const SCHEMAS: { readonly [N in JobName]: z.ZodType<JobPayloads[N]> } = jobPayloads;

export type Worker = { stop(): Promise<void> };

/** Runs jobs until stopped, and gives back the jobs of workers that died. */
export async function runWorker(world: {
  readonly pool: pg.Pool;
  readonly session: WorkerSession;
  readonly handlers: JobHandlers;
  readonly log: Log;
}): Promise<Worker> {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    void world.session.register(workerPool.id);
  });
  const names = Object.keys(jobPayloads).filter((name): name is JobName => name in jobPayloads);
  const runner = await run({
    pgPool: asQueuePool(world.pool),
    concurrency: CONCURRENT_JOBS,
    pollInterval: POLL_INTERVAL_MS,
    noHandleSignals: true,
    events,
    logger: quietLogger(world.log),
    taskList: Object.fromEntries(names.map((name) => [name, taskFor(name, world.handlers)])),
  });
  events.on('job:error', ({ job, error }: { job: Job; error: unknown }) => {
    world.log.error(
      { job: job.task_identifier, attempt: job.attempts, err: error },
      'job failed, will be tried again',
    );
  });
  const sweeper = setInterval(() => {
    world.session
      .releaseDeadWorkers()
      .catch((err: unknown) => world.log.warn({ err }, 'sweep of dead workers failed'));
  }, SWEEP_INTERVAL_MS);
  return {
    stop: async () => {
      clearInterval(sweeper);
      await runner.stop();
    },
  };
}

function taskFor<N extends JobName>(name: N, handlers: JobHandlers): (payload: unknown) => Promise<void> {
  const schema = SCHEMAS[name];
  const handle = handlers[name];
  return async (payload) => handle(schema.parse(payload));
}

/** The queue's own chatter is of no use to an operator; its warnings are. */
function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });
}
