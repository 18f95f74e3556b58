import { findAccount } from '../../accounts/account-store.ts';
import { isAddressClaimed } from '../../accounts/address-store.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Caller, Role } from '../../http/caller.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Work } from '../../http/work.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { newId } from '../../security/new-id.ts';
import { makeInvitationLink } from './invitation-link.ts';
import { addInvitation, renewInvitation } from './invitation-store.ts';
import type { Invitation } from './invitation-store.ts';

type Invited = Invitation & { readonly url: string };

/** Invites an address that nobody signs in by, and mails the link where mail is set up. */
export async function invite(
  { tx, context, caller }: Pick<Work, 'tx' | 'context' | 'caller'>,
  asked: { readonly email: string; readonly role: Role; readonly name?: string | undefined },
): Promise<Invited> {
  const { accountId } = caller;
  const email = asked.email.toLowerCase();
  if (await isAddressClaimed(tx, email)) throw new HttpProblem('email-taken');
  const id = newId();
  const { url, ...link } = makeInvitationLink(context, { accountId, id });
  const made = {
    id,
    email,
    role: asked.role,
    name: asked.name ?? null,
    invitedBy: caller.name,
    createdAt: context.now(),
    ...link,
  };
  if (!(await addInvitation(tx, accountId, made))) throw new HttpProblem('already-invited');
  await mailInvitation(tx, context, { caller, invited: { ...made, url } });
  return { ...made, url };
}

/** Makes a new link for an open invitation; the former one is worth nothing. */
export async function inviteAgain(
  { tx, context, caller }: Pick<Work, 'tx' | 'context' | 'caller'>,
  id: string,
): Promise<Invited> {
  const key = { accountId: caller.accountId, id };
  const { url, ...link } = makeInvitationLink(context, key);
  const renewed = await renewInvitation(tx, key, link);
  if (renewed === null) throw new HttpProblem('not-found');
  const invited = { ...renewed, url };
  await mailInvitation(tx, context, { caller, invited });
  return invited;
}

async function mailInvitation(
  tx: AccountTx,
  context: Context,
  { caller, invited }: { readonly caller: Caller; readonly invited: Invited },
): Promise<void> {
  const { name: company } = await findAccount(tx, caller.accountId);
  const { url, expiresAt, email } = invited;
  await queueMail(tx, context, {
    accountId: caller.accountId,
    to: { addresses: [email] },
    kind: 'invitation',
    facts: { company, invitedBy: caller.name, url, expiresAt },
  });
}
