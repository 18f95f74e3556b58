import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

/** How many orders stand in each status, exactly; of one shop, or of all. */
export async function countByStatus(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly shopId: string | null },
): Promise<readonly { readonly status: string; readonly count: number }[]> {
  const rows = await tx
    .selectFrom('order_count')
    .select(['status', sql<string>`sum(count)`.as('count')])
    .where('account_id', '=', asked.accountId)
    .$if(asked.shopId !== null, (query) => query.where('shop_id', '=', asked.shopId))
    .groupBy('status')
    .having(sql<boolean>`sum(count) > 0`)
    .orderBy('status')
    .execute();
  return rows.map((row) => ({ status: row.status, count: Number(row.count) }));
}

/**
 * Holds the counts of these shops until the transaction ends, as the write that moves them would. For a transaction that
 * moves counts of several shops in more than one statement: shop after shop, it could meet another one that goes the other way.
 */
export async function holdCounts(tx: AccountTx, shopIds: ReadonlySet<string>): Promise<void> {
  await sql`select hold_counts(${[...shopIds]}::uuid[])`.execute(tx);
}
