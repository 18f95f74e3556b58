import type { AccountTx } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';

export async function addAccount(
  tx: AccountTx,
  account: {
    readonly id: string;
    readonly name: string;
    readonly demo: boolean;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      demo: account.demo,
      created_at: account.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function addMember(
  tx: AccountTx,
  member: {
    readonly accountId: string;
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('member')
    .values({
      account_id: member.accountId,
      id: member.id,
      name: member.name,
      email: member.email,
      role: member.role,
      created_at: member.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The account and its first member are really there, seen as the account itself sees them. */
export async function isAccountWhole(
  tx: AccountTx,
  account: { readonly accountId: string; readonly memberId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .innerJoin('member', 'member.account_id', 'account.id')
    .select('account.id')
    .where('account.id', '=', account.accountId)
    .where('member.id', '=', account.memberId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function openAccount(tx: AccountTx, id: string, at: Date): Promise<void> {
  await tx.updateTable('account').set({ ready_at: at }).where('id', '=', id).execute();
}

export async function findAccount(tx: AccountTx, id: string) {
  return tx
    .selectFrom('account')
    .select(['id', 'name', 'demo', 'created_at as createdAt', 'requires_totp as requiresTotp'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
