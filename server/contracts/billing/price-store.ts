import { DEFAULT_PRICES } from '@matome/domain/contracts/billing/prices.ts';
import type { Prices } from '@matome/domain/contracts/billing/prices.ts';
import type { AccountTx, OperatorTx } from '../../database/account-scope.ts';
import { newId } from '../../security/new-id.ts';

/** Prices as the operator once set them. */
export type SetPrices = Prices & { readonly setAt: Date; readonly setBy: string };

/** What who applies now agrees to; a contract that is there keeps its own. */
export async function currentPrices(tx: AccountTx): Promise<Prices> {
  const newest = await newestFirst(tx)
    .select(['initial_fee_yen as initialFeeYen', 'monthly_fee_yen as monthlyFeeYen'])
    .limit(1)
    .executeTakeFirst();
  return newest ?? DEFAULT_PRICES;
}

/** Newest first. */
export function listPrices(tx: OperatorTx): Promise<readonly SetPrices[]> {
  return newestFirst(tx)
    .select([
      'initial_fee_yen as initialFeeYen',
      'monthly_fee_yen as monthlyFeeYen',
      'set_at as setAt',
      'set_by as setBy',
    ])
    .execute();
}

export async function addPrices(tx: OperatorTx, prices: SetPrices): Promise<void> {
  await tx
    .insertInto('api_option_price')
    .values({
      id: newId(),
      initial_fee_yen: prices.initialFeeYen,
      monthly_fee_yen: prices.monthlyFeeYen,
      set_at: prices.setAt,
      set_by: prices.setBy,
    })
    .execute();
}

function newestFirst(tx: AccountTx) {
  return tx.selectFrom('api_option_price').orderBy('set_at', 'desc').orderBy('id', 'desc');
}
