import { z } from 'zod';
import { attempt, exportKind } from './exports.ts';
import { id, idParams, instant, listOf, paging } from './fields.ts';
import { defineRoute } from './route.ts';

export const instructionState = z.enum([
  'planned',
  'sending',
  'confirmed',
  'refused',
  'uncertain',
  'settled-by-a-person',
]);

/** One thing that a mall must be told, once. */
export const instruction = z
  .object({
    id,
    shopId: id,
    orderId: id,
    mallOrderNo: z.string(),
    kind: exportKind,
    state: instructionState,
    payload: z.unknown(),
    code: z.string().nullable(),
    message: z.string().nullable(),
    note: z.string().nullable(),
    /** Something newer was decided about the same matter of the same order: nothing is left to do for this one. */
    superseded: z.boolean(),
    plannedAt: instant,
    settledAt: instant.nullable(),
    attempts: z.array(attempt),
  })
  .meta({ id: 'Instruction' });
export type Instruction = z.infer<typeof instruction>;

export const listInstructions = defineRoute({
  id: 'listInstructions',
  method: 'get',
  path: '/instructions',
  summary: 'The ledger: everything that was or will be told to malls, newest first',
  permission: 'viewer',
  query: z.strictObject({
    shop: id.optional(),
    state: instructionState.optional(),
    kind: exportKind.optional(),
    superseded: z.enum(['true', 'false']).optional(),
    ...paging,
  }),
  answers: { 200: listOf(instruction) },
});

export const retryInstruction = defineRoute({
  id: 'retryInstruction',
  method: 'post',
  path: '/instructions/{id}/retry',
  summary: 'Try a refused one again, or read an uncertain one back now',
  permission: 'staff',
  params: idParams,
  answers: { 202: instruction },
});

export const cancelInstruction = defineRoute({
  id: 'cancelInstruction',
  method: 'post',
  path: '/instructions/{id}/cancel',
  summary: 'A person settled it; nothing more is sent for it',
  permission: 'staff',
  audit: false,
  params: idParams,
  body: z.strictObject({ note: z.string().trim().min(1).max(1000) }),
  answers: { 200: instruction },
});
