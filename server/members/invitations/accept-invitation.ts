import { hashPassword } from 'better-auth/crypto';
import { addMember } from '../../accounts/account-store.ts';
import { addSignIn } from '../../accounts/add-sign-in.ts';
import { claimAddress } from '../../accounts/address-store.ts';
import type { Auth } from '../../accounts/auth.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { addAuditEntry } from '../../http/audit-store.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { isSecretOf } from '../../security/named-secret.ts';
import type { NamedSecret } from '../../security/named-secret.ts';
import { readInvitationToken } from './invitation-link.ts';
import { holdInvitation, noteAccepted } from './invitation-store.ts';

/** What a link invites to. Throws what keeps it from working. */
export async function lookAtInvitation(context: Context, text: string) {
  const token = readToken(text);
  return inAccount(context.db, token.accountId, (tx) => openInvitation(tx, token, context.now()));
}

/**
 * Makes the invited person a member who can sign in. Their id is the invitation's: if the process dies after the library has
 * them and before we do, accepting once more finds them there.
 */
export async function acceptInvitation(
  context: Context,
  auth: Auth,
  given: { readonly token: string; readonly name: string; readonly password: string },
): Promise<{ memberId: string; email: string }> {
  const token = readToken(given.token);
  await lookAtInvitation(context, given.token);
  const passwordHash = await hashPassword(given.password);
  const { accountId, id } = token;
  const { name } = given;
  return inAccount(context.db, accountId, async (tx) => {
    const at = context.now();
    const { email, role } = await openInvitation(tx, token, at);
    if (!(await claimAddress(tx, email))) throw new HttpProblem('email-taken');
    await addMember(tx, { accountId, id, name, email, role, at });
    await noteAccepted(tx, { accountId, id }, at);
    await addAuditEntry(tx, {
      accountId,
      at,
      who: { kind: 'member', id, name },
      action: 'acceptInvitation',
      targetId: id,
      targetName: name,
      changes: [{ field: 'role', after: role }],
    });
    await addSignIn(auth, { id, accountId, email, name, passwordHash });
    return { memberId: id, email };
  });
}

function readToken(text: string): NamedSecret {
  const token = readInvitationToken(text);
  if (token === null) throw new HttpProblem('invitation-unknown');
  return token;
}

async function openInvitation(tx: AccountTx, token: NamedSecret, now: Date) {
  const found = await holdInvitation(tx, token);
  if (found === null || !isSecretOf(found.secretHash, token.secret))
    throw new HttpProblem('invitation-unknown');
  if (found.acceptedAt !== null) throw new HttpProblem('invitation-used');
  if (found.withdrawnAt !== null) throw new HttpProblem('invitation-withdrawn');
  if (found.expiresAt <= now) throw new HttpProblem('invitation-expired');
  return found;
}
