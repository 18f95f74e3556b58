import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';
import { listShopsToWake } from './contract-store.ts';

/** What the automatic way planned is looked at anew, and what is due now is planned: both ask for the contract by themselves. */
export async function wakeShops(tx: AccountTx, context: Context, accountId: string): Promise<void> {
  for (const { id: shopId, mall, autoExport } of await listShopsToWake(tx, accountId)) {
    if (context.malls.get(mall)?.connect === undefined) continue;
    const payload = { accountId, shopId };
    await addJob(tx, { name: 'deliver-instructions', payload, key: `deliver:${shopId}` });
    if (autoExport) await addJob(tx, { name: 'auto-export', payload, key: `auto-export:${shopId}` });
  }
}
