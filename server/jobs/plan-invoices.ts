import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { addJob } from './add-job.ts';

/** Looks for months that are not billed yet. One such look is planned at a time; planned again, it moves. */
export async function planInvoices(db: Kysely<Schema>, afterMs = 0): Promise<void> {
  await addJob(db, { name: 'issue-invoices', payload: {}, key: 'issue-invoices', afterMs });
}
