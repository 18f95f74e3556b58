import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { DeliveryKey } from '../delivery-store.ts';
import { saidColumn } from '../../database/said-column.ts';
import type { Posted } from './post-event.ts';

export async function addAttempt(
  tx: AccountTx,
  attempt: Posted & {
    readonly accountId: string;
    readonly deliveryId: string;
    readonly id: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('webhook_attempt')
    .values({
      account_id: attempt.accountId,
      delivery_id: attempt.deliveryId,
      id: attempt.id,
      at: attempt.at,
      status: attempt.status,
      latency_ms: attempt.latencyMs,
      answer: attempt.answer,
      error: attempt.error === null ? null : saidColumn(attempt.error),
    })
    .execute();
}

export async function endDelivery(
  tx: AccountTx,
  end: DeliveryKey & { readonly state: 'delivered' | 'failed'; readonly at: Date },
): Promise<void> {
  await deliveryOf(tx, end).set({ state: end.state, attempts: ONE_MORE, ended_at: end.at }).execute();
}

export async function postponeDelivery(
  tx: AccountTx,
  postpone: DeliveryKey & { readonly dueAt: Date },
): Promise<void> {
  await deliveryOf(tx, postpone).set({ attempts: ONE_MORE, due_at: postpone.dueAt }).execute();
}

const ONE_MORE = sql<number>`attempts + 1`;

function deliveryOf(tx: AccountTx, key: DeliveryKey) {
  return tx.updateTable('webhook_delivery').where('account_id', '=', key.accountId).where('id', '=', key.id);
}
