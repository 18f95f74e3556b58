import type { CallRequest } from '../../app/call.ts';

/** What the filter's fields hold; an empty text filters nothing. Days are Tokyo's. */
export type InvoiceFilter = {
  readonly state: 'all' | 'unpaid' | 'overdue' | 'paid' | 'void';
  readonly q: string;
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly minYen: number | null;
  readonly maxYen: number | null;
};

export const EVERY_INVOICE: InvoiceFilter = {
  state: 'all',
  q: '',
  month: '',
  from: '',
  to: '',
  minYen: null,
  maxYen: null,
};

type InvoiceQuery = Omit<NonNullable<CallRequest<'listOperatorInvoices'>['query']>, 'limit' | 'cursor'>;

export function invoiceQuery({ state, q, month, from, to, minYen, maxYen }: InvoiceFilter): InvoiceQuery {
  return {
    ...(state === 'all' ? {} : { state }),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(/^\d{4}-\d{2}$/.test(month) ? { month } : {}),
    ...(from === '' ? {} : { issuedFrom: from }),
    ...(to === '' ? {} : { issuedTo: to }),
    ...(minYen === null ? {} : { minYen }),
    ...(maxYen === null ? {} : { maxYen }),
  };
}
