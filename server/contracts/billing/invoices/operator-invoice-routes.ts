import type { OperatorInvoice } from '@matome/contract/invoices.ts';
import { routes } from '@matome/contract/routes.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { HttpProblem } from '../../../http/http-problem.ts';
import { serveOperatorRoute } from '../../../http/serve-route.ts';
import type { Api } from '../../../http/serve-route.ts';
import type { OperatorWork } from '../../../http/work.ts';
import { payInvoice, reissueInvoice, unpayInvoice, voidInvoice } from './change-invoice.ts';
import { invoicePdf } from '../paper/invoice-pdf.ts';
import { listInvoices } from './invoice-list-store.ts';
import { findInvoice } from './invoice-store.ts';
import { showToOperator } from './invoice-view.ts';
import { invoicesCsv } from './invoices-csv.ts';
import { listPage } from './list-page.ts';

/** What the operator sees and does of the invoices of all accounts. */
export function serveOperatorInvoices(api: Api): void {
  serveOperatorRoute(api, routes.listOperatorInvoices, async ({ query }, { tx, context }) => {
    const { limit, cursor, ...filter } = query;
    const page = await listPage(tx, context, { filter, limit, cursor, show: showToOperator });
    return { ...page, today: tokyoDay(context.now()) };
  });
  serveOperatorRoute(api, routes.getInvoicesCsv, ({ query }, work) => {
    const { charset, ...filter } = query;
    return invoicesCsv(work, filter, charset);
  });
  serveOperatorRoute(api, routes.getOperatorInvoicePdf, async ({ params }, { tx }) => {
    const invoice = await findInvoice(tx, { accountId: null, id: params.id });
    if (invoice === null) throw new HttpProblem('not-found');
    return invoicePdf(invoice);
  });
  serveChanges(api);
}

function serveChanges(api: Api): void {
  serveOperatorRoute(api, routes.recordPayment, async ({ params, body }, work) => {
    const { tx, context, note } = work;
    const { paidOn, amountYen, note: paidNote } = body;
    const now = context.now();
    const paid = await payInvoice(tx, { id: params.id, paidOn, amountYen, note: paidNote, now });
    if ('refused' in paid) throw new HttpProblem(paid.refused);
    note({
      targetName: paid.invoice.paper.number,
      changes: [{ field: 'paidOn', before: null, after: paidOn }],
    });
    return show(work, params.id);
  });
  serveOperatorRoute(api, routes.undoPayment, async ({ params }, work) => {
    const undone = await unpayInvoice(work.tx, params.id);
    if ('refused' in undone) throw new HttpProblem(undone.refused);
    const { paper, paidOn } = undone.invoice;
    work.note({ targetName: paper.number, changes: [{ field: 'paidOn', before: paidOn, after: null }] });
    return show(work, params.id);
  });
  serveOperatorRoute(api, routes.voidInvoice, async ({ params, body }, work) => {
    const { reason } = body;
    const voided = await voidInvoice(work.tx, { id: params.id, reason, now: work.context.now() });
    if ('refused' in voided) throw new HttpProblem(voided.refused);
    work.note({ targetName: voided.invoice.paper.number, changes: [{ field: 'voidReason', after: reason }] });
    return show(work, params.id);
  });
  serveOperatorRoute(api, routes.reissueInvoice, async ({ params }, work) => {
    const issued = await reissueInvoice(work.tx, work.context, params.id);
    if ('refused' in issued) throw new HttpProblem(issued.refused);
    const shown = await show(work, issued.id);
    const { number } = issued.instead.paper;
    work.note({ targetName: number, changes: [{ field: 'number', before: number, after: shown.number }] });
    return shown;
  });
}

async function show({ tx, context }: OperatorWork, id: string): Promise<OperatorInvoice> {
  const today = tokyoDay(context.now());
  const [invoice] = await listInvoices(tx, { filter: { id }, today, after: null, limit: 1 });
  if (invoice === undefined) throw new HttpProblem('not-found');
  return showToOperator(invoice, today);
}
