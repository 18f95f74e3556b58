import { z } from 'zod';
import { charset } from './csv-mappings.ts';
import { day, id, idParams, instant, listOf, paging } from './fields.ts';
import { issuer } from './issuer.ts';
import { defineRoute } from './route.ts';

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const yen = z.int();
const taxClass = z.enum(['standard', 'reduced']);

/** `overdue`: not paid, and the last day to pay has passed. */
export const invoiceState = z.enum(['unpaid', 'overdue', 'paid', 'void']);

const head = {
  id,
  number: z.string(),
  /** The month that it bills. */
  month,
  issuedOn: day,
  dueOn: day,
  addressee: z.string(),
  /** Tax included. */
  totalYen: yen,
  state: invoiceState,
  paidOn: day.nullable(),
};
export const invoice = z.object(head).meta({ id: 'Invoice' });
export type Invoice = z.infer<typeof invoice>;

/** What the paper says: kept as it was on the day of issue. */
export const invoicePaper = z
  .object({
    number: z.string(),
    month,
    from: day,
    to: day,
    issuedOn: day,
    dueOn: day,
    addressee: z.string(),
    issuer,
    lines: z.array(
      z.object({
        kind: z.enum(['initial-fee', 'monthly-fee']),
        text: z.string(),
        detail: z.string(),
        from: day,
        to: day,
        /** Tax excluded. */
        amountYen: yen,
        taxRate: z.int(),
        taxClass,
      }),
    ),
    /** Computed once per rate, rounded down. */
    taxes: z.array(z.object({ taxRate: z.int(), taxClass, netYen: yen, taxYen: yen })),
    netYen: yen,
    taxYen: yen,
    totalYen: yen,
  })
  .meta({ id: 'InvoicePaper' });

export const listInvoices = defineRoute({
  id: 'listInvoices',
  method: 'get',
  path: '/invoices',
  summary: 'Invoices for the API option, the newest first',
  permission: 'staff',
  query: z.strictObject(paging),
  answers: { 200: listOf(invoice) },
});

export const getInvoice = defineRoute({
  id: 'getInvoice',
  method: 'get',
  path: '/invoices/{id}',
  summary: 'One invoice and everything its paper says',
  permission: 'staff',
  params: idParams,
  answers: { 200: z.object({ ...head, paper: invoicePaper }) },
});

export const getInvoicePdf = defineRoute({
  id: 'getInvoicePdf',
  method: 'get',
  path: '/invoices/{id}.pdf',
  summary: 'The invoice as PDF',
  permission: 'staff',
  params: idParams,
  file: 'application/pdf',
  answers: { 200: null },
});

/** An invoice as its operator sees it. */
export const operatorInvoice = z
  .object({
    ...head,
    account: z.object({ id, name: z.string() }),
    paidNote: z.string().nullable(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
    /** It is void, and no other has been issued for its month: `reissueInvoice` does. */
    canReissue: z.boolean(),
  })
  .meta({ id: 'OperatorInvoice' });
export type OperatorInvoice = z.infer<typeof operatorInvoice>;

const filter = {
  account: id.optional(),
  /** Part of the number, or of the addressee’s name. */
  q: z.string().trim().max(100).optional(),
  /** `unpaid` finds the overdue ones too. */
  state: invoiceState.optional(),
  month: month.optional(),
  issuedFrom: day.optional(),
  issuedTo: day.optional(),
  /** Of the total, tax included. */
  minYen: z.coerce.number().int().min(0).optional(),
  maxYen: z.coerce.number().int().min(0).optional(),
};

export const listOperatorInvoices = defineRoute({
  id: 'listOperatorInvoices',
  method: 'get',
  path: '/operator/invoices',
  summary:
    'Invoices of every account, the newest first; found by account, state, month, day, amount and addressee',
  permission: 'operator',
  query: z.strictObject({ ...filter, ...paging }),
  /** `today` in Tokyo, as the server has it. */
  answers: { 200: listOf(operatorInvoice).extend({ today: day }) },
});

export const getInvoicesCsv = defineRoute({
  id: 'getInvoicesCsv',
  method: 'get',
  path: '/operator/invoices.csv',
  summary: 'The same invoices as CSV, for the accountant',
  permission: 'operator',
  query: z.strictObject({ ...filter, charset: charset.default('utf-8') }),
  file: 'text/csv',
  answers: { 200: null },
});

export const getOperatorInvoicePdf = defineRoute({
  id: 'getOperatorInvoicePdf',
  method: 'get',
  path: '/operator/invoices/{id}.pdf',
  summary: 'The invoice of an account as PDF',
  permission: 'operator',
  params: idParams,
  file: 'application/pdf',
  answers: { 200: null },
});

export const recordPayment = defineRoute({
  id: 'recordPayment',
  method: 'post',
  path: '/operator/invoices/{id}/payment',
  summary: 'Note that an invoice was paid, in full: a part of it is refused',
  permission: 'operator',
  params: idParams,
  body: z.strictObject({
    paidOn: day,
    amountYen: yen.min(1).optional(),
    note: z.string().trim().max(200).optional(),
  }),
  answers: { 200: operatorInvoice },
});

export const undoPayment = defineRoute({
  id: 'undoPayment',
  method: 'delete',
  path: '/operator/invoices/{id}/payment',
  summary: 'Take back the note that an invoice was paid',
  permission: 'operator',
  params: idParams,
  answers: { 200: operatorInvoice },
});

export const voidInvoice = defineRoute({
  id: 'voidInvoice',
  method: 'post',
  path: '/operator/invoices/{id}/void',
  summary: 'Make an invoice void; it stays, and its number is not used again',
  permission: 'operator',
  params: idParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  answers: { 200: operatorInvoice },
});

export const reissueInvoice = defineRoute({
  id: 'reissueInvoice',
  method: 'post',
  path: '/operator/invoices/{id}/reissue',
  summary: 'Issue anew, as of today, what a void invoice billed',
  permission: 'operator',
  params: idParams,
  answers: { 201: operatorInvoice },
});
