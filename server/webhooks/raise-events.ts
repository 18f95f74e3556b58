import type { z } from 'zod';
import type { webhookEvent } from '@matome/contract/webhooks.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import { addDeliveries } from './delivery-store.ts';
import { findListeners } from './endpoint-store.ts';
import { wakeEndpoints } from './wake-endpoints.ts';

/** Something that happened. `data` is thin and names no person: enough to decide whether to ask the API. */
export type WebhookEvent = {
  readonly type: z.infer<typeof webhookEvent>;
  /** The order or shop: events about one thing are sent in their order. */
  readonly about: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * Writes events down for every endpoint that wants them, in the very transaction of the change: they are sent if it commits,
 * and only then. Where nobody listens it asks that once, and `events` is never called.
 */
export async function raiseEvents(
  tx: AccountTx,
  context: Context,
  raise: {
    readonly accountId: string;
    /** Which types there may be among them. */
    readonly types: readonly WebhookEvent['type'][];
    readonly events: () => readonly WebhookEvent[] | Promise<readonly WebhookEvent[]>;
  },
): Promise<void> {
  const { accountId } = raise;
  if (raise.types.length === 0) return;
  const listeners = await findListeners(tx, accountId, raise.types);
  if (listeners.length === 0) return;
  const at = context.now();
  const events = (await raise.events()).map((event) => ({ ...event, eventId: newId() }));
  const deliveries = listeners.flatMap((endpoint) =>
    events
      .filter(({ type }) => endpoint.events.includes(type))
      .map((event) => ({ ...event, id: newId(), endpointId: endpoint.id })),
  );
  if (deliveries.length === 0) return;
  await addDeliveries(tx, { accountId, at, deliveries });
  await wakeEndpoints(tx, { accountId, endpointIds: [...new Set(deliveries.map((one) => one.endpointId))] });
}
