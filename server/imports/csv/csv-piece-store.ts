import type { AccountTx } from '../../database/account-scope.ts';
import type { Vault } from '../../security/vault.ts';
import type { RunKey } from '../import-store.ts';

/** Keeps a piece of a file's text until its run ends; it holds persons, so it is sealed. */
export async function addCsvPiece(
  tx: AccountTx,
  vault: Vault,
  { accountId, id, number, text }: RunKey & { readonly number: number; readonly text: string },
): Promise<void> {
  await tx
    .insertInto('csv_piece')
    .values({ account_id: accountId, run_id: id, number, body: vault.sealText(accountId, 'raw', text) })
    .execute();
}

/** `null` after the last piece. */
export async function readCsvPiece(
  tx: AccountTx,
  vault: Vault,
  { accountId, id, number }: RunKey & { readonly number: number },
): Promise<string | null> {
  const row = await tx
    .selectFrom('csv_piece')
    .select('body')
    .where('account_id', '=', accountId)
    .where('run_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : vault.openText(accountId, 'raw', row.body);
}
