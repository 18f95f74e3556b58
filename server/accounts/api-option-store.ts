import type { ApiOptionTerm } from '@matome/domain/contracts/api-option.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';

/** The contract of an account that is not over, as it stands in the database. */
export type ApiOptionContract = ApiOptionTerm & {
  readonly id: string;
  readonly requestedAt: Date;
  /** The name of who applied. */
  readonly requestedBy: string;
  readonly initialFeeYen: number;
  readonly monthlyFeeYen: number;
};

export async function findApiOption(
  tx: AccountTx,
  accountId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ApiOptionContract | null> {
  const query = tx
    .selectFrom('api_option_contract')
    .select([
      'id',
      'requested_at as requestedAt',
      'requested_by as requestedBy',
      'initial_fee_yen as initialFeeYen',
      'monthly_fee_yen as monthlyFeeYen',
      'active_from as activeFrom',
      'ends_on as endsOn',
    ])
    .where('account_id', '=', accountId)
    .where('over_at', 'is', null);
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** Without effect where the account has one that is not over. */
export async function addApiOption(
  tx: AccountTx,
  contract: Omit<ApiOptionContract, 'id'> & { readonly accountId: string },
): Promise<void> {
  await tx
    .insertInto('api_option_contract')
    .values({
      account_id: contract.accountId,
      id: newId(),
      requested_at: contract.requestedAt,
      requested_by: contract.requestedBy,
      initial_fee_yen: contract.initialFeeYen,
      monthly_fee_yen: contract.monthlyFeeYen,
      active_from: contract.activeFrom,
      ends_on: contract.endsOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** It is over from this instant. `false` = there was none that was not. */
export async function closeApiOption(tx: AccountTx, accountId: string, at: Date): Promise<boolean> {
  const closed = await tx
    .updateTable('api_option_contract')
    .set({ over_at: at })
    .where('account_id', '=', accountId)
    .where('over_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}
