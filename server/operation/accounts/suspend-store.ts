import { z } from 'zod';
import type { OperatorTx } from '../../database/account-scope.ts';

/** Held until the transaction ends, so that a job that is just laid by is either seen or not laid by. */
export async function findAccountForChange(tx: OperatorTx, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await tx
    .selectFrom('account')
    .select(['name', 'suspended_at as suspendedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function setSuspension(
  tx: OperatorTx,
  account: {
    readonly id: string;
    readonly at: Date | null;
    readonly reason: string | null;
    readonly contact: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('account')
    .set({
      suspended_at: account.at,
      suspended_reason: account.reason,
      suspended_contact: account.contact,
    })
    .where('id', '=', account.id)
    .execute();
}
