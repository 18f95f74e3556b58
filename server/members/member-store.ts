import { sql } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';

export type MemberKey = { readonly accountId: string; readonly id: string };
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly lastSignInAt: Date | null;
  readonly totp: boolean;
  readonly createdAt: Date;
};

function members(tx: AccountTx, accountId: string) {
  return tx
    .selectFrom('member')
    .leftJoin('auth.user as person', (on) => on.on('person.id', '=', sql`member.id::text`))
    .select(['member.id', 'member.name', 'member.email', 'member.role'])
    .select(['member.created_at as createdAt', 'member.last_sign_in_at as lastSignInAt'])
    .select(sql<boolean>`coalesce(person."twoFactorEnabled", false)`.as('totp'))
    .where('member.account_id', '=', accountId);
}

/** In the order in which they came. */
export async function listMembers(tx: AccountTx, accountId: string): Promise<readonly Member[]> {
  return members(tx, accountId).orderBy('member.created_at').orderBy('member.id').execute();
}

export async function findMember(tx: AccountTx, { accountId, id }: MemberKey): Promise<Member | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await members(tx, accountId).where('member.id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Until the transaction ends nobody else makes or takes away an owner: two of them could otherwise demote each other at once. */
export async function holdOwners(tx: AccountTx, accountId: string): Promise<void> {
  await tx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
}

export async function isLastOwner(tx: AccountTx, member: MemberKey): Promise<boolean> {
  const other = await tx
    .selectFrom('member')
    .select('id')
    .where('account_id', '=', member.accountId)
    .where('role', '=', 'owner')
    .where('id', '!=', member.id)
    .executeTakeFirst();
  return other === undefined;
}

export async function saveMember(
  tx: AccountTx,
  { accountId, id }: MemberKey,
  changed: { readonly name?: string; readonly role?: Role },
): Promise<void> {
  if (Object.keys(changed).length === 0) return;
  await tx
    .updateTable('member')
    .set(changed)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
}

export async function removeMember(tx: AccountTx, { accountId, id }: MemberKey): Promise<void> {
  await tx.deleteFrom('member').where('account_id', '=', accountId).where('id', '=', id).execute();
}

/** Some owner of the account signs in with a second factor. */
export async function hasOwnerWithTotp(tx: AccountTx, accountId: string): Promise<boolean> {
  const owners = await members(tx, accountId).where('member.role', '=', 'owner').execute();
  return owners.some(({ totp }) => totp);
}
