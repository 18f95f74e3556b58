import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import { addJob } from '../../jobs/add-job.ts';
import type { WorkerSession } from '../../jobs/worker-session.ts';
import { drainLedger } from './drain-ledger.ts';
import type { DeliveryTiming } from './timing.ts';

type ShopRef = { readonly accountId: string; readonly shopId: string };

/** How soon to look again while another job still works on the shop's ledger. */
const TAKEN_MS = 300;

/** Tells one shop's mall what stands in its ledger; one at a time a shop, whoever asks. Says when it wants to run again. */
export async function deliverInstructions(
  context: Context,
  session: WorkerSession,
  { accountId, shopId, timing }: ShopRef & { readonly timing: DeliveryTiming },
): Promise<void> {
  const free = await session.exclusively(`deliver:${shopId}`, async () => {
    const againInMs = await drainLedger(context, { accountId, shopId, timing });
    if (againInMs !== null) await wakeLater(context, { accountId, shopId }, againInMs);
  });
  if (!free) await wakeLater(context, { accountId, shopId }, TAKEN_MS);
}

/** A key of its own: a later look never puts off what somebody wants told now. */
async function wakeLater(context: Context, shop: ShopRef, afterMs: number): Promise<void> {
  await inAccount(context.db, shop.accountId, (tx) =>
    addJob(tx, { name: 'deliver-instructions', payload: shop, key: `deliver-later:${shop.shopId}`, afterMs }),
  );
}
