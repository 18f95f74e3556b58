import type { Auth } from './auth.ts';

export type SignIn = {
  /** Of the member or operator. */
  readonly id: string;
  /** NOBODY for an operator. */
  readonly accountId: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
};

/**
 * Lets somebody sign in by an e-mail address that was claimed for them, and a password. Repeating it does no harm. Who is left in
 * the library under that address from a making that was cut short is nobody's, and goes.
 */
export async function addSignIn(auth: Auth, person: SignIn): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const left = await internalAdapter.findUserByEmail(person.email);
  if (left !== null && left.user.id !== person.id) await internalAdapter.deleteUser(left.user.id);
  const known = await internalAdapter.findUserById(person.id);
  if (known === null) {
    await internalAdapter.createUser(
      {
        id: person.id,
        email: person.email,
        name: person.name,
        emailVerified: false,
        tenantId: person.accountId,
      },
      { method: 'email-password' },
    );
  }
  const ways = await internalAdapter.findAccounts(person.id);
  if (ways.length > 0) return internalAdapter.updatePassword(person.id, person.passwordHash);
  await internalAdapter.linkAccount({
    userId: person.id,
    accountId: person.id,
    providerId: 'credential',
    password: person.passwordHash,
  });
}
