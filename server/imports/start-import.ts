import { checkImportPeriod, lastDays, readPeriod } from '@matome/domain/time/period.ts';
import type { PeriodRefusal } from '@matome/domain/time/period.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { addJob } from '../jobs/add-job.ts';
import { missingSettings } from '../shops/read-settings.ts';
import type { Shop } from '../shops/shop-store.ts';
import { addImportRun } from './import-store.ts';
import { toWindow } from './plan-windows.ts';

export type ImportRefusal =
  | { readonly refused: PeriodRefusal['refused'] | 'account-type-not-supported' | 'not-supported-by-mall' }
  | { readonly refused: 'credentials-missing'; readonly settings: readonly string[] };

/**
 * M6: fetches by hand, a given period or the days of the settings. Saves the run and its job; the worker does the
 * talking. A paused shop may be tried by hand.
 */
export async function startImport(
  tx: AccountTx,
  context: Context,
  start: { readonly shop: Shop; readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<{ readonly id: string } | ImportRefusal> {
  const { shop } = start;
  const mall = context.malls.get(shop.mall);
  if (mall?.connect === undefined || !mall.capabilities.import) return { refused: 'not-supported-by-mall' };
  if (!shop.accountTypeSupported) return { refused: 'account-type-not-supported' };
  const now = context.now();
  const given = readPeriod(start);
  if (given !== null && 'refused' in given) return given;
  const refusal = given === null ? null : checkImportPeriod(given, now);
  if (refusal !== null) return refusal;
  const missing = missingSettings(mall, shop.credentials);
  if (missing.length > 0)
    return { refused: 'credentials-missing', settings: missing.map((field) => field.name) };
  const { accountId, id: shopId } = shop;
  const windows = [toWindow(given ?? lastDays(shop.importDays, now))] as const;
  const id = await addImportRun(tx, { accountId, shopId, trigger: 'manual', windows, at: now });
  await addJob(tx, { name: 'run-import', payload: { accountId, runId: id }, key: `run-import:${id}` });
  await announce(tx, accountId, { type: 'import-run', runId: id, shopId });
  return { id };
}
