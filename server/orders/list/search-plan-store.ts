import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

/**
 * How the orders that hold a text are found. `by-hits`: few orders have its terms, so all of them are taken from the index and
 * sorted. `by-time`: many have, so the list is walked in its own order, looking at each. The database's own estimate knows
 * only the most common terms, and is off by a thousand for the others.
 */
export type SearchPlan = 'by-hits' | 'by-time';

const NEWEST = 1_000;
/** Of the newest ones: then a page is full after some thousands. */
const MANY_OF_NEWEST = 15;
/** So many are sorted in a few milliseconds. */
const HITS_MAX = 5_000;

export async function planSearch(
  tx: AccountTx,
  search: { readonly accountId: string; readonly terms: readonly string[] },
): Promise<SearchPlan> {
  const { accountId } = search;
  const hasTerms = sql`terms @> ${[...search.terms]}::bigint[]`;
  const newest = await sql<{ hits: number }>`
    select count(*) filter (where ${hasTerms})::int as hits from (
      select terms from order_search where account_id = ${accountId}
      order by ordered_at desc, order_id desc limit ${NEWEST}
    ) newest`.execute(tx);
  if ((newest.rows[0]?.hits ?? 0) >= MANY_OF_NEWEST) return 'by-time';
  const isMore = await usingIndex(tx, () =>
    sql<{ more: boolean }>`
      select count(*) > ${HITS_MAX} as more from (
        select from order_search where account_id = ${accountId} and ${hasTerms} limit ${HITS_MAX + 1}
      ) hit`.execute(tx),
  );
  return isMore.rows[0]?.more === true ? 'by-time' : 'by-hits';
}

/** Runs a query on the search terms by their own index, whatever the estimate says. */
async function usingIndex<T>(tx: AccountTx, query: () => Promise<T>): Promise<T> {
  await allowOtherScans(tx, 'off');
  const found = await query();
  await allowOtherScans(tx, 'on');
  return found;
}

async function allowOtherScans(tx: AccountTx, allowed: 'on' | 'off'): Promise<void> {
  await sql`select set_config('enable_seqscan', ${allowed}, true), set_config('enable_indexscan', ${allowed}, true)`.execute(
    tx,
  );
}
