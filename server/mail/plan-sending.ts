import type { AccountTx } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';
import type { MailKey } from './mail-store.ts';

/** Mails go out one after the other, so that a mail server that hangs holds up no other job. */
export async function planSending(tx: AccountTx, { accountId, id }: MailKey, afterMs = 0): Promise<void> {
  await addJob(tx, {
    name: 'send-mail',
    payload: { accountId, mailId: id },
    key: `send-mail:${id}`,
    queue: 'mail',
    afterMs,
  });
}
