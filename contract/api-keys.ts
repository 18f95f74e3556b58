import { z } from 'zod';
import { id, idParams, instant } from './fields.ts';
import { defineRoute } from './route.ts';

export const role = z.enum(['owner', 'staff', 'viewer']);

export const apiKey = z
  .object({ id, name: z.string(), role, createdAt: instant, lastUsedAt: instant.nullable() })
  .meta({ id: 'ApiKey' });

export const listApiKeys = defineRoute({
  id: 'listApiKeys',
  method: 'get',
  path: '/api-keys',
  summary: 'API keys of this account',
  permission: 'owner',
  answers: { 200: z.object({ items: z.array(apiKey), nextCursor: z.string().nullable() }) },
});

export const createApiKey = defineRoute({
  id: 'createApiKey',
  method: 'post',
  path: '/api-keys',
  summary: 'Make a key; it is shown this once',
  permission: 'owner',
  body: z.strictObject({ name: z.string().trim().min(1).max(100), role }),
  answers: { 201: apiKey.extend({ key: z.string() }) },
});

export const deleteApiKey = defineRoute({
  id: 'deleteApiKey',
  method: 'delete',
  path: '/api-keys/{id}',
  summary: 'Revoke a key at once',
  permission: 'owner',
  params: idParams,
  answers: { 204: null },
});
