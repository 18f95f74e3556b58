import { z } from 'zod';
import { accepted, id, idParams, instant, listOf, paging, periodEdge, reason } from './fields.ts';
import { shipment } from './orders.ts';
import { defineRoute } from './route.ts';

export const EXPORT_KINDS = ['ship-notice', 'buyer-rating', 'ship-notice-correction'] as const;
export const exportKind = z.enum(EXPORT_KINDS);
const basis = z.enum(['updated', 'ordered', 'ships']);
const warning = z.object({ code: z.string(), message: z.string() });

export const previewItem = z.object({
  orderId: id,
  mallOrderNo: z.string(),
  decision: z.enum(['send', 'skip']),
  reasons: z.array(reason),
  warnings: z.array(warning),
  /** The very words the mall will be sent. */
  payload: z.unknown().optional(),
  /** What a person knows it by. `shipment` of its first parcel. */
  order: z.object({
    recipientName: z.string().nullable(),
    itemName: z.string(),
    lineCount: z.int(),
    shipment,
  }),
});
export type PreviewItem = z.infer<typeof previewItem>;

export const previewExport = defineRoute({
  id: 'previewExport',
  method: 'get',
  path: '/shops/{id}/exports/preview',
  summary: 'What would be told to the mall now, and why not the rest',
  permission: 'viewer',
  params: idParams,
  query: z.strictObject({
    kind: exportKind.default('ship-notice'),
    from: periodEdge.optional(),
    to: periodEdge.optional(),
    basis: basis.default('updated'),
    ...paging,
  }),
  answers: {
    200: z.object({
      items: z.array(previewItem),
      counts: z.object({ send: z.int(), skip: z.int() }),
      nextCursor: z.string().nullable(),
    }),
  },
});

export const createExport = defineRoute({
  id: 'createExport',
  method: 'post',
  path: '/shops/{id}/exports',
  summary: 'Tell the mall: ship notices, buyer ratings, or corrections. Without a period: everything due',
  permission: 'staff',
  params: idParams,
  body: z.strictObject({
    kind: exportKind,
    from: periodEdge.optional(),
    to: periodEdge.optional(),
    basis: basis.default('updated'),
    orderIds: z.array(id).min(1).max(10_000).optional(),
  }),
  answers: { 202: accepted },
});

export const attempt = z.object({
  at: instant,
  outcome: z.enum(['sending', 'accepted', 'already-done', 'refused', 'unknown', 'put-off', 'read-back']),
  status: z.int().optional(),
  message: z.string().optional(),
});

export const exportItem = z.object({
  orderId: id,
  mallOrderNo: z.string(),
  state: z.enum(['sent', 'skipped', 'waiting', 'refused', 'uncertain']),
  reasons: z.array(reason),
  warnings: z.array(warning),
  attempts: z.array(attempt),
  instructionId: id.nullable(),
});

export const exportRun = z
  .object({
    id,
    shopId: id,
    kind: exportKind,
    trigger: z.enum(['manual', 'automatic']),
    state: z.enum(['queued', 'running', 'succeeded', 'partly', 'failed']),
    total: z.int(),
    sent: z.int(),
    skipped: z.int(),
    refused: z.int(),
    uncertain: z.int(),
    waiting: z.int(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'ExportRun' });
export type ExportRun = z.infer<typeof exportRun>;

export const exportRunDetail = exportRun
  .extend({ items: z.array(exportItem) })
  .meta({ id: 'ExportRunDetail' });

export const getExport = defineRoute({
  id: 'getExport',
  method: 'get',
  path: '/exports/{id}',
  summary: 'One export run with its items',
  permission: 'viewer',
  params: idParams,
  answers: { 200: exportRunDetail },
});

export const listExports = defineRoute({
  id: 'listExports',
  method: 'get',
  path: '/shops/{id}/exports',
  summary: 'Export runs of a shop, newest first',
  permission: 'viewer',
  params: idParams,
  query: z.strictObject(paging),
  answers: { 200: listOf(exportRun) },
});
