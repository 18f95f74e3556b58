import { routes } from '@matome/contract/routes.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Work } from '../../../http/work.ts';
import { HttpProblem } from '../../../http/http-problem.ts';
import { serveRoute } from '../../../http/serve-route.ts';
import type { Api } from '../../../http/serve-route.ts';
import { listPage } from './list-page.ts';
import { invoicePdf } from '../paper/invoice-pdf.ts';
import { findInvoice } from './invoice-store.ts';
import type { InvoiceRecord } from './invoice-store.ts';
import { showInvoice } from './invoice-view.ts';

/** What a seller sees of the invoices to them. */
export function serveInvoices(api: Api): void {
  serveRoute(api, routes.listInvoices, ({ query }, { tx, caller, context }) =>
    listPage(tx, context, { ...query, filter: { account: caller.accountId }, show: showInvoice }),
  );
  // Before the invoice itself, whose address would take `….pdf` for an id.
  serveRoute(api, routes.getInvoicePdf, async ({ params }, work) =>
    invoicePdf(await ownInvoice(work, params.id)),
  );
  serveRoute(api, routes.getInvoice, async ({ params }, work) => {
    const invoice = await ownInvoice(work, params.id);
    return { ...showInvoice(invoice, tokyoDay(work.context.now())), paper: toPlain(invoice.paper) };
  });
}

async function ownInvoice({ tx, caller }: Work, id: string): Promise<InvoiceRecord> {
  const invoice = await findInvoice(tx, { accountId: caller.accountId, id });
  if (invoice === null) throw new HttpProblem('not-found');
  return invoice;
}

/** The contract's lists may be changed, the domain's may not. */
function toPlain(paper: InvoiceRecord['paper']) {
  return {
    ...paper,
    lines: [...paper.lines],
    taxes: [...paper.taxes],
    issuer: { ...paper.issuer, bankAccount: [...paper.issuer.bankAccount] },
  };
}
