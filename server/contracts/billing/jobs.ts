import type { Context } from '../../context.ts';
import type { JobHandlers } from '../../jobs/job-payloads.ts';
import { issueInvoices } from './issue-invoices.ts';

export function billingJobs(context: Context): Pick<JobHandlers, 'issue-invoices'> {
  return { 'issue-invoices': () => issueInvoices(context) };
}
