import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { endMail, findQueuedMail, noteMailTry } from './mail-store.ts';
import type { MailKey, QueuedMail } from './mail-store.ts';
import { MailFailure } from './mailer.ts';
import type { Mailer } from './mailer.ts';
import { planSending } from './plan-sending.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Waits between the tries: a mail server may be away for most of a day. */
const WAITS_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  8 * HOUR_MS,
  8 * HOUR_MS,
];
const NOT_SET_UP = {
  ja: 'メールサーバー（SMTP_URL）が設定されていません。',
  en: 'No mail server (SMTP_URL) is set up.',
};

/**
 * One try at sending a mail; another follows where the server may yet take it. A mail that went out is not sent again, except
 * where the process died between the server's yes and our writing it down.
 */
export async function sendMail(context: Context, mailer: Mailer | null, key: MailKey): Promise<void> {
  const { db } = context;
  const mail = await inAccount(db, key.accountId, (tx) => findQueuedMail(tx, context, key));
  if (mail === null) return;
  const failure = mailer === null ? NOT_SET_UP : await trySending(mailer, key, mail);
  await context.reached('mail:sent');
  await inAccount(db, key.accountId, async (tx) => {
    const at = context.now();
    if (failure === null) return endMail(tx, key, { state: 'sent', error: null, at });
    const message = failure instanceof MailFailure ? failure.message : failure;
    const waitMs = WAITS_MS[mail.attempts];
    const isOver = failure instanceof MailFailure ? failure.permanent : true;
    if (isOver || waitMs === undefined) return endMail(tx, key, { state: 'failed', error: message, at });
    await noteMailTry(tx, key, message);
    await planSending(tx, key, waitMs);
  });
}

async function trySending(mailer: Mailer, { id }: MailKey, mail: QueuedMail): Promise<MailFailure | null> {
  try {
    await mailer({ id, recipient: mail.recipient, ...mail.body });
    return null;
  } catch (failure) {
    if (!(failure instanceof MailFailure)) throw failure;
    return failure;
  }
}
