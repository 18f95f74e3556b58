import { z } from 'zod';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Role } from '../../http/caller.ts';

export type InvitationKey = { readonly accountId: string; readonly id: string };
export type Invitation = {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  readonly name: string | null;
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

const COLUMNS = [
  'id',
  'email',
  'role',
  'name',
  'invited_by as invitedBy',
  'created_at as createdAt',
  'expires_at as expiresAt',
] as const;

/** Neither accepted nor withdrawn, the latest first. */
export async function listOpenInvitations(tx: AccountTx, accountId: string): Promise<readonly Invitation[]> {
  return tx
    .selectFrom('invitation')
    .select(COLUMNS)
    .where('account_id', '=', accountId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

/** `false` = that address is invited already. */
export async function addInvitation(
  tx: AccountTx,
  accountId: string,
  made: Invitation & { readonly secretHash: Buffer },
): Promise<boolean> {
  const added = await tx
    .insertInto('invitation')
    .values({
      account_id: accountId,
      id: made.id,
      email: made.email,
      role: made.role,
      name: made.name,
      invited_by: made.invitedBy,
      secret_hash: made.secretHash,
      created_at: made.createdAt,
      expires_at: made.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Open ones only; `null` = there is none. */
export async function renewInvitation(
  tx: AccountTx,
  { accountId, id }: InvitationKey,
  link: { readonly secretHash: Buffer; readonly expiresAt: Date },
): Promise<Invitation | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await tx
    .updateTable('invitation')
    .set({ secret_hash: link.secretHash, expires_at: link.expiresAt })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}

/** Open ones only; `null` = there is none. */
export async function withdrawInvitation(
  tx: AccountTx,
  { accountId, id }: InvitationKey,
  at: Date,
): Promise<Invitation | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}

/** With its company's name and what became of it; nobody else accepts or withdraws it until the transaction ends. */
export async function holdInvitation(tx: AccountTx, { accountId, id }: InvitationKey) {
  const row = await tx
    .selectFrom('invitation')
    .innerJoin('account', 'account.id', 'invitation.account_id')
    .select([
      'invitation.id',
      'email',
      'role',
      'invitation.name',
      'invited_by as invitedBy',
      'expires_at as expiresAt',
      'secret_hash as secretHash',
      'accepted_at as acceptedAt',
      'withdrawn_at as withdrawnAt',
      'account.name as company',
    ])
    .where('invitation.account_id', '=', accountId)
    .where('invitation.id', '=', id)
    .forUpdate('invitation')
    .executeTakeFirst();
  return row ?? null;
}

export async function noteAccepted(tx: AccountTx, { accountId, id }: InvitationKey, at: Date): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
}
