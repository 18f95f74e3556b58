import { z } from 'zod';
import { id, idParams, instant, listOf } from './fields.ts';
import { defineRoute } from './route.ts';

export const operatorProvisioning = z
  .object({
    id,
    accountId: id,
    company: z.string(),
    email: z.string(),
    createdAt: instant,
    /** `stuck`: it failed, or takes longer than a minute. */
    state: z.enum(['running', 'stuck']),
    steps: z.array(z.object({ name: z.string(), label: z.string(), doneAt: instant.nullable() })),
    /** Of its job; none is left where `nextTryAt` is `null`. */
    attempts: z.int(),
    nextTryAt: instant.nullable(),
    /** Shortened, without what was typed. */
    lastError: z.string().nullable(),
  })
  .meta({ id: 'OperatorProvisioning' });
export type OperatorProvisioning = z.infer<typeof operatorProvisioning>;

export const listOperatorProvisionings = defineRoute({
  id: 'listOperatorProvisionings',
  method: 'get',
  path: '/operator/provisionings',
  summary: 'Accounts that are being made, oldest first',
  permission: 'operator',
  answers: { 200: listOf(operatorProvisioning) },
});

export const retryProvisioning = defineRoute({
  id: 'retryProvisioning',
  method: 'post',
  path: '/operator/provisionings/{id}/retry',
  summary: 'Go on with the making of an account at once',
  permission: 'operator',
  params: idParams,
  answers: { 202: operatorProvisioning },
});
