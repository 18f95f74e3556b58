import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import { LONG_MS } from './attend-uncertain.ts';

export async function countUncertainForLong(
  tx: AccountTx,
  count: { readonly accountId: string; readonly shopId: string; readonly now: Date },
): Promise<number> {
  const { uncertain } = await tx
    .selectFrom('instruction')
    .select(sql<string>`count(*)`.as('uncertain'))
    .where('account_id', '=', count.accountId)
    .where('shop_id', '=', count.shopId)
    .where('state', '=', 'uncertain')
    .where('planned_at', '<=', new Date(count.now.getTime() - LONG_MS))
    .executeTakeFirstOrThrow();
  return Number(uncertain);
}
