import { z } from 'zod';
import { password } from './accounts.ts';
import { role } from './api-keys.ts';
import { id, idParams, instant, listOf } from './fields.ts';
import { personName } from './members.ts';
import { defineRoute } from './route.ts';

const token = z.string().min(1).max(200);

export const invitation = z
  .object({
    id,
    email: z.string(),
    role,
    name: z.string().nullable(),
    invitedBy: z.string(),
    createdAt: instant,
    expiresAt: instant,
    state: z.enum(['open', 'expired']),
  })
  .meta({ id: 'Invitation' });

/** The link is shown this once. */
const withLink = invitation.extend({ url: z.string() });

export const listInvitations = defineRoute({
  id: 'listInvitations',
  method: 'get',
  path: '/invitations',
  summary: 'Invitations that were neither accepted nor withdrawn',
  permission: 'owner',
  answers: { 200: listOf(invitation) },
});

export const createInvitation = defineRoute({
  id: 'createInvitation',
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody by e-mail address; the link is shown this once and works for 7 days',
  permission: 'owner',
  body: z.strictObject({ email: z.email().max(254), role, name: personName.optional() }),
  answers: { 201: withLink },
});

export const renewInvitation = defineRoute({
  id: 'renewInvitation',
  method: 'post',
  path: '/invitations/{id}/renew',
  summary: 'Make a new link, good for 7 days; the former one works no longer',
  permission: 'owner',
  params: idParams,
  answers: { 201: withLink },
});

export const deleteInvitation = defineRoute({
  id: 'deleteInvitation',
  method: 'delete',
  path: '/invitations/{id}',
  summary: 'Withdraw an invitation',
  permission: 'owner',
  params: idParams,
  answers: { 204: null },
});

export const lookAtInvitation = defineRoute({
  id: 'lookAtInvitation',
  method: 'post',
  path: '/invitations/look',
  summary: 'What a link invites to; 404 for a wrong one, 410 for one that works no longer',
  permission: 'public',
  audit: false,
  body: z.strictObject({ token }),
  answers: {
    200: z.object({
      company: z.string(),
      email: z.string(),
      role,
      name: z.string().nullable(),
      invitedBy: z.string(),
      expiresAt: instant,
      state: z.literal('open'),
    }),
  },
});

export const acceptInvitation = defineRoute({
  id: 'acceptInvitation',
  method: 'post',
  path: '/invitations/accept',
  summary: 'Become a member; afterwards one signs in by the invited address and this password',
  permission: 'public',
  body: z.strictObject({ token, name: personName, password }),
  answers: { 201: z.object({ memberId: id, email: z.string() }) },
});
