import { invoicePaper } from '@matome/contract/invoices.ts';
import type { InvoicePaper } from '@matome/domain/contracts/billing/invoice-paper.ts';
import { firstDayOf, monthOf } from '@matome/domain/contracts/billing/month.ts';
import type { Month } from '@matome/domain/contracts/billing/month.ts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { AccountTx, OperatorTx } from '../../../database/account-scope.ts';
import type { Schema } from '../../../database/schema.ts';
import { newId } from '../../../security/new-id.ts';
import type { ContractRef } from '../billing-store.ts';

/** An invoice as it is stored: the paper never changes, what became of it does. */
export type InvoiceRecord = ContractRef & {
  readonly id: string;
  readonly month: Month;
  readonly paper: InvoicePaper;
  readonly paidOn: string | null;
  readonly paidNote: string | null;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
};

export async function addInvoice(
  tx: OperatorTx,
  { accountId, contractId }: ContractRef,
  paper: InvoicePaper,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('invoice')
    .values({
      account_id: accountId,
      id,
      contract_id: contractId,
      month: firstDayOf(paper.month),
      number: paper.number,
      issued_on: paper.issuedOn,
      due_on: paper.dueOn,
      addressee: paper.addressee,
      total_yen: paper.totalYen,
      paper: JSON.stringify(paper),
    })
    .execute();
  return id;
}

/** `accountId` null: of whatever account, for the operator. `lock` holds it until the transaction ends. */
export async function findInvoice(
  tx: AccountTx,
  {
    accountId,
    id,
    lock = false,
  }: { readonly accountId: string | null; readonly id: string; readonly lock?: boolean },
): Promise<InvoiceRecord | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await tx
    .selectFrom('invoice')
    .selectAll()
    .where('id', '=', id)
    .$if(accountId !== null, (query) => query.where('account_id', '=', accountId))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row === undefined ? null : readInvoice(row);
}

/** True when a good invoice is there for the month of this contract. */
export async function isBilled(
  tx: OperatorTx,
  { accountId, contractId }: ContractRef,
  month: Month,
): Promise<boolean> {
  const row = await tx
    .selectFrom('invoice')
    .select('id')
    .where('account_id', '=', accountId)
    .where('contract_id', '=', contractId)
    .where('month', '=', firstDayOf(month))
    .where('voided_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

type InvoiceRef = { readonly accountId: string; readonly id: string };

export async function setPayment(
  tx: OperatorTx,
  invoice: InvoiceRef,
  payment: { readonly paidOn: string; readonly note: string | null } | null,
): Promise<void> {
  await tx
    .updateTable('invoice')
    .set({ paid_on: payment?.paidOn ?? null, paid_note: payment?.note ?? null })
    .where('account_id', '=', invoice.accountId)
    .where('id', '=', invoice.id)
    .execute();
}

export async function setVoid(
  tx: OperatorTx,
  invoice: InvoiceRef,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('invoice')
    .set({ voided_at: at, void_reason: reason })
    .where('account_id', '=', invoice.accountId)
    .where('id', '=', invoice.id)
    .execute();
}

export function readInvoice(row: Selectable<Schema['invoice']>): InvoiceRecord {
  return {
    accountId: row.account_id,
    contractId: row.contract_id,
    id: row.id,
    month: monthOf(row.month),
    paper: invoicePaper.parse(row.paper),
    paidOn: row.paid_on,
    paidNote: row.paid_note,
    voidedAt: row.voided_at,
    voidReason: row.void_reason,
  };
}
