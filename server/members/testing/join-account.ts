import { randomBytes } from 'node:crypto';
import type { Role } from '../../http/caller.ts';
import type { TestDesk } from '../../testing/test-desk.ts';

export type Joined = { readonly memberId: string; readonly email: string; readonly password: string };

/** Invites somebody with the owner's key, and accepts as them. */
export async function joinAccount(
  desk: TestDesk,
  ownerKey: string,
  person: { readonly role: Role; readonly name?: string; readonly email?: string },
): Promise<Joined> {
  const { role, name = '招待 された', email = `${randomBytes(5).toString('hex')}@seller.example` } = person;
  const password = 'their own password';
  const { body: invited } = await desk.ask(ownerKey, 'POST', '/invitations', { email, role });
  const accepted = await desk.ask('', 'POST', '/invitations/accept', {
    token: tokenOf(invited.url),
    name,
    password,
  });
  if (accepted.status !== 201) throw new Error(JSON.stringify(accepted.body));
  return { memberId: accepted.body.memberId, email, password };
}

export function tokenOf(url: string): string {
  return new URL(url).hash.slice(1);
}
