import type { AccountTx } from '../database/account-scope.ts';
import { addJob } from '../jobs/add-job.ts';

type OfAccount = { readonly accountId: string };

/**
 * There is something to send. These jobs have no key: to move a job of a key is to hold it until the transaction ends, and
 * transactions that change many orders must never wait for each other there.
 */
export async function wakeEndpoints(
  tx: AccountTx,
  { accountId, endpointIds }: OfAccount & { readonly endpointIds: readonly string[] },
): Promise<void> {
  for (const endpointId of endpointIds)
    await addJob(tx, { name: 'deliver-webhooks', payload: { accountId, endpointId } });
}

/** The next look at an endpoint; planned again, it moves. */
export async function planLook(
  tx: AccountTx,
  look: OfAccount & { readonly endpointId: string; readonly afterMs: number },
): Promise<void> {
  const { accountId, endpointId, afterMs } = look;
  await addJob(tx, {
    name: 'deliver-webhooks',
    payload: { accountId, endpointId },
    key: `webhooks:${endpointId}`,
    afterMs,
  });
}
