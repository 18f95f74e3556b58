import { z } from 'zod';
import { role } from './api-keys.ts';
import { id, idParams, instant, listOf } from './fields.ts';
import { defineRoute } from './route.ts';

export const personName = z.string().trim().min(1).max(100);

export const member = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role,
    lastSignInAt: instant.nullable(),
    /** Signs in with a second factor. */
    totp: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'Member' });

export const listMembers = defineRoute({
  id: 'listMembers',
  method: 'get',
  path: '/members',
  summary: 'Who signs in to this account',
  permission: 'viewer',
  answers: { 200: listOf(member) },
});

export const updateMember = defineRoute({
  id: 'updateMember',
  method: 'patch',
  path: '/members/{id}',
  summary: 'Change a member’s role or name; it counts from their next request',
  permission: 'owner',
  params: idParams,
  body: z.strictObject({ role: role.optional(), name: personName.optional() }),
  answers: { 200: member },
});

export const deleteMember = defineRoute({
  id: 'deleteMember',
  method: 'delete',
  path: '/members/{id}',
  summary: 'Let a member in no longer: their sessions end at once, their name stays in what they did',
  permission: 'owner',
  params: idParams,
  answers: { 204: null },
});

export const resetMemberTotp = defineRoute({
  id: 'resetMemberTotp',
  method: 'delete',
  path: '/members/{id}/totp',
  summary: 'Take away a member’s second factor, whose phone was lost; their sessions end at once',
  permission: 'owner',
  params: idParams,
  answers: { 204: null },
});

export const updateAccount = defineRoute({
  id: 'updateAccount',
  method: 'patch',
  path: '/account',
  summary: 'Change the company’s name, or ask each member for a second factor',
  permission: 'owner',
  body: z.strictObject({ name: personName.optional(), requireTotp: z.boolean().optional() }),
  answers: { 200: z.object({ id, name: z.string(), requireTotp: z.boolean() }) },
});
