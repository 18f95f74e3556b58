import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { addJob, removeJob } from '../jobs/add-job.ts';
import { updateShopRow } from '../shops/shop-store.ts';
import { planNextImport } from './sweep-store.ts';

type ShopKey = { readonly accountId: string; readonly shopId: string };

/** Share by which intervals differ, so that many shops do not fetch at one moment. */
const JITTER = 0.1;

/** At most one waiting automatic import a shop. */
function autoImportKey(shopId: string): string {
  return `auto-import:${shopId}`;
}

/**
 * Fetches again one interval from now, a little sooner or later; `atLeastMs` puts it off further. Moves what was planned
 * before. Where automatic import is off, or the shop is paused, nothing is planned.
 */
export async function scheduleAutoImport(
  tx: AccountTx,
  context: Context,
  shop: ShopKey & { readonly intervalMs: number; readonly atLeastMs?: number },
): Promise<void> {
  const { accountId, shopId } = shop;
  const intervalMs = shop.intervalMs * (1 + JITTER * (2 * Math.random() - 1));
  const afterMs = Math.round(Math.max(intervalMs, shop.atLeastMs ?? 0));
  const isOn = await planNextImport(tx, {
    accountId,
    shopId,
    at: new Date(context.now().getTime() + afterMs),
  });
  if (isOn)
    await addJob(tx, {
      name: 'auto-import',
      payload: { accountId, shopId },
      key: autoImportKey(shopId),
      afterMs,
    });
}

/** Fetches no more by itself. */
export async function unscheduleAutoImport(tx: AccountTx, { accountId, shopId }: ShopKey): Promise<void> {
  await removeJob(tx, autoImportKey(shopId));
  await updateShopRow(tx, { accountId, id: shopId }, { next_import_at: null });
}
