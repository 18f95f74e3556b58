import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import type { Reason } from '@matome/domain/export/reason.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { Shop } from '../../shops/shop-store.ts';
import { openDesk } from '../decide/open-desk.ts';
import { holdAutomatic } from '../ledger/claim-store.ts';
import { withdraw } from '../ledger/withdraw.ts';

export const NO_API_OPTION: readonly Reason[] = [{ code: 'api-option-required' }];
const BATCH = 500;

/**
 * M14: without the API option nothing that the automatic way planned goes out. What waits is withdrawn, even while the mall is
 * away or the shop is paused; what is in doubt is still read back. Does nothing while there is the option.
 */
export async function withdrawAutomatic(context: Context, shop: Shop): Promise<void> {
  if (hasApiOption(shop, context.now())) return;
  const { accountId, id: shopId } = shop;
  const desk = openDesk(context, shop);
  let taken: number;
  do {
    taken = await inAccount(context.db, accountId, async (tx) => {
      const held = await holdAutomatic(tx, { accountId, shopId, limit: BATCH });
      const withdrawn = held.map((entry) => ({ entry, reasons: NO_API_OPTION }));
      await withdraw(tx, context, { accountId, shopId, desk, withdrawn });
      return held.length;
    });
  } while (taken === BATCH);
}
