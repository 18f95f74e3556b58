import { z } from 'zod';
import { id, instant, listOf, paging, periodEdge } from './fields.ts';
import { defineRoute } from './route.ts';

export const auditWho = z.enum(['member', 'api-key', 'rule', 'operator', 'system']);

/** `hidden`: it names a buyer or holds a buyer's words; the order's own page shows it. */
export const auditChange = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  hidden: z.boolean().optional(),
});

export const auditEntry = z
  .object({
    id,
    at: instant,
    who: z.object({ kind: auditWho, id: id.nullable(), name: z.string() }),
    /** An operation of this API (`updateShop`), what happened to an order (`order:changed`), or a rule's deed. */
    action: z.string(),
    target: z.object({ id: id.nullable(), name: z.string().nullable() }),
    changes: z.array(auditChange),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;

const filters = {
  from: periodEdge.optional(),
  to: periodEdge.optional(),
  /** Of the person or key: name, or a part of it. */
  who: z.string().trim().min(1).max(100).optional(),
  action: z.string().min(1).max(60).optional(),
  target: z.string().min(1).max(100).optional(),
  /** `orders` = what was done to orders, `account` = everything else. */
  scope: z.enum(['all', 'orders', 'account']).default('all'),
};

export const listAudit = defineRoute({
  id: 'listAudit',
  method: 'get',
  path: '/audit',
  summary: 'Everything that a person, a key or a rule changed, newest first',
  permission: 'owner',
  query: z.strictObject({ ...paging, ...filters }),
  answers: { 200: listOf(auditEntry) },
});

export const getAuditCsv = defineRoute({
  id: 'getAuditCsv',
  method: 'get',
  path: '/audit.csv',
  summary: 'The audit log as CSV, newest first, at most 50,000 rows',
  permission: 'owner',
  query: z.strictObject(filters),
  file: 'text/csv',
  answers: { 200: null },
});
