import { z } from 'zod';
import { id, idParams } from './fields.ts';
import { phase } from './orders.ts';
import { defineRoute } from './route.ts';

export const status = z
  .object({ id, name: z.string(), phase, position: z.int(), builtIn: z.boolean() })
  .meta({ id: 'Status' });
export type Status = z.infer<typeof status>;

const name = z.string().trim().min(1).max(40);
const position = z.int().min(0).max(10_000);

export const listStatuses = defineRoute({
  id: 'listStatuses',
  method: 'get',
  path: '/statuses',
  summary: 'The six built-in statuses and the account’s own',
  permission: 'viewer',
  answers: { 200: z.object({ items: z.array(status), nextCursor: z.string().nullable() }) },
});

export const createStatus = defineRoute({
  id: 'createStatus',
  method: 'post',
  path: '/statuses',
  summary: 'Add a status of your own; it counts as its phase',
  permission: 'staff',
  body: z.strictObject({ name, phase, position: position.optional() }),
  answers: { 201: status },
});

export const updateStatus = defineRoute({
  id: 'updateStatus',
  method: 'patch',
  path: '/statuses/{id}',
  summary: 'Rename or move a status of your own',
  permission: 'staff',
  params: idParams,
  body: z.strictObject({ name: name.optional(), phase: phase.optional(), position: position.optional() }),
  answers: { 200: status },
});

export const deleteStatus = defineRoute({
  id: 'deleteStatus',
  method: 'delete',
  path: '/statuses/{id}',
  summary: 'Remove a status of your own that no order stands in',
  permission: 'staff',
  params: idParams,
  answers: { 204: null },
});
