import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { newId } from '../../security/new-id.ts';
import type { DeliveryRow } from '../delivery-store.ts';
import { findEndpoint, updateEndpoint } from '../endpoint-store.ts';
import type { EndpointKey, ShownEndpoint } from '../endpoint-store.ts';
import { addAttempt, endDelivery, postponeDelivery } from './record-store.ts';
import type { Posted } from './post-event.ts';
import { GIVEN_UP_AFTER_MS, restAfter, waitAfter } from './timing.ts';

const GONE = 410;

type Called = { readonly delivery: DeliveryRow; readonly posted: Posted; readonly at: Date };

/** Writes down what became of a call, and what it means for the endpoint. */
export async function recordCall(context: Context, key: EndpointKey, called: Called): Promise<void> {
  const { accountId } = key;
  await inAccount(context.db, accountId, async (tx) => {
    const endpoint = await findEndpoint(tx, { ...key, lock: true });
    // It was removed while it was called, and its deliveries with it.
    if (endpoint === null) return;
    const { delivery, posted, at } = called;
    await addAttempt(tx, { accountId, deliveryId: delivery.id, id: newId(), at, ...posted });
    if (isTaken(posted)) {
      await endDelivery(tx, { accountId, id: delivery.id, state: 'delivered', at });
      await updateEndpoint(tx, key, { failing_since: null, failures: 0, resting_until: null });
      return;
    }
    await recordFailure(tx, context, { endpoint, called });
  });
}

async function recordFailure(
  tx: AccountTx,
  context: Context,
  { endpoint, called }: { readonly endpoint: ShownEndpoint; readonly called: Called },
): Promise<void> {
  const { delivery, posted, at } = called;
  const key = { accountId: endpoint.account_id, id: endpoint.id };
  const own = { accountId: key.accountId, id: delivery.id };
  const waitMs = posted.status === GONE ? null : waitAfter(delivery.attempts + 1);
  if (waitMs === null) await endDelivery(tx, { ...own, state: 'failed', at });
  else await postponeDelivery(tx, { ...own, dueAt: new Date(at.getTime() + waitMs) });
  const failures = endpoint.failures + 1;
  const since = endpoint.failing_since ?? at;
  const restMs = restAfter(failures);
  const because = endOf(posted, since, at);
  await updateEndpoint(tx, key, {
    failures,
    failing_since: since,
    resting_until: restMs === 0 ? null : new Date(at.getTime() + restMs),
    ...(because === null ? {} : { enabled: false, disabled_because: because }),
  });
  if (because === null || !endpoint.enabled) return;
  await queueMail(tx, context, {
    accountId: key.accountId,
    to: 'subscribers',
    kind: 'webhook-disabled',
    // A path may hold a secret of the receiver's.
    facts: { url: new URL(endpoint.url).host, because },
    about: key.id,
    dedupeKey: `webhook-disabled:${key.id}:${at.toISOString()}`,
  });
}

function isTaken({ status }: Posted): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Why the endpoint is switched off now, if it is. */
function endOf({ status }: Posted, since: Date, at: Date): 'gone' | 'failing' | null {
  if (status === GONE) return 'gone';
  return at.getTime() - since.getTime() >= GIVEN_UP_AFTER_MS ? 'failing' : null;
}
