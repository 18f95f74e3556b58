import { sql } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';

export type LedgerCounts = { readonly waiting: number; readonly refused: number; readonly uncertain: number };

/** What each shop's ledger holds open, by shop id. Refused ones count while nothing newer was planned for the same matter. */
export async function countLedger(
  tx: AccountTx,
  accountId: string,
): Promise<ReadonlyMap<string, LedgerCounts>> {
  const { rows } = await sql<{ shop: string } & LedgerCounts>`
    select shop_id as shop,
      count(*) filter (where state in ('planned', 'sending'))::int as waiting,
      count(*) filter (where state = 'refused')::int as refused,
      count(*) filter (where state = 'uncertain')::int as uncertain
    from instruction i
    where account_id = ${accountId} and state in ('planned', 'sending', 'refused', 'uncertain')
      and (state <> 'refused' or not exists (
        select from instruction newer where newer.account_id = i.account_id and newer.order_id = i.order_id
          and newer.kind = i.kind and newer.generation > i.generation))
    group by shop_id`.execute(tx);
  return new Map(rows.map(({ shop, ...counts }) => [shop, counts]));
}
