import type { Context } from '../context.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import { createMailer } from './mailer.ts';
import { sendMail } from './send-mail.ts';

export function mailJobs(context: Context): Pick<JobHandlers, 'send-mail'> {
  const mailer = createMailer(context);
  return { 'send-mail': ({ accountId, mailId }) => sendMail(context, mailer, { accountId, id: mailId }) };
}
