import type { Context } from '../context.ts';
import { asOperator, inAccount, NOBODY } from '../database/account-scope.ts';
import type { Caller, Operator } from '../http/caller.ts';
import { isSecretOf } from '../security/named-secret.ts';
import { parseApiKey } from './api-key-secret.ts';
import { findApiKey, noteApiKeyUse } from './api-key-store.ts';
import { findOperatorKey, noteOperatorKeyUse } from './operator-store.ts';
import { suspendedProblem } from './suspension-store.ts';

type GivenKey = NonNullable<ReturnType<typeof parseApiKey>>;

/** Whose key it is that came as `Authorization: Bearer …`, or `null`. A key of no account is an operator's. */
export async function authenticateKey(
  context: Context,
  authorization: string,
): Promise<Caller | Operator | null> {
  const key = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  const given = key === undefined ? null : parseApiKey(key);
  if (given === null) return null;
  return given.accountId === NOBODY
    ? authenticateOperator(context, given)
    : authenticateAccount(context, given);
}

function authenticateAccount(
  context: Context,
  { accountId, keyId, secret }: GivenKey,
): Promise<Caller | null> {
  return inAccount(context.db, accountId, async (tx) => {
    const known = await findApiKey(tx, { accountId, id: keyId });
    if (known === null || !isSecretOf(known.secretHash, secret)) return null;
    if (known.suspendedAt !== null) throw await suspendedProblem(context, accountId);
    await noteApiKeyUse(tx, { accountId, id: keyId, lastUsedAt: known.lastUsedAt }, context.now());
    return { accountId, id: keyId, kind: 'api-key', name: known.name, email: null, role: known.role };
  });
}

function authenticateOperator(context: Context, { keyId, secret }: GivenKey): Promise<Operator | null> {
  return asOperator(context.db, async (tx) => {
    const known = await findOperatorKey(tx, keyId);
    if (known === null || !isSecretOf(known.secretHash, secret)) return null;
    await noteOperatorKeyUse(tx, { id: keyId, lastUsedAt: known.lastUsedAt }, context.now());
    return known.operator;
  });
}
