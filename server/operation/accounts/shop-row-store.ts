import { sql } from 'kysely';
import type { OperatorTx } from '../../database/account-scope.ts';

/** A shop as the operator may know it: no setting, no secret, no words of its mall. */
export type ShopRow = {
  readonly accountId: string;
  readonly id: string;
  readonly mall: string;
  readonly name: string;
  readonly autoImport: boolean;
  readonly autoExport: boolean;
  readonly pausedAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastFailureCode: string | null;
  readonly nextImportAt: Date | null;
  readonly credentialsExpireAt: Date | null;
};

/** Every shop of these accounts, in the order in which they were opened. */
export async function listShopRows(
  tx: OperatorTx,
  accountIds: readonly string[],
): Promise<readonly ShopRow[]> {
  if (accountIds.length === 0) return [];
  return tx
    .selectFrom('shop')
    .select([
      'account_id as accountId',
      'id',
      'mall',
      'name',
      'auto_import as autoImport',
      'auto_export as autoExport',
      'paused_at as pausedAt',
      'last_success_at as lastSuccessAt',
      'last_failure_at as lastFailureAt',
      'last_failure_code as lastFailureCode',
      'next_import_at as nextImportAt',
      'credentials_expire_at as credentialsExpireAt',
    ])
    .where('account_id', 'in', [...accountIds])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

export type LedgerCounts = { readonly waiting: number; readonly refused: number; readonly uncertain: number };

/** What each shop's ledger holds open, by shop: numbers, and nothing of what they stand for. */
export async function countLedgerOf(
  tx: OperatorTx,
  accountId: string,
): Promise<ReadonlyMap<string, LedgerCounts>> {
  const { rows } = await sql<
    { shop: string } & LedgerCounts
  >`select * from ledger_counts(${accountId})`.execute(tx);
  return new Map(rows.map(({ shop, ...counts }) => [shop, counts]));
}

/** Whom to write to. */
export async function listOwners(tx: OperatorTx, accountId: string) {
  return tx
    .selectFrom('member')
    .select(['name', 'email'])
    .where('account_id', '=', accountId)
    .where('role', '=', 'owner')
    .orderBy('id')
    .execute();
}
