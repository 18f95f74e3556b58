import type { OperatorTx } from '../database/account-scope.ts';
import type { Operator } from '../http/caller.ts';

/** "Last used" is kept to the minute: a busy key must not write a row with every request. */
const USE_NOTED_EVERY_MS = 60_000;

export async function findOperator(tx: OperatorTx, id: string): Promise<Operator | null> {
  const row = await tx
    .selectFrom('operator')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, kind: 'operator' };
}

export async function addOperator(
  tx: OperatorTx,
  operator: { readonly id: string; readonly name: string; readonly email: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('operator')
    .values({ id: operator.id, name: operator.name, email: operator.email, created_at: operator.at })
    .execute();
}

/** The key's operator and the hash of its secret, or `null`. */
export async function findOperatorKey(tx: OperatorTx, keyId: string) {
  const row = await tx
    .selectFrom('operator_key')
    .innerJoin('operator', 'operator.id', 'operator_key.operator_id')
    .select(['operator.id', 'operator.name', 'operator.email', 'secret_hash', 'last_used_at'])
    .where('operator_key.id', '=', keyId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const operator: Operator = { id: row.id, kind: 'operator', name: row.name, email: row.email };
  return { operator, secretHash: row.secret_hash, lastUsedAt: row.last_used_at };
}

export async function noteOperatorKeyUse(
  tx: OperatorTx,
  key: { readonly id: string; readonly lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  if (key.lastUsedAt !== null && now.getTime() - key.lastUsedAt.getTime() < USE_NOTED_EVERY_MS) return;
  await tx.updateTable('operator_key').set({ last_used_at: now }).where('id', '=', key.id).execute();
}

export async function addOperatorKey(
  tx: OperatorTx,
  key: {
    readonly id: string;
    readonly operatorId: string;
    readonly name: string;
    readonly secretHash: Buffer;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('operator_key')
    .values({
      id: key.id,
      operator_id: key.operatorId,
      name: key.name,
      secret_hash: key.secretHash,
      created_at: key.at,
    })
    .execute();
}
