import { z } from 'zod';
import { accepted, id, idParams, instant, listOf, paging, periodEdge } from './fields.ts';
import { defineRoute } from './route.ts';

export const importRun = z
  .object({
    id,
    shopId: id,
    trigger: z.enum(['manual', 'automatic']),
    state: z.enum(['queued', 'running', 'succeeded', 'partly', 'failed']),
    from: instant,
    to: instant,
    seen: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    /** The first 500; a CSV's all stand in `rejected.csv`. `row` as a spreadsheet counts, the header being 1. */
    rejected: z.array(
      z.object({
        mallOrderNo: z.string().nullable(),
        code: z.string(),
        message: z.string(),
        row: z.int().optional(),
      }),
    ),
    rejectedTotal: z.int(),
    /** Of a CSV; `null` = fetched from a mall. */
    fileName: z.string().nullable(),
    /** All was done but the storing: the counts say what would become of the file. */
    dryRun: z.boolean(),
    undoneAt: instant.nullable(),
    /** What the undo removed, and what it left and why. */
    undo: z
      .object({
        removed: z.int(),
        kept: z.array(
          z.object({ orderId: id, mallOrderNo: z.string(), code: z.string(), message: z.string() }),
        ),
      })
      .nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.infer<typeof importRun>;

export const createImport = defineRoute({
  id: 'createImport',
  method: 'post',
  path: '/shops/{id}/imports',
  summary: 'Fetch orders now: `{}` takes the days of the settings, or a period by order date',
  permission: 'staff',
  params: idParams,
  body: z.strictObject({ from: periodEdge.optional(), to: periodEdge.optional() }),
  answers: { 202: accepted },
});

export const getImport = defineRoute({
  id: 'getImport',
  method: 'get',
  path: '/imports/{id}',
  summary: 'One import run',
  permission: 'viewer',
  params: idParams,
  answers: { 200: importRun },
});

export const listImports = defineRoute({
  id: 'listImports',
  method: 'get',
  path: '/shops/{id}/imports',
  summary: 'Import runs of a shop, newest first',
  permission: 'viewer',
  params: idParams,
  query: z.strictObject(paging),
  answers: { 200: listOf(importRun) },
});
