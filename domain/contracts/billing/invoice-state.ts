import type { CalendarDay } from '../../time/tokyo.ts';

export type InvoiceState = 'unpaid' | 'overdue' | 'paid' | 'void';

/** Where an invoice stands. The day it is due is still in time. */
export function invoiceState(
  invoice: {
    readonly dueOn: CalendarDay;
    readonly paidOn: CalendarDay | null;
    readonly voidedAt: Date | null;
  },
  today: CalendarDay,
): InvoiceState {
  if (invoice.voidedAt !== null) return 'void';
  if (invoice.paidOn !== null) return 'paid';
  return today > invoice.dueOn ? 'overdue' : 'unpaid';
}
