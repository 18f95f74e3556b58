import { setTimeout as wait } from 'node:timers/promises';

/** The work's result, or an Error that names it when it takes longer. The work itself goes on. */
export async function within<T>(limitMs: number, name: string, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = wait(limitMs, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`${name}: not within ${limitMs / 1000} s`);
  });
  // Once the work has won, its time-out is only taken back.
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}
