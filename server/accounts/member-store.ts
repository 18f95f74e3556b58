import { sql } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';

export type Member = { readonly name: string; readonly email: string; readonly role: Role };

/** Of an account that is ready. `requiresTotp`: the account asks for a second factor; `totp`: the member has one. */
export async function findMember(
  tx: AccountTx,
  member: { readonly accountId: string; readonly id: string },
): Promise<
  | (Member & {
      readonly suspendedAt: Date | null;
      readonly requiresTotp: boolean;
      readonly totp: boolean;
    })
  | null
> {
  const row = await tx
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .leftJoin('auth.user as person', (on) => on.on('person.id', '=', sql`member.id::text`))
    .select(['member.name', 'member.email', 'member.role', 'account.suspended_at as suspendedAt'])
    .select(['account.requires_totp as requiresTotp'])
    .select(sql<boolean>`coalesce(person."twoFactorEnabled", false)`.as('totp'))
    .where('account_id', '=', member.accountId)
    .where('member.id', '=', member.id)
    .where('account.ready_at', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
}
