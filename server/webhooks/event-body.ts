import type { WebhookDelivery } from '@matome/contract/webhooks.ts';
import { webhookType } from '@matome/contract/webhooks.ts';
import type { DeliveryRow } from './delivery-store.ts';

/** What is sent, the same at every try. */
export function eventBody(row: Pick<DeliveryRow, 'type' | 'occurred_at' | 'data'>): WebhookDelivery['body'] {
  return { type: webhookType.parse(row.type), timestamp: row.occurred_at.toISOString(), data: row.data };
}
