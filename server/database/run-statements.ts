import type { RawBuilder } from 'kysely';
import type { AccountTx } from './account-scope.ts';

/** A statement made ready beforehand, so that the database has something to do while the next ones are made. `null` = nothing to write. */
export type Statement = RawBuilder<unknown> | null;

/** Runs them one after the other. */
export async function runStatements(tx: AccountTx, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await statement?.execute(tx);
}
