import { z } from 'zod';
import { id, instant, listOf, paging } from './fields.ts';
import { auditEntry } from './audit.ts';
import { defineRoute } from './route.ts';

const count = z.int();
const rate = z.object({ lastHour: count, lastDay: count });

export const jobHealth = z.object({
  name: z.string(),
  /** Due and not taken yet. */
  waiting: count,
  running: count,
  /** Planned for later. */
  planned: count,
  /** Failed at least once, and to be tried again. */
  failing: count,
  oldestDueAt: instant.nullable(),
  /** Shortened, without data. */
  lastError: z.string().nullable(),
});
export type JobHealth = z.infer<typeof jobHealth>;

export const operatorHealth = z
  .object({
    version: z.string(),
    /** Of the process that answers. */
    startedAt: instant,
    database: z.object({
      version: z.string(),
      sizeBytes: z.number(),
      connections: count,
      connectionsMax: count,
    }),
    migrations: z.object({ applied: count, latest: z.string(), missing: count }),
    workers: count,
    jobs: z.array(jobHealth),
    /** Jobs of suspended accounts: they wait until the account is resumed. */
    heldJobs: count,
    /** Of the data folder; `null` where there is none on this machine. */
    disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
    orders: rate,
    notices: rate,
    mail: z.object({ waiting: count, failed: count }),
    webhooks: z.object({ waiting: count, failed: count }),
    /** `aheadMs`: how far our clock is before the database’s. */
    clock: z.object({ now: instant, aheadMs: z.number() }),
    /** When `matome backup` was last run, or the database last archived itself; `null` = never. */
    backedUpAt: instant.nullable(),
  })
  .meta({ id: 'OperatorHealth' });
export type OperatorHealth = z.infer<typeof operatorHealth>;

export const getOperatorHealth = defineRoute({
  id: 'getOperatorHealth',
  method: 'get',
  path: '/operator/health',
  summary: 'How the installation does: database, queue, workers, disk, rates',
  permission: 'operator',
  answers: { 200: operatorHealth },
});

export const getOperatorTasks = defineRoute({
  id: 'getOperatorTasks',
  method: 'get',
  path: '/operator/tasks',
  summary: 'How much waits for an operator',
  permission: 'operator',
  answers: {
    200: z.object({
      applications: count,
      enquiries: count,
      stuckProvisionings: count,
      accountsWithFailingShops: count,
      overdueInvoices: count,
      accounts: z.object({ open: count, suspended: count, beingMade: count }),
    }),
  },
});

/** With the company, where it was done to an account. */
const operatorAuditEntry = auditEntry.extend({
  account: z.object({ id, company: z.string() }).nullable(),
});

export const listOperatorAudit = defineRoute({
  id: 'listOperatorAudit',
  method: 'get',
  path: '/operator/audit',
  summary: 'What operators and the installation itself did, newest first',
  permission: 'operator',
  query: z.strictObject(paging),
  answers: { 200: listOf(operatorAuditEntry) },
});
