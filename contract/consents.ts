import { z } from 'zod';
import { id, idParams } from './fields.ts';
import { defineRoute } from './route.ts';

export const openConsent = defineRoute({
  id: 'openConsent',
  method: 'post',
  path: '/shops/{id}/consent',
  summary: 'Where the owner consents at the mall; it comes back to redirectUrl with code and state',
  permission: 'owner',
  params: idParams,
  body: z.strictObject({ redirectUrl: z.url({ protocol: /^https?$/ }).max(500) }),
  answers: { 200: z.object({ url: z.string() }) },
});

export const redeemConsent = defineRoute({
  id: 'redeemConsent',
  method: 'post',
  path: '/consents',
  summary: 'What the mall’s consent page gave; the worker turns it into credentials and tests them',
  permission: 'owner',
  body: z.strictObject({ state: z.string().max(2000), code: z.string().min(1).max(2000) }),
  answers: { 202: z.object({ shopId: id }) },
});
