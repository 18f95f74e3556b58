import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../../../context.ts';
import type { OperatorTx } from '../../../database/account-scope.ts';
import { issueInvoice } from '../bill-contract.ts';
import type { NotIssued } from '../bill-contract.ts';
import { holdContract } from '../billing-store.ts';
import { findInvoice, isBilled, setPayment, setVoid } from './invoice-store.ts';
import type { InvoiceRecord } from './invoice-store.ts';

/** Why an invoice is left as it is. */
export type InvoiceRefusal = {
  readonly refused:
    | 'not-found'
    | 'invoice-paid'
    | 'invoice-void'
    | 'invoice-not-void'
    | 'invoice-replaced'
    | 'payment-not-total'
    | 'paid-in-future';
};

type Changed = { readonly invoice: InvoiceRecord } | InvoiceRefusal;

/** Notes that it was paid, in full. */
export async function payInvoice(
  tx: OperatorTx,
  asked: {
    readonly id: string;
    readonly paidOn: CalendarDay;
    readonly amountYen: number | undefined;
    readonly note: string | undefined;
    readonly now: Date;
  },
): Promise<Changed> {
  const invoice = await findInvoice(tx, { accountId: null, id: asked.id, lock: true });
  if (invoice === null) return { refused: 'not-found' };
  if (invoice.voidedAt !== null) return { refused: 'invoice-void' };
  if (invoice.paidOn !== null) return { refused: 'invoice-paid' };
  if (asked.paidOn > tokyoDay(asked.now)) return { refused: 'paid-in-future' };
  if (asked.amountYen !== undefined && asked.amountYen !== invoice.paper.totalYen)
    return { refused: 'payment-not-total' };
  await setPayment(tx, invoice, { paidOn: asked.paidOn, note: asked.note ?? null });
  return { invoice };
}

/** Takes the note of a payment back; one that was not paid stays so. */
export async function unpayInvoice(tx: OperatorTx, id: string): Promise<Changed> {
  const invoice = await findInvoice(tx, { accountId: null, id, lock: true });
  if (invoice === null) return { refused: 'not-found' };
  await setPayment(tx, invoice, null);
  return { invoice };
}

/** It stays, marked; its number is not used again, and no other is issued by itself. */
export async function voidInvoice(
  tx: OperatorTx,
  asked: { readonly id: string; readonly reason: string; readonly now: Date },
): Promise<Changed> {
  const invoice = await findInvoice(tx, { accountId: null, id: asked.id, lock: true });
  if (invoice === null) return { refused: 'not-found' };
  if (invoice.voidedAt !== null) return { refused: 'invoice-void' };
  if (invoice.paidOn !== null) return { refused: 'invoice-paid' };
  await setVoid(tx, invoice, { at: asked.now, reason: asked.reason });
  return { invoice };
}

/** Issues anew, as of today, by the contract, the addressee and the issuer of now. */
export async function reissueInvoice(
  tx: OperatorTx,
  context: Context,
  id: string,
): Promise<{ readonly id: string; readonly instead: InvoiceRecord } | InvoiceRefusal | NotIssued> {
  const invoice = await findInvoice(tx, { accountId: null, id });
  if (invoice === null) return { refused: 'not-found' };
  if (invoice.voidedAt === null) return { refused: 'invoice-not-void' };
  const contract = await holdContract(tx, invoice);
  if (contract === null) return { refused: 'not-found' };
  if (await isBilled(tx, invoice, invoice.month)) return { refused: 'invoice-replaced' };
  const issued = await issueInvoice(tx, context, { ref: invoice, contract, month: invoice.month });
  return 'refused' in issued ? issued : { id: issued.id, instead: invoice };
}
