import { z } from 'zod';
import { id, instant, listOf } from './fields.ts';
import { member, personName } from './members.ts';
import { defineRoute } from './route.ts';

export const updateMe = defineRoute({
  id: 'updateMe',
  method: 'patch',
  path: '/me',
  summary: 'Change one’s own name',
  permission: 'viewer',
  body: z.strictObject({ name: personName }),
  answers: { 200: member },
});

export const listOwnSessions = defineRoute({
  id: 'listOwnSessions',
  method: 'get',
  path: '/me/sessions',
  summary: 'Where one is signed in, the latest sign-in first',
  permission: 'viewer',
  answers: {
    200: listOf(
      z.object({
        id,
        /** The session of this very call. */
        current: z.boolean(),
        signedInAt: instant,
        userAgent: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
  },
});

export const endOtherSessions = defineRoute({
  id: 'endOtherSessions',
  method: 'delete',
  path: '/me/sessions',
  summary: 'Sign out everywhere else, and trust no browser any longer',
  permission: 'viewer',
  answers: { 204: null },
});
