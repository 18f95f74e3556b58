import { z } from 'zod';
import type { OperatorTx } from '../../database/account-scope.ts';

export async function listOperators(tx: OperatorTx) {
  return tx
    .selectFrom('operator')
    .select(['id', 'name', 'email', 'created_at as createdAt'])
    .orderBy('id')
    .execute();
}

/** Every operator, held until the transaction ends: two cannot remove each other. */
export async function holdOperators(tx: OperatorTx) {
  return tx.selectFrom('operator').select(['id', 'name', 'email']).orderBy('id').forUpdate().execute();
}

/** With their keys. */
export async function removeOperator(tx: OperatorTx, id: string): Promise<void> {
  await tx.deleteFrom('operator_key').where('operator_id', '=', id).execute();
  await tx.deleteFrom('operator').where('id', '=', id).execute();
}

export async function listOperatorKeys(tx: OperatorTx) {
  return tx
    .selectFrom('operator_key')
    .innerJoin('operator', 'operator.id', 'operator_key.operator_id')
    .select([
      'operator_key.id',
      'operator_key.name',
      'operator.id as operatorId',
      'operator.name as operatorName',
      'operator_key.created_at as createdAt',
      'operator_key.last_used_at as lastUsedAt',
    ])
    .orderBy('operator_key.id')
    .execute();
}

/** Its name; `null` = there was none. */
export async function removeOperatorKey(tx: OperatorTx, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const removed = await tx
    .deleteFrom('operator_key')
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return removed?.name ?? null;
}
