import type { AccountTx } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';

export type Member = { readonly name: string; readonly email: string; readonly role: Role };

export async function findMember(
  tx: AccountTx,
  member: { readonly accountId: string; readonly id: string },
): Promise<(Member & { readonly suspendedAt: Date | null }) | null> {
  const row = await tx
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select(['member.name', 'member.email', 'member.role', 'account.suspended_at as suspendedAt'])
    .where('account_id', '=', member.accountId)
    .where('member.id', '=', member.id)
    .where('account.ready_at', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
}
