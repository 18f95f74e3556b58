import type { MallError, MallErrorKind } from '@matome/connectors/mall-error.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';
import { noteMallFailure } from '../shops/pause-shop.ts';
import { failImport } from './end-import.ts';
import { countFailedFetch } from './import-store.ts';
import type { RunningImport } from './running-import.ts';

const CODES: Record<MallErrorKind, string> = {
  'sign-in': 'sign-in-refused',
  'rate-limited': 'rate-limited',
  unavailable: 'unavailable',
  refused: 'mall-refused',
  unreadable: 'unreadable',
};

/** Failed fetches in a row before a run by hand is given up. Being asked to wait is no failure of the mall. */
const TRIES_MAX = { unavailable: 3, 'rate-limited': 10 } as const;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * The mall failed in the middle of a run. Somebody waits for a run by hand, so it is gone on with a little later, a few
 * times; an automatic one begins again at its next interval.
 */
export async function meetMallFailure(
  context: Context,
  running: RunningImport,
  failure: MallError,
): Promise<void> {
  const { run, shop } = running;
  const error = { code: CODES[failure.kind], message: failure.said };
  await noteMallFailure(context, shop, { kind: failure.kind, ...error });
  const tries = (running.pages > run.pages ? 0 : run.tries) + 1;
  const mayGoOn = failure.kind === 'unavailable' || failure.kind === 'rate-limited';
  if (run.trigger === 'automatic' || !mayGoOn || tries >= TRIES_MAX[failure.kind]) {
    return failImport(context, running, { error, afterMs: failure.retryAfterMs ?? 0 });
  }
  const afterMs = waitMs(tries, failure.retryAfterMs);
  await inAccount(context.db, run.accountId, async (tx) => {
    await countFailedFetch(tx, run, tries);
    await addJob(tx, {
      name: 'run-import',
      payload: { accountId: run.accountId, runId: run.id },
      key: `run-import:${run.id}`,
      afterMs,
    });
  });
}

/** Doubles with each try, a little sooner or later; the mall's own wish counts where it asks for more. */
function waitMs(tries: number, retryAfterMs: number | undefined): number {
  const doubled = FIRST_WAIT_MS * 2 ** (tries - 1) * (0.8 + 0.4 * Math.random());
  return Math.round(Math.min(LONGEST_WAIT_MS, Math.max(doubled, retryAfterMs ?? 0)));
}
