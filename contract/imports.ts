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
    rejected: z.array(
      z.object({
        mallOrderNo: z.string().nullable(),
        code: z.string(),
        message: z.string(),
        row: z.int().optional(),
      }),
    ),
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
