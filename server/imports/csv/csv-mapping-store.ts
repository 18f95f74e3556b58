import type { CsvMapping } from '@matome/connectors/custom-csv/mapping.ts';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Schema } from '../../database/schema.ts';
import { newId } from '../../security/new-id.ts';

type ShopKey = { readonly accountId: string; readonly shopId: string };
export type NamedMapping = CsvMapping & { readonly name: string };
export type SavedMapping = NamedMapping & { readonly id: string };

export async function listCsvMappings(
  tx: AccountTx,
  { accountId, shopId }: ShopKey,
): Promise<readonly SavedMapping[]> {
  const rows = await tx
    .selectFrom('csv_mapping')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('shop_id', '=', shopId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(readMapping);
}

export async function findCsvMapping(
  tx: AccountTx,
  { accountId, shopId, id }: ShopKey & { readonly id: string },
): Promise<SavedMapping | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await tx
    .selectFrom('csv_mapping')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : readMapping(row);
}

/** `null` = the shop has another of that name. */
export async function addCsvMapping(
  tx: AccountTx,
  { accountId, shopId, mapping, at }: ShopKey & { readonly mapping: NamedMapping; readonly at: Date },
): Promise<SavedMapping | null> {
  const id = newId();
  const added = await tx
    .insertInto('csv_mapping')
    .values({ account_id: accountId, id, shop_id: shopId, created_at: at, ...columnsOf(mapping) })
    .onConflict((conflict) => conflict.columns(['account_id', 'shop_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added === undefined ? null : { ...mapping, id };
}

/** `false` = the shop has another of that name. */
export async function changeCsvMapping(
  tx: AccountTx,
  { accountId, shopId, mapping }: ShopKey & { readonly mapping: SavedMapping },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('csv_mapping')
    .set(columnsOf(mapping))
    .where('account_id', '=', accountId)
    .where('id', '=', mapping.id)
    .where(
      sql<boolean>`not exists (select from csv_mapping other where other.account_id = ${accountId}
        and other.shop_id = ${shopId} and other.name = ${mapping.name} and other.id <> ${mapping.id})`,
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function removeCsvMapping(
  tx: AccountTx,
  { accountId, id }: { readonly accountId: string; readonly id: string },
): Promise<void> {
  await tx.deleteFrom('csv_mapping').where('account_id', '=', accountId).where('id', '=', id).execute();
}

function columnsOf({ name, charset, rowIs, columns, fixed }: NamedMapping) {
  return { name, charset, row_is: rowIs, columns: JSON.stringify(columns), fixed: JSON.stringify(fixed) };
}

function readMapping(row: Selectable<Schema['csv_mapping']>): SavedMapping {
  const { id, name, charset, columns, fixed } = row;
  return { id, name, charset, rowIs: row.row_is, columns, fixed };
}
