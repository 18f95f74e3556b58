import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Database } from './pool.ts';
import type { Schema } from './schema.ts';

/** A transaction that sees one account and nothing else. */
export type AccountTx = Transaction<Schema>;

/** Runs `work` in one transaction with the account set, so that row-level security lets it see just that account. */
export function inAccount<T>(
  db: Database,
  accountId: string,
  work: (tx: AccountTx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('matome.account_id', ${accountId}, true)`.execute(tx);
    return work(tx);
  });
}
