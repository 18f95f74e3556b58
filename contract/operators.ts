import { z } from 'zod';
import { password } from './accounts.ts';
import { id, idParams, instant, listOf } from './fields.ts';
import { defineRoute } from './route.ts';

export const getOperator = defineRoute({
  id: 'getOperator',
  method: 'get',
  path: '/operator/me',
  summary: 'Which operator is asking',
  permission: 'operator',
  answers: {
    200: z.object({
      id,
      name: z.string(),
      email: z.string(),
      /** They sign in with a second factor. */
      totp: z.boolean(),
    }),
  },
});

const operator = z
  .object({ id, name: z.string(), email: z.string(), createdAt: instant })
  .meta({ id: 'Operator' });

export const listOperators = defineRoute({
  id: 'listOperators',
  method: 'get',
  path: '/operator/operators',
  summary: 'Who runs this installation',
  permission: 'operator',
  answers: { 200: listOf(operator) },
});

export const createOperator = defineRoute({
  id: 'createOperator',
  method: 'post',
  path: '/operator/operators',
  summary: 'Somebody else who runs this installation; they sign in with this password',
  permission: 'operator',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(254),
    password,
  }),
  answers: { 201: operator },
});

export const deleteOperator = defineRoute({
  id: 'deleteOperator',
  method: 'delete',
  path: '/operator/operators/{id}',
  summary: 'They run it no longer, and their keys end; never the last one',
  permission: 'operator',
  params: idParams,
  answers: { 204: null },
});

const operatorKey = z
  .object({
    id,
    name: z.string(),
    operator: z.object({ id, name: z.string() }),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'OperatorApiKey' });
export type OperatorKey = z.infer<typeof operatorKey>;

export const listOperatorKeys = defineRoute({
  id: 'listOperatorKeys',
  method: 'get',
  path: '/operator/api-keys',
  summary: 'API keys of every operator',
  permission: 'operator',
  answers: { 200: listOf(operatorKey) },
});

export const createOperatorKey = defineRoute({
  id: 'createOperatorKey',
  method: 'post',
  path: '/operator/api-keys',
  summary: 'Make a key of the operator who asks; it is shown this once',
  permission: 'operator',
  body: z.strictObject({ name: z.string().trim().min(1).max(100) }),
  answers: { 201: operatorKey.extend({ key: z.string() }) },
});

export const deleteOperatorKey = defineRoute({
  id: 'deleteOperatorKey',
  method: 'delete',
  path: '/operator/api-keys/{id}',
  summary: 'Revoke a key at once',
  permission: 'operator',
  params: idParams,
  answers: { 204: null },
});
