import { findAccount } from '../accounts/account-store.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { Caller } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { findShownMail } from './mail-store.ts';
import type { ShownMail } from './mail-store.ts';
import type { Mailer } from './mailer.ts';
import { planSending } from './plan-sending.ts';
import { writeMails } from './queue-mail.ts';
import { sendMail } from './send-mail.ts';

/** Should this process die, the worker goes on after so long. */
const WORKER_AFTER_MS = 5 * 60_000;

/** A mail to the asking member, sent while they wait. Holds no transaction meanwhile. Throws 409 where none can be sent. */
export async function sendTrial(
  context: Context,
  mailer: Mailer | null,
  { accountId, id, kind }: Caller,
): Promise<Pick<ShownMail, 'state' | 'lastError'>> {
  if (mailer === null) throw new HttpProblem('mail-not-set-up');
  if (kind !== 'member') throw new HttpProblem('mail-needs-member');
  const [key] = await inAccount(context.db, accountId, async (tx) => {
    const { name: company } = await findAccount(tx, accountId);
    const to = { memberIds: [id] };
    const keys = await writeMails(tx, context, { accountId, to, kind: 'trial', facts: { company } });
    for (const written of keys) await planSending(tx, written, WORKER_AFTER_MS);
    return keys;
  });
  if (key === undefined) throw new HttpProblem('mail-needs-member');
  await sendMail(context, mailer, key);
  return inAccount(context.db, accountId, (tx) => findShownMail(tx, context, key));
}
