import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/** Asks until the answer is the wanted one; throws after `withinMs` with the last answer. */
export async function until<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  withinMs: number,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`not within ${withinMs / 1000} s: ${JSON.stringify(answer).slice(0, 500)}`);
    await wait(LOOK_EVERY_MS);
  }
}
