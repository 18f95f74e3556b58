import { hashPassword } from 'better-auth/crypto';
import { releaseAddress } from '../../accounts/address-store.ts';
import { registerOperator } from '../../accounts/open-operator.ts';
import type { OperatorRequest } from '../../accounts/open-operator.ts';
import { addSignIn } from '../../accounts/add-sign-in.ts';
import type { Auth } from '../../accounts/auth.ts';
import { NOBODY } from '../../database/account-scope.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import { newId } from '../../security/new-id.ts';
import { holdOperators, removeOperator } from './operator-list-store.ts';

/** Somebody else who runs the installation. */
export async function addOperatorWithSignIn(
  tx: OperatorTx,
  auth: Auth,
  request: OperatorRequest & { readonly at: Date },
) {
  const { name, at } = request;
  const email = request.email.toLowerCase();
  const id = newId();
  if (!(await registerOperator(tx, { id, name, email, at }))) return { refused: 'email-taken' as const };
  const passwordHash = await hashPassword(request.password);
  await addSignIn(auth, { id, accountId: NOBODY, email, name, passwordHash });
  return { id, name, email, createdAt: at };
}

/** They are out at once, wherever they are signed in; the address is free again. */
export async function dismissOperator(
  tx: OperatorTx,
  auth: Auth,
  id: string,
): Promise<{ name: string } | { refused: 'not-found' | 'last-operator' }> {
  const operators = await holdOperators(tx);
  const operator = operators.find((one) => one.id === id);
  if (operator === undefined) return { refused: 'not-found' };
  if (operators.length === 1) return { refused: 'last-operator' };
  await removeOperator(tx, id);
  await releaseAddress(tx, operator.email);
  const { internalAdapter } = await auth.$context;
  await internalAdapter.deleteUser(id);
  return { name: operator.name };
}
