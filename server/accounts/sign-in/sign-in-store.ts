import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';

// The sign-in library keeps these in its own schema of the same database: what ends with a member ends in the member's transaction.

/** Nobody signs in as this person any longer, and every browser where they are signed in is out. */
export async function removeSignIn(tx: AccountTx, personId: string): Promise<void> {
  await endSessions(tx, personId);
  await forgetTrustedBrowsers(tx, personId);
  await tx.deleteFrom('auth.twoFactor').where('userId', '=', personId).execute();
  await tx.deleteFrom('auth.account').where('userId', '=', personId).execute();
  await tx.deleteFrom('auth.user').where('id', '=', personId).execute();
}

export async function renameSignIn(tx: AccountTx, personId: string, name: string): Promise<void> {
  await tx.updateTable('auth.user').set({ name }).where('id', '=', personId).execute();
}

/** The phone is gone: they sign in by password again, and anew, as whoever has the phone may be signed in on it. */
export async function removeTotp(tx: AccountTx, personId: string): Promise<void> {
  await tx.updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', personId).execute();
  await tx.deleteFrom('auth.twoFactor').where('userId', '=', personId).execute();
  await forgetTrustedBrowsers(tx, personId);
  await endSessions(tx, personId);
}

/** Every browser asks for the second factor again. */
export async function forgetTrustedBrowsers(tx: AccountTx, personId: string): Promise<void> {
  await tx
    .deleteFrom('auth.verification')
    .where('value', '=', personId)
    .where('identifier', 'like', 'trust-device-%')
    .execute();
}

/** All of a person's, but `except`. */
export async function endSessions(tx: AccountTx, personId: string, except?: string): Promise<void> {
  const query = tx.deleteFrom('auth.session').where('userId', '=', personId);
  await (except === undefined ? query : query.where('id', '!=', except)).execute();
}

/** Where a person is signed in, the latest sign-in first. */
export async function listSessions(tx: AccountTx, personId: string, now: Date) {
  return tx
    .selectFrom('auth.session')
    .select(['id', 'createdAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', personId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute();
}

/** Has a second factor, and it is in use. */
export async function hasTotp(tx: AccountTx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('auth.user')
    .select(sql<boolean>`coalesce("twoFactorEnabled", false)`.as('totp'))
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.totp ?? false;
}
