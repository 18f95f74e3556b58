import type { Invoice, OperatorInvoice } from '@matome/contract/invoices.ts';
import { invoiceState } from '@matome/domain/contracts/billing/invoice-state.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { ListedInvoice } from './invoice-list-store.ts';
import type { InvoiceRecord } from './invoice-store.ts';

/** As the seller sees it. */
export function showInvoice(invoice: InvoiceRecord, today: CalendarDay): Invoice {
  const { id, month, paper, paidOn, voidedAt } = invoice;
  const { number, issuedOn, dueOn, addressee, totalYen } = paper;
  const state = invoiceState({ dueOn, paidOn, voidedAt }, today);
  return { id, number, month, issuedOn, dueOn, addressee, totalYen, state, paidOn };
}

/** As the operator sees it. */
export function showToOperator(invoice: ListedInvoice, today: CalendarDay): OperatorInvoice {
  const { accountId, accountName, paidNote, voidedAt, voidReason, isReplaced } = invoice;
  return {
    ...showInvoice(invoice, today),
    account: { id: accountId, name: accountName },
    paidNote,
    voidedAt: voidedAt?.toISOString() ?? null,
    voidReason,
    canReissue: voidedAt !== null && !isReplaced,
  };
}
