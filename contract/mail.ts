import { z } from 'zod';
import { id, instant, listOf, paging } from './fields.ts';
import { defineRoute } from './route.ts';

export const MAIL_TOPICS = [
  'shop-failing',
  'credentials-expiring',
  'uncertain-notice',
  'webhook-disabled',
  'contract',
] as const;
export const mailTopic = z.enum(MAIL_TOPICS);

/** What a mail says. */
export const mailKind = z.enum([
  'shop-failing',
  'shop-well',
  'credentials-expiring',
  'uncertain-notice',
  'webhook-disabled',
  'contract-approved',
  'contract-ending',
  'contract-lapsed',
  'enquiry-answered',
  'invoice-issued',
  'invitation',
  'password-reset',
  'trial',
]);

export const mailState = z.enum(['queued', 'sent', 'failed']);

export const mailSettings = z
  .object({
    /** The operator has set up a mail server. */
    available: z.boolean(),
    /** Where mail goes to; `null` for an API key, which has no mailbox. */
    email: z.string().nullable(),
    topics: z.array(mailTopic),
  })
  .meta({ id: 'MailSettings' });

export const mail = z
  .object({
    id,
    kind: mailKind,
    to: z.string(),
    state: mailState,
    attempts: z.int(),
    /** The mail server's own words. */
    lastError: z.string().nullable(),
    queuedAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Mail' });

export const getMailSettings = defineRoute({
  id: 'getMailSettings',
  method: 'get',
  path: '/mail-settings',
  summary: 'Of what the asking member is told by mail',
  permission: 'viewer',
  answers: { 200: mailSettings },
});

export const updateMailSettings = defineRoute({
  id: 'updateMailSettings',
  method: 'patch',
  path: '/mail-settings',
  summary: 'Choose of what to be told by mail (members only)',
  permission: 'viewer',
  body: z.strictObject({ topics: z.array(mailTopic).max(MAIL_TOPICS.length) }),
  answers: { 200: mailSettings },
});

export const sendTrialMail = defineRoute({
  id: 'sendTrialMail',
  method: 'post',
  path: '/mail-settings/trial',
  summary: 'Send a mail to the asking member now, and say what came of it',
  permission: 'viewer',
  answers: { 200: z.object({ state: mailState, detail: z.string().nullable() }) },
});

export const listMails = defineRoute({
  id: 'listMails',
  method: 'get',
  path: '/mails',
  summary: 'The mails of this account, newest first; never their text',
  permission: 'owner',
  query: z.strictObject(paging),
  answers: { 200: listOf(mail) },
});
