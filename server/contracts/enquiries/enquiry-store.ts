import type { Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Schema } from '../../database/schema.ts';

export type Side = Schema['enquiry_message']['side'];
export type EnquiryState = Schema['enquiry']['state'];
export type EnquiryRow = Selectable<Schema['enquiry']> & { readonly account_name: string };
export type MessageRow = Selectable<Schema['enquiry_message']>;
/** Of the last one of the page before. */
export type EnquiryPlace = { readonly movedAt: string; readonly id: string };

/** Each query says whose: an account's own, or as the operator those of all (`null`). */
type Whose = { readonly accountId: string | null };

export async function listEnquiryRows(
  tx: AccountTx,
  list: Whose & {
    readonly state: EnquiryState | null;
    readonly after: EnquiryPlace | null;
    readonly limit: number;
  },
): Promise<readonly EnquiryRow[]> {
  const { state, after } = list;
  return enquiries(tx, list)
    .$if(state !== null, (query) => query.where('enquiry.state', '=', state ?? 'open'))
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(enquiry.moved_at, enquiry.id) < (${after?.movedAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('enquiry.moved_at', 'desc')
    .orderBy('enquiry.id', 'desc')
    .limit(list.limit)
    .execute();
}

export async function countUnread(
  tx: AccountTx,
  { accountId, side }: Whose & { side: Side },
): Promise<number> {
  const row = await enquiries(tx, { accountId })
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .where(unreadBy(side), '=', true)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The enquiry, held until the transaction ends, or `null`. */
export async function holdEnquiry(
  tx: AccountTx,
  { accountId, id }: Whose & { readonly id: string },
): Promise<EnquiryRow | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const query = enquiries(tx, { accountId }).where('enquiry.id', '=', id);
  return (await query.forUpdate('enquiry').executeTakeFirst()) ?? null;
}

/** Oldest first. */
export function listMessageRows(
  tx: AccountTx,
  { account_id, id }: Pick<EnquiryRow, 'account_id' | 'id'>,
): Promise<readonly MessageRow[]> {
  return tx
    .selectFrom('enquiry_message')
    .selectAll()
    .where('account_id', '=', account_id)
    .where('enquiry_id', '=', id)
    .orderBy('id')
    .execute();
}

export async function addEnquiryRow(
  tx: AccountTx,
  row: Omit<EnquiryRow, 'account_name' | 'unread_by_members' | 'unread_by_operators'>,
): Promise<void> {
  await tx.insertInto('enquiry').values(row).execute();
}

export async function addMessageRow(tx: AccountTx, row: MessageRow): Promise<void> {
  await tx.insertInto('enquiry_message').values(row).execute();
}

export async function updateEnquiryRow(
  tx: AccountTx,
  enquiry: Pick<EnquiryRow, 'account_id' | 'id'>,
  columns: Updateable<Schema['enquiry']>,
): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set(columns)
    .where('account_id', '=', enquiry.account_id)
    .where('id', '=', enquiry.id)
    .execute();
}

export function unreadBy(side: Side): 'unread_by_members' | 'unread_by_operators' {
  return side === 'member' ? 'unread_by_members' : 'unread_by_operators';
}

function enquiries(tx: AccountTx, { accountId }: Whose) {
  return tx
    .selectFrom('enquiry')
    .innerJoin('account', 'account.id', 'enquiry.account_id')
    .selectAll('enquiry')
    .select('account.name as account_name')
    .$if(accountId !== null, (query) => query.where('enquiry.account_id', '=', accountId ?? ''));
}
