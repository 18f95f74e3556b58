import { z } from 'zod';
import { role } from './api-keys.ts';
import { id, idParams, instant } from './fields.ts';
import { defineRoute } from './route.ts';

export const password = z.string().min(8).max(128);

export const provisioning = z.object({
  id,
  state: z.enum(['running', 'ready']),
  steps: z.array(z.object({ name: z.string(), label: z.string(), doneAt: instant.nullable() })),
});
export type Provisioning = z.infer<typeof provisioning>;

export const signUp = defineRoute({
  id: 'signUp',
  method: 'post',
  path: '/sign-up',
  summary: 'Open an account; its making is a job whose steps can be watched',
  permission: 'public',
  body: z.strictObject({
    company: z.string().trim().min(1).max(100),
    name: z.string().trim().min(1).max(100),
    email: z.email().max(254),
    password,
  }),
  answers: { 202: provisioning },
});

export const getProvisioning = defineRoute({
  id: 'getProvisioning',
  method: 'get',
  path: '/provisionings/{id}',
  summary: 'How far the making of an account has come',
  permission: 'public',
  params: idParams,
  answers: { 200: provisioning },
});

export const startDemo = defineRoute({
  id: 'startDemo',
  method: 'post',
  path: '/demo',
  summary:
    'Open a demo account with a simulated shop, and sign in to it (only on an installation that offers it)',
  permission: 'public',
  answers: { 201: z.object({ email: z.string(), password: z.string(), provisioningId: z.string() }) },
});

export const getInstallation = defineRoute({
  id: 'getInstallation',
  method: 'get',
  path: '/installation',
  summary: 'What this installation offers to someone who is not signed in',
  permission: 'public',
  answers: {
    /** `mail`: mails can be sent, so a forgotten password can be set anew. */
    200: z.object({ demo: z.boolean(), accounts: z.boolean(), version: z.string(), mail: z.boolean() }),
  },
});

export const getMe = defineRoute({
  id: 'getMe',
  method: 'get',
  path: '/me',
  summary: 'Who is asking, and for which account',
  permission: 'viewer',
  withoutTotp: true,
  answers: {
    200: z.object({
      account: z.object({
        id,
        name: z.string(),
        demo: z.boolean(),
        /** Each member needs a second factor. API keys do not. */
        requireTotp: z.boolean(),
      }),
      member: z.object({ id, name: z.string(), email: z.string().nullable(), role }),
      /** Signs in with a second factor. */
      totp: z.boolean(),
      /** Until they have set one up, every other call answers 403 `totp-required`. */
      mustSetUpTotp: z.boolean(),
      apiOption: z.boolean(),
    }),
  },
});
