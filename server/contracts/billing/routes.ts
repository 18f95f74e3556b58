import type { Api } from '../../http/serve-route.ts';
import { serveInvoices } from './invoices/invoice-routes.ts';
import { serveOperatorInvoices } from './invoices/operator-invoice-routes.ts';
import { serveBillingSettings } from './settings-routes.ts';

export function serveBilling(api: Api): void {
  serveInvoices(api);
  serveOperatorInvoices(api);
  serveBillingSettings(api);
}
