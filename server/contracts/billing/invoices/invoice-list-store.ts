import type { InvoiceState } from '@matome/domain/contracts/billing/invoice-state.ts';
import { firstDayOf } from '@matome/domain/contracts/billing/month.ts';
import type { Month } from '@matome/domain/contracts/billing/month.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { sql } from 'kysely';
import type { RawBuilder, Selectable, SqlBool } from 'kysely';
import type { AccountTx, OperatorTx } from '../../../database/account-scope.ts';
import type { Schema } from '../../../database/schema.ts';
import { readInvoice } from './invoice-store.ts';
import type { InvoiceRecord } from './invoice-store.ts';

export type InvoiceFilter = {
  readonly id?: string | undefined;
  readonly account?: string | undefined;
  /** Part of the number or of the addressee's name. */
  readonly q?: string | undefined;
  readonly state?: InvoiceState | undefined;
  readonly month?: Month | undefined;
  readonly issuedFrom?: CalendarDay | undefined;
  readonly issuedTo?: CalendarDay | undefined;
  readonly minYen?: number | undefined;
  readonly maxYen?: number | undefined;
};

type List = {
  readonly filter: InvoiceFilter;
  readonly today: CalendarDay;
  /** The id of the last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
};

/** An invoice with the account it is for, as that is called now. */
export type ListedInvoice = InvoiceRecord & {
  readonly accountName: string;
  /** Another one that is good has been issued for its month. */
  readonly isReplaced: boolean;
};

/** The newest first. Reads what the transaction may see: one account, or all for the operator. */
export async function listInvoices(
  tx: AccountTx | OperatorTx,
  { filter, today, after, limit }: List,
): Promise<readonly ListedInvoice[]> {
  const conditions = conditionsOf(filter, today);
  if (after !== null) conditions.push(sql`invoice.id < ${after}::uuid`);
  const { rows } = await sql<Selectable<Schema['invoice']> & { account_name: string; is_replaced: boolean }>`
    select invoice.*, account.name as account_name, exists (
        select from invoice other where other.account_id = invoice.account_id
          and other.contract_id = invoice.contract_id and other.month = invoice.month
          and other.id <> invoice.id and other.voided_at is null) as is_replaced
    from invoice join account on account.id = invoice.account_id
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
    order by invoice.id desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    ...readInvoice(row),
    accountName: row.account_name,
    isReplaced: row.is_replaced,
  }));
}

function conditionsOf(filter: InvoiceFilter, today: CalendarDay): RawBuilder<SqlBool>[] {
  const { id, account, q, state, month, issuedFrom, issuedTo, minYen, maxYen } = filter;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (id !== undefined) conditions.push(sql`invoice.id::text = ${id}`);
  if (account !== undefined) conditions.push(sql`invoice.account_id::text = ${account}`);
  if (q !== undefined && q !== '')
    conditions.push(
      sql`(position(lower(${q}) in lower(invoice.addressee)) > 0 or position(${q} in invoice.number) > 0)`,
    );
  if (state !== undefined) conditions.push(hasState(state, today));
  if (month !== undefined) conditions.push(sql`invoice.month = ${firstDayOf(month)}::date`);
  if (issuedFrom !== undefined) conditions.push(sql`invoice.issued_on >= ${issuedFrom}::date`);
  if (issuedTo !== undefined) conditions.push(sql`invoice.issued_on <= ${issuedTo}::date`);
  if (minYen !== undefined) conditions.push(sql`invoice.total_yen >= ${minYen}`);
  if (maxYen !== undefined) conditions.push(sql`invoice.total_yen <= ${maxYen}`);
  return conditions;
}

function hasState(state: InvoiceState, today: CalendarDay): RawBuilder<SqlBool> {
  const isOpen = sql<SqlBool>`invoice.paid_on is null and invoice.voided_at is null`;
  switch (state) {
    case 'unpaid':
      return isOpen;
    case 'overdue':
      return sql`${isOpen} and invoice.due_on < ${today}::date`;
    case 'paid':
      return sql`invoice.paid_on is not null`;
    case 'void':
      return sql`invoice.voided_at is not null`;
  }
}
