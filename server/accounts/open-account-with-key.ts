import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';
import { newId } from '../security/new-id.ts';
import { makeApiKey } from './api-key-secret.ts';
import { addApiKey } from './api-key-store.ts';
import type { Auth } from './auth.ts';
import { orderAccount } from './order-account.ts';
import type { AccountRequest } from './order-account.ts';
import { provisionAccount } from './provision-account.ts';

/** Opens an account at once, with an API key of its first member's role. The key is shown this once. */
export async function openAccountWithKey(
  context: Context,
  auth: Auth,
  request: AccountRequest & { readonly keyName: string },
): Promise<{ accountId: string; memberId: string; apiKey: string } | { refused: 'email-taken' }> {
  const ordered = await orderAccount(context, request);
  if ('refused' in ordered) return ordered;
  const { accountId, memberId, provisioningId } = ordered;
  await provisionAccount(context, auth, provisioningId);
  const apiKey = await addKey(context, { accountId, name: request.keyName, role: request.role ?? 'owner' });
  return { accountId, memberId, apiKey };
}

async function addKey(
  context: Context,
  key: { accountId: string; name: string; role: Role },
): Promise<string> {
  const id = newId();
  const made = makeApiKey(key.accountId, id);
  await inAccount(context.db, key.accountId, (tx) =>
    addApiKey(tx, { ...key, id, secretHash: made.secretHash, createdAt: context.now() }),
  );
  return made.key;
}
