import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../context.ts';
import { asOperator, NOBODY } from '../database/account-scope.ts';
import type { OperatorTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import { addSignIn } from './add-sign-in.ts';
import { claimAddress } from './address-store.ts';
import { makeApiKey } from './api-key-secret.ts';
import type { Auth } from './auth.ts';
import { addOperator, addOperatorKey } from './operator-store.ts';

export type OperatorRequest = { readonly name: string; readonly email: string; readonly password: string };

/** Takes the address (in lower case) and writes the operator down. `false` = the address is somebody's already. */
export async function registerOperator(
  tx: OperatorTx,
  operator: Parameters<typeof addOperator>[1],
): Promise<boolean> {
  if (!(await claimAddress(tx, operator.email))) return false;
  await addOperator(tx, operator);
  return true;
}

/** Makes an operator who can sign in, and an API key of theirs; the key is shown this once. */
export async function openOperator(
  context: Context,
  auth: Auth,
  { name, password, ...request }: OperatorRequest,
): Promise<{ operatorId: string; apiKey: string } | { refused: 'email-taken' }> {
  const email = request.email.toLowerCase();
  const id = newId();
  const keyId = newId();
  const { key, secretHash } = makeApiKey(NOBODY, keyId);
  const at = context.now();
  const isFree = await asOperator(context.db, async (tx) => {
    if (!(await registerOperator(tx, { id, name, email, at }))) return false;
    await addOperatorKey(tx, { id: keyId, operatorId: id, name: 'matome operator create', secretHash, at });
    return true;
  });
  if (!isFree) return { refused: 'email-taken' };
  await addSignIn(auth, { id, accountId: NOBODY, email, name, passwordHash: await hashPassword(password) });
  return { operatorId: id, apiKey: key };
}
