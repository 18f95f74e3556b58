import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';

type KeyId = { readonly accountId: string; readonly id: string };
export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** "Last used" is kept to the minute: a busy key must not write a row with every request. */
const USE_NOTED_EVERY_MS = 60_000;

export async function findApiKey(tx: AccountTx, key: KeyId) {
  const row = await tx
    .selectFrom('api_key')
    .innerJoin('account', 'account.id', 'api_key.account_id')
    .select(['api_key.name', 'role', 'secret_hash as secretHash', 'last_used_at as lastUsedAt'])
    .select('account.suspended_at as suspendedAt')
    .where('account_id', '=', key.accountId)
    .where('api_key.id', '=', key.id)
    .executeTakeFirst();
  return row ?? null;
}

export async function noteApiKeyUse(
  tx: AccountTx,
  key: KeyId & { readonly lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  if (key.lastUsedAt !== null && now.getTime() - key.lastUsedAt.getTime() < USE_NOTED_EVERY_MS) return;
  await tx
    .updateTable('api_key')
    .set({ last_used_at: now })
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
}

export async function listApiKeys(tx: AccountTx, accountId: string): Promise<readonly ApiKey[]> {
  const rows = await tx
    .selectFrom('api_key')
    .select(['id', 'name', 'role', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
  return rows;
}

export async function addApiKey(
  tx: AccountTx,
  key: KeyId & {
    readonly name: string;
    readonly role: Role;
    readonly secretHash: Buffer;
    readonly createdAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('api_key')
    .values({
      account_id: key.accountId,
      id: key.id,
      name: key.name,
      role: key.role,
      secret_hash: key.secretHash,
      created_at: key.createdAt,
    })
    .execute();
}

/** `null` = there was none. */
export async function removeApiKey(tx: AccountTx, key: KeyId): Promise<{ readonly name: string } | null> {
  if (!z.uuid().safeParse(key.id).success) return null;
  const removed = await tx
    .deleteFrom('api_key')
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .returning('name')
    .executeTakeFirst();
  return removed ?? null;
}
