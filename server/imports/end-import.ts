import { lastDays } from '@matome/domain/time/period.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { endAnyOutage } from '../shops/shop-outage.ts';
import { updateShopRow } from '../shops/shop-store.ts';
import { endImportRun } from './import-store.ts';
import type { ImportError } from './import-run.ts';
import { pruneAutomaticRuns } from './rejection-store.ts';
import type { RunningImport } from './running-import.ts';
import { importIntervalMs } from './import-interval.ts';
import { scheduleAutoImport } from './schedule-import.ts';

/** Every window was read and stored. */
export async function completeImport(context: Context, running: RunningImport): Promise<void> {
  const hasRejected = [...running.tally.shown.values()].includes('rejected');
  await end(context, running, { state: hasRejected ? 'partly' : 'succeeded', error: null });
}

/** The fetch is given up; what was stored stays. `afterMs`: an automatic import begins again no sooner. */
export async function failImport(
  context: Context,
  running: Pick<RunningImport, 'run' | 'shop'>,
  failure: { readonly error: ImportError; readonly afterMs?: number },
): Promise<void> {
  await end(context, running, { state: 'failed', error: failure.error, afterMs: failure.afterMs ?? 0 });
}

type End = {
  readonly state: 'succeeded' | 'partly' | 'failed';
  readonly error: ImportError | null;
  readonly afterMs?: number;
};

async function end(
  context: Context,
  running: Pick<RunningImport, 'run' | 'shop'> | RunningImport,
  how: End,
): Promise<void> {
  const { run, shop } = running;
  const at = context.now();
  await context.reached('import:before-end');
  await inAccount(context.db, run.accountId, async (tx) => {
    await endImportRun(tx, run, { state: how.state, error: how.error, at });
    if ('mall' in running && how.state !== 'failed' && !run.dryRun) {
      await updateShopRow(tx, shop, learnt(running, at));
      await endAnyOutage(tx, context, shop);
    }
    if (run.trigger === 'automatic') {
      await pruneAutomaticRuns(tx, run);
      const afterMs = how.afterMs ?? 0;
      await scheduleAutoImport(tx, context, {
        accountId: run.accountId,
        shopId: shop.id,
        intervalMs: importIntervalMs(context, shop),
        atLeastMs: afterMs,
      });
    }
    await announce(tx, run.accountId, { type: 'import-run', runId: run.id, shopId: shop.id });
  });
  await context.reached('import:ended');
}

/** What a complete import says about its shop. Of a period that reaches into the future only what was past is known. */
function learnt({ run, shop, mall }: RunningImport, at: Date) {
  const readUntil = Math.min(run.to.getTime(), run.createdAt.getTime());
  const confirmed = new Date(readUntil - mall.visibilityLagMs);
  const isNews = shop.confirmedUntil === null || shop.confirmedUntil < confirmed;
  const slice = run.windows.find((window) => window.sweeps === true);
  return {
    last_success_at: at,
    ...(isComplete({ run, shop }) && isNews ? { confirmed_until: confirmed } : {}),
    ...(slice === undefined ? {} : { swept_until: new Date(slice.to) }),
  };
}

/** A run by hand reads no changes of older orders, so while automatic ones follow those it leaves their place alone. */
function isComplete({ run, shop }: Pick<RunningImport, 'run' | 'shop'>): boolean {
  if (run.trigger === 'automatic') return true;
  const isFollowed = shop.autoImport && shop.confirmedUntil !== null;
  return !isFollowed && isWholePeriod(run, shop.importDays);
}

/** A run by hand over all the days of the settings up to its beginning leaves nothing before it unknown. */
function isWholePeriod(run: RunningImport['run'], importDays: number): boolean {
  return run.from <= lastDays(importDays, run.createdAt).from && run.to >= run.createdAt;
}
