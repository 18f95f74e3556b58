import { publicUrlOf } from '../config.ts';
import type { Context } from '../context.ts';
import { NOBODY } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import { composeMail } from './compose-mail.ts';
import type { MailFacts, MailKind } from './mail-kinds.ts';
import { insertMail } from './mail-store.ts';
import type { MailKey } from './mail-store.ts';
import { planSending } from './plan-sending.ts';
import { findRecipients } from './recipient-store.ts';
import type { MailTo } from './recipient-store.ts';

/** A mail of one kind, with what it has to say. */
export type Mail = {
  readonly [K in MailKind]: { readonly kind: K; readonly facts: MailFacts[K] };
}[MailKind] & {
  /** `null` = of no account (an operator's own). */
  readonly accountId: string | null;
  readonly to: MailTo;
  /** The shop or other thing that it tells of, for whoever asks when that was last told. */
  readonly about?: string;
  /** A mail of the same key to the same person is never queued twice in an account. */
  readonly dedupeKey?: string;
};

/**
 * Queues a mail in the caller's transaction, one to each person, so that nobody sees another's address and one refused
 * address holds up no other. Without effect where the operator has set up no mail server. The transaction is of that
 * account (of nobody's, for `null`), or the operator's.
 */
export async function queueMail(tx: AccountTx, context: Context, mail: Mail): Promise<void> {
  if (!isMailSetUp(context)) return;
  for (const key of await writeMails(tx, context, mail)) await planSending(tx, key);
}

/** Writes a mail to each of its recipients, those who have it already left out. */
export async function writeMails(tx: AccountTx, context: Context, mail: Mail): Promise<readonly MailKey[]> {
  const accountId = mail.accountId ?? NOBODY;
  const written: MailKey[] = [];
  for (const recipient of await findRecipients(tx, { accountId, kind: mail.kind, to: mail.to })) {
    const key = { accountId, id: newId() };
    const isNew = await insertMail(tx, context, {
      ...key,
      kind: mail.kind,
      about: mail.about ?? null,
      dedupeKey: mail.dedupeKey === undefined ? null : `${mail.dedupeKey}:${recipient.key}`,
      recipient: { address: recipient.address, name: recipient.name },
      body: composeMail(mail, { to: recipient.name, publicUrl: publicUrlOf(context.config) }),
    });
    if (isNew) written.push(key);
  }
  return written;
}

/** Only where the operator has named a mail server is anything ever sent. */
export function isMailSetUp({ config }: Pick<Context, 'config'>): boolean {
  return config.smtpUrl !== undefined;
}
