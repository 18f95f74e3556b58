import type { Phase } from '@matome/domain/orders/status.ts';
import type { AccountTx } from '../../database/account-scope.ts';

/** Shops of a mall, removed ones included: their orders stay. */
export async function shopIdsOfMall(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly mall: string },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('shop')
    .select('id')
    .where('account_id', '=', asked.accountId)
    .where('mall', '=', asked.mall)
    .execute();
  return rows.map((row) => row.id);
}

/** The account's own statuses that stand in a phase. */
export async function statusIdsOfPhase(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly phase: Phase },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('status')
    .select('id')
    .where('account_id', '=', asked.accountId)
    .where('phase', '=', asked.phase)
    .execute();
  return rows.map((row) => row.id);
}
