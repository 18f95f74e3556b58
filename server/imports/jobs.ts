import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';
import type { JobHandlers, JobPayloads } from '../jobs/job-payloads.ts';
import type { WorkerSession } from '../jobs/worker-session.ts';
import { findShop } from '../shops/shop-store.ts';
import { autoImport } from './auto-import.ts';
import { hasEnded } from './import-run.ts';
import { endImportRun, findImportRun } from './import-store.ts';
import { runImport } from './run-import.ts';

/** Somebody else fetches from the shop: look again after this long. */
const BUSY_MS = 300;

const SHOP_REMOVED = {
  ja: '店舗が削除されたため、取得を中止しました。',
  en: 'The shop was removed, so fetching was stopped.',
};

/** One import a shop at a time, in whatever process. */
export function importJobs(
  context: Context,
  session: WorkerSession,
): Pick<JobHandlers, 'run-import' | 'auto-import'> {
  return {
    'run-import': (payload) => runByHand(context, session, payload),
    'auto-import': async (payload) => {
      const { accountId, shopId } = payload;
      const isDone = await session.exclusively(`import:${shopId}`, () => autoImport(context, payload));
      if (isDone) return;
      const key = `auto-import:${shopId}`;
      await inAccount(context.db, accountId, (tx) =>
        addJob(tx, { name: 'auto-import', payload, key, afterMs: BUSY_MS }),
      );
    },
  };
}

async function runByHand(
  context: Context,
  session: WorkerSession,
  payload: JobPayloads['run-import'],
): Promise<void> {
  const { accountId, runId } = payload;
  const asked = await inAccount(context.db, accountId, (tx) => findImportRun(tx, { accountId, id: runId }));
  if (asked === null || hasEnded(asked.state)) return;
  const isDone = await session.exclusively(`import:${asked.shopId}`, async () => {
    const { run, shop } = await inAccount(context.db, accountId, async (tx) => ({
      run: await findImportRun(tx, { accountId, id: runId }),
      shop: await findShop(tx, context.vault, { accountId, id: asked.shopId }),
    }));
    if (run === null || hasEnded(run.state)) return;
    if (shop !== null) return runImport(context, run, shop);
    const error = { code: 'shop-removed', message: SHOP_REMOVED };
    await inAccount(context.db, accountId, (tx) =>
      endImportRun(tx, run, { state: 'failed', error, at: context.now() }),
    );
  });
  if (isDone) return;
  const key = `run-import:${runId}`;
  await inAccount(context.db, accountId, (tx) =>
    addJob(tx, { name: 'run-import', payload, key, afterMs: BUSY_MS }),
  );
}
