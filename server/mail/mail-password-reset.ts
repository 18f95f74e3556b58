import { publicUrlOf } from '../config.ts';
import type { Context } from '../context.ts';
import { inAccount, NOBODY } from '../database/account-scope.ts';
import { queueMail } from './queue-mail.ts';

/** So many minutes one mail is enough: its link goes on being good. */
const ONE_MAIL_MS = 2 * 60_000;

export type PasswordReset = {
  readonly person: { readonly id: string; readonly email: string; readonly tenantId: string };
  readonly token: string;
  readonly expiresAt: Date;
};

/** Mails the link by which somebody sets a new password. */
export async function mailPasswordReset(
  context: Context,
  { person, token, expiresAt }: PasswordReset,
): Promise<void> {
  const { id, email, tenantId } = person;
  const url = new URL('/new-password', publicUrlOf(context.config));
  // Behind the #, so that it stands in no server's log.
  url.hash = new URLSearchParams({ token }).toString();
  await inAccount(context.db, tenantId, (tx) =>
    queueMail(tx, context, {
      accountId: tenantId === NOBODY ? null : tenantId,
      to: { addresses: [email] },
      kind: 'password-reset',
      facts: { url: url.href, expiresAt },
      dedupeKey: `password-reset:${id}:${Math.floor(context.now().getTime() / ONE_MAIL_MS)}`,
    }),
  );
}
