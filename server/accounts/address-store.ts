import type { AccountTx } from '../database/account-scope.ts';

/** Takes an e-mail address (in lower case) to sign in by. `false` = it is somebody's already, of this account or of another. */
export async function claimAddress(tx: AccountTx, email: string): Promise<boolean> {
  const claimed = await tx
    .insertInto('sign_in_address')
    .values({ email })
    .onConflict((conflict) => conflict.doNothing())
    .returning('email')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Somebody signs in by it, of this account or of another. */
export async function isAddressClaimed(tx: AccountTx, email: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sign_in_address')
    .select('email')
    .where('email', '=', email)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nobody signs in by it any longer; it may be taken again. */
export async function releaseAddress(tx: AccountTx, email: string): Promise<void> {
  await tx.deleteFrom('sign_in_address').where('email', '=', email).execute();
}
