import type { AccountTx } from '../database/account-scope.ts';

export type AccountSettings = { readonly name: string; readonly requireTotp: boolean };

/** As they stand; nobody else changes them until the transaction ends. */
export async function holdAccountSettings(tx: AccountTx, accountId: string): Promise<AccountSettings> {
  return tx
    .selectFrom('account')
    .select(['name', 'requires_totp as requireTotp'])
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function saveAccountSettings(
  tx: AccountTx,
  accountId: string,
  { name, requireTotp }: AccountSettings,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ name, requires_totp: requireTotp })
    .where('id', '=', accountId)
    .execute();
}
