import { makeApiKey } from '@matome/server/accounts/api-key-secret.ts';
import { addApiKey } from '@matome/server/accounts/api-key-store.ts';
import { orderAccount } from '@matome/server/accounts/order-account.ts';
import { findProvisioning } from '@matome/server/accounts/provisioning-store.ts';
import type { Context } from '@matome/server/context.ts';
import { inAccount } from '@matome/server/database/account-scope.ts';
import { newId } from '@matome/server/security/new-id.ts';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** A new account, made by the desk's own worker, with an owner's API key. */
export async function openAccount(
  context: Context,
  { apiOption }: { readonly apiOption: boolean },
): Promise<{ readonly accountId: string; readonly apiKey: string }> {
  const ordered = await orderAccount(context, {
    company: '計測商店',
    name: '計測 花子',
    email: `${randomBytes(6).toString('hex')}@seller.example`,
    password: randomBytes(12).toString('base64url'),
    apiOption,
  });
  if ('refused' in ordered) throw new Error(ordered.refused);
  const { accountId, provisioningId } = ordered;
  while ((await findProvisioning(context.db, context.vault, provisioningId))?.ready !== true) {
    await wait(LOOK_EVERY_MS);
  }
  const id = newId();
  const { key, secretHash } = makeApiKey(accountId, id);
  await inAccount(context.db, accountId, (tx) =>
    addApiKey(tx, { accountId, id, name: 'bench', role: 'owner', secretHash, createdAt: context.now() }),
  );
  return { accountId, apiKey: key };
}
