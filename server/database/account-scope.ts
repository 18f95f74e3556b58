import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Database } from './pool.ts';
import type { Schema } from './schema.ts';

/** A transaction that sees one account and nothing else. */
export type AccountTx = Transaction<Schema>;

/** A transaction of an operator: it sees what every account may show its operator, and no order. */
export type OperatorTx = Transaction<Schema>;

/** An account id that nobody has: whose are what belongs to no account. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

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

/** Runs `work` in one transaction as the operator: row-level security shows it the tables that say so, of every account. */
export function asOperator<T>(db: Database, work: (tx: OperatorTx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('matome.account_id', ${NOBODY}, true), set_config('matome.operator', 'on', true)`.execute(
      tx,
    );
    return work(tx);
  });
}
