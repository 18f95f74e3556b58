import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { startCsvImport } from '../imports/csv/start-csv-import.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import { addShop, changeShop } from '../shops/save-shop.ts';
import { listShops } from '../shops/shop-store.ts';
import type { Shop } from '../shops/shop-store.ts';

const DEMO_DAYS = 30;

export function demoJobs(context: Context): Pick<JobHandlers, 'prepare-demo'> {
  return { 'prepare-demo': ({ accountId }) => prepareDemo(context, accountId) };
}

/** Gives a demo account its simulated shops, fetching by itself. Running twice adds nothing. */
export async function prepareDemo(context: Context, accountId: string): Promise<void> {
  const { demo } = context;
  if (demo === undefined) throw new Error('this installation offers no demo');
  const shops = await demo.shops();
  await inAccount(context.db, accountId, async (tx) => {
    if ((await listShops(tx, context.vault, accountId)).length > 0) return;
    for (const wanted of shops) {
      const mall = context.malls.get(wanted.mall);
      if (mall === undefined) throw new Error(`no connector for mall ${wanted.mall}`);
      const shop = await addShop(tx, context, {
        accountId,
        mall,
        name: wanted.name,
        settings: wanted.settings,
      });
      if (wanted.csv === undefined)
        await changeShop(tx, context, { shop, mall, changes: { importDays: DEMO_DAYS, autoImport: true } });
      else await bringIn(tx, context, { shop, csv: wanted.csv });
    }
  });
}

async function bringIn(
  tx: AccountTx,
  context: Context,
  cart: { readonly shop: Shop; readonly csv: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const file = new File([cart.csv], '受注.csv', { type: 'text/csv' });
  const started = await startCsvImport(tx, context, { shop: cart.shop, file, draft: null, dryRun: false });
  if ('refused' in started) throw new Error(`the demo's file is refused: ${started.refused}`);
}
