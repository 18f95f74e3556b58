import type { ApiOptionTerm } from '@matome/domain/contracts/api-option.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { Updateable } from 'kysely';
import { z } from 'zod';
import type { AccountTx, OperatorTx } from '../database/account-scope.ts';
import type { Schema } from '../database/schema.ts';

/** Whoever changes an account's contract waits here for the one before. `false` = there is no such account. */
export async function holdAccount(tx: AccountTx, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

type ContractRef = { readonly accountId: string; readonly id: string };

export async function setTerm(tx: AccountTx, contract: ContractRef, term: ApiOptionTerm): Promise<void> {
  await setColumns(tx, contract, { active_from: term.activeFrom, ends_on: term.endsOn });
}

/** It is over from this instant. */
export async function setOver(tx: AccountTx, contract: ContractRef, at: Date): Promise<void> {
  await setColumns(tx, contract, { over_at: at });
}

async function setColumns(
  tx: AccountTx,
  { accountId, id }: ContractRef,
  columns: Updateable<Schema['api_option_contract']>,
): Promise<void> {
  await tx
    .updateTable('api_option_contract')
    .set(columns)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
}

/** Accounts whose contract had its last day before `today`, and is not over yet. */
export async function listRunOut(
  tx: OperatorTx,
  { today, limit }: { readonly today: CalendarDay; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('api_option_contract')
    .select('account_id')
    .where('over_at', 'is', null)
    .where('ends_on', '<', today)
    .orderBy('ends_on')
    .limit(limit)
    .execute();
  return rows.map((row) => row.account_id);
}

/** The account's shops, as far as their automatic way is concerned. */
export function listShopsToWake(
  tx: AccountTx,
  accountId: string,
): Promise<readonly { readonly id: string; readonly mall: string; readonly autoExport: boolean }[]> {
  return tx
    .selectFrom('shop')
    .select(['id', 'mall', 'auto_export as autoExport'])
    .where('account_id', '=', accountId)
    .where('deleted_at', 'is', null)
    .execute();
}
