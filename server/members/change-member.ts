import { releaseAddress } from '../accounts/address-store.ts';
import { removeSignIn, removeTotp, renameSignIn } from '../accounts/sign-in/sign-in-store.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { Caller, Role } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { findMember, holdOwners, isLastOwner, removeMember, saveMember } from './member-store.ts';
import type { Member } from './member-store.ts';

/** The member before and after. */
type Changed = { readonly before: Member; readonly after: Member };

/** Renames a member or gives them another role. Throws where no owner would be left, and for one's own role. */
export async function changeMember(
  tx: AccountTx,
  caller: Caller,
  change: { readonly id: string; readonly name?: string | undefined; readonly role?: Role | undefined },
): Promise<Changed> {
  const { accountId } = caller;
  const before = await holdMember(tx, caller, change.id);
  const { name = before.name, role = before.role } = change;
  if (role !== before.role) await refuseToLoseOwner(tx, caller, before);
  await saveMember(tx, { accountId, id: before.id }, { name, role });
  if (name !== before.name) await renameSignIn(tx, before.id, name);
  return { before, after: { ...before, name, role } };
}

/** Lets nobody in as this member any longer; their address is free. Throws where no owner would be left, and for oneself. */
export async function dropMember(tx: AccountTx, caller: Caller, id: string): Promise<Member> {
  const member = await holdMember(tx, caller, id);
  await refuseToLoseOwner(tx, caller, member);
  await removeMember(tx, { accountId: caller.accountId, id });
  await removeSignIn(tx, id);
  await releaseAddress(tx, member.email);
  return member;
}

/** For a lost phone. One's own is turned off in one's own settings, with the password. */
export async function dropTotp(tx: AccountTx, caller: Caller, id: string): Promise<Member> {
  const member = await holdMember(tx, caller, id);
  if (caller.id === id) throw new HttpProblem('yourself');
  await removeTotp(tx, id);
  return member;
}

async function holdMember(tx: AccountTx, { accountId }: Caller, id: string): Promise<Member> {
  await holdOwners(tx, accountId);
  const member = await findMember(tx, { accountId, id });
  if (member === null) throw new HttpProblem('not-found');
  return member;
}

async function refuseToLoseOwner(tx: AccountTx, { accountId, id }: Caller, member: Member): Promise<void> {
  if (member.role === 'owner' && (await isLastOwner(tx, { accountId, id: member.id })))
    throw new HttpProblem('last-owner');
  if (member.id === id) throw new HttpProblem('yourself');
}
