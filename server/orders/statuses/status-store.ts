import { PHASES } from '@matome/domain/orders/status.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Schema } from '../../database/schema.ts';
import { isOrderId } from '../order-store.ts';

export type OwnStatus = {
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
  readonly position: number;
};
type StatusKey = { readonly accountId: string; readonly id: string };

/**
 * The status that an order is to be moved to: a built-in one, or the account's own, which then cannot be removed before
 * the transaction ends. `undefined` = none is asked for, or there is none of that id.
 */
export async function findStatusForUse(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly id: string | undefined },
): Promise<{ readonly id: string; readonly phase: Phase } | undefined> {
  const { accountId, id } = asked;
  if (id === undefined) return undefined;
  const phase = PHASES.find((name) => name === id);
  if (phase !== undefined) return { id: phase, phase };
  if (!isOrderId(id)) return undefined;
  return own(tx, { accountId, id }).forShare().executeTakeFirst();
}

/** The account's own status, held until the transaction ends; `null` = there is none of that id. */
export async function lockStatus(tx: AccountTx, key: StatusKey): Promise<OwnStatus | null> {
  if (!isOrderId(key.id)) return null;
  return (await own(tx, key).forUpdate().executeTakeFirst()) ?? null;
}

export async function listOwnStatuses(tx: AccountTx, accountId: string): Promise<readonly OwnStatus[]> {
  return tx
    .selectFrom('status')
    .select(['id', 'name', 'phase', 'position'])
    .where('account_id', '=', accountId)
    .orderBy('position')
    .orderBy('name')
    .execute();
}

/** `false` = the name is taken. */
export async function addStatus(tx: AccountTx, row: Schema['status']): Promise<boolean> {
  const added = await tx
    .insertInto('status')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'name']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function isNameTaken(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly name: string; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('status')
    .select('id')
    .where('account_id', '=', asked.accountId)
    .where('name', '=', asked.name)
    .where('id', '<>', asked.by)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateStatusRow(tx: AccountTx, accountId: string, status: OwnStatus): Promise<void> {
  const { id, name, phase, position } = status;
  await tx
    .updateTable('status')
    .set({ name, phase, position })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
}

export async function removeStatusRow(tx: AccountTx, key: StatusKey): Promise<void> {
  await tx.deleteFrom('status').where('account_id', '=', key.accountId).where('id', '=', key.id).execute();
}

/** The orders that stand in a status, in the order of ids. */
export async function orderIdsInStatus(tx: AccountTx, key: StatusKey): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', key.accountId)
    .where('status', '=', key.id)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function isStatusInUse(tx: AccountTx, key: StatusKey): Promise<boolean> {
  const row = await tx
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', key.accountId)
    .where('status', '=', key.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function own(tx: AccountTx, key: StatusKey) {
  return tx
    .selectFrom('status')
    .select(['id', 'name', 'phase', 'position'])
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id);
}
