import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { missingSettings } from '../shops/read-settings.ts';
import { findShop } from '../shops/shop-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import type { ImportRun } from './import-run.ts';
import { addImportRun, endImportRun, findImportRun, findOpenAutomaticRun } from './import-store.ts';
import { planWindows } from './plan-windows.ts';
import { runImport } from './run-import.ts';
import { importIntervalMs } from './import-interval.ts';
import { unscheduleAutoImport } from './schedule-import.ts';
import { readSweptUntil } from './sweep-store.ts';

type ShopKey = { readonly accountId: string; readonly shopId: string };

/**
 * One automatic import (M7); its end plans the next. Where it may not run, none is planned: what stands against it plans
 * one when it is settled (the box, the connection test).
 */
export async function autoImport(context: Context, { accountId, shopId }: ShopKey): Promise<void> {
  const begun = await inAccount(context.db, accountId, async (tx) => {
    const shop = await findShop(tx, context.vault, { accountId, id: shopId });
    if (shop !== null && mayRun(context, shop)) return { shop, run: await openRun(tx, context, shop) };
    await unscheduleAutoImport(tx, { accountId, shopId });
    await endOpenRun(tx, { accountId, shopId, at: context.now() });
    return null;
  });
  if (begun !== null) await runImport(context, begun.run, begun.shop);
}

const SWITCHED_OFF = {
  ja: '自動取得が停止したため、取得を中止しました。',
  en: 'Automatic fetching was stopped, and this fetch with it.',
};

/** One that a killed worker left, in a shop that is no longer to be fetched by itself. */
async function endOpenRun(tx: AccountTx, shop: ShopKey & { readonly at: Date }): Promise<void> {
  const open = await findOpenAutomaticRun(tx, shop);
  if (open === null) return;
  const error = { code: 'automatic-import-off', message: SWITCHED_OFF };
  await endImportRun(tx, open, { state: 'failed', error, at: shop.at });
}

function mayRun(context: Context, shop: Shop): boolean {
  const mall = context.malls.get(shop.mall);
  if (mall?.connect === undefined || !shop.autoImport || !shop.accountTypeSupported || shop.paused !== null)
    return false;
  return mall.capabilities.import && missingSettings(mall, shop.credentials).length === 0;
}

/** The run that a killed worker left open, else a new one. */
async function openRun(tx: AccountTx, context: Context, shop: Shop): Promise<ImportRun> {
  const { accountId, id: shopId } = shop;
  const open = await findOpenAutomaticRun(tx, { accountId, shopId });
  if (open !== null) return open;
  const now = context.now();
  const mall = context.malls.get(shop.mall);
  const windows = planWindows(
    {
      importDays: shop.importDays,
      confirmedUntil: shop.confirmedUntil,
      sweptUntil: await readSweptUntil(tx, { accountId, shopId }),
      listsChanges: mall?.listsChanges ?? 'none',
      sparesRequests: mall?.sparesRequests ?? false,
      intervalMs: importIntervalMs(context, shop),
    },
    now,
  );
  const id = await addImportRun(tx, { accountId, shopId, trigger: 'automatic', windows, at: now });
  const run = await findImportRun(tx, { accountId, id });
  if (run === null) throw new Error(`import run ${id} is not there after it was added`);
  return run;
}
