import type { Outcome, Write } from '../mall.ts';

/** Writes under way at once; the rate limit paces them, this only bounds what is open when something breaks. */
const CONCURRENT_WRITES = 8;

/** After so many unknown outcomes in a row the mall is taken to be down. */
const UNKNOWN_IN_A_ROW_MAX = 8;

const MALL_IS_DOWN: Outcome = {
  outcome: 'put-off',
  kind: 'unavailable',
  message: {
    ja: 'モールから続けて応答が得られないため、この受注はまだ送信していません。',
    en: 'The mall has not answered several times in a row, so this order was not sent yet.',
  },
};

/**
 * Sends each write and answers one outcome each, in the order given. Once one is put off (wrong credentials, rate limit,
 * mall not reachable), or the mall stops answering, no further one is begun: the rest is put off as well, so that a batch
 * neither hammers a mall that has just said no nor leaves hundreds of writes in doubt.
 */
export async function writeEach(
  writes: readonly Write[],
  send: (write: Write) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = writes.entries();
  let stop: Outcome | null = null;
  let unknownInARow = 0;

  async function work(): Promise<void> {
    for (const [index, write] of waiting) {
      const outcome: Outcome = stop ?? (await sendOrStop(write));
      outcomes[index] = outcome;
      unknownInARow = outcome.outcome === 'unknown' ? unknownInARow + 1 : 0;
      if (outcome.outcome === 'put-off') stop ??= outcome;
      if (unknownInARow >= UNKNOWN_IN_A_ROW_MAX) stop ??= MALL_IS_DOWN;
    }
  }

  /** A bug or a lost database ends the batch; what is under way is waited for all the same. */
  async function sendOrStop(write: Write): Promise<Outcome> {
    try {
      return await send(write);
    } catch (error) {
      stop ??= MALL_IS_DOWN;
      throw error;
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: CONCURRENT_WRITES }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return outcomes;
}
