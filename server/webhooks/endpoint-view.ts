import { WEBHOOK_EVENTS } from '@matome/contract/webhooks.ts';
import type { WebhookDelivery, WebhookEndpoint } from '@matome/contract/webhooks.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Language } from '../http/caller.ts';
import type { AttemptRow, DeliveryRow } from './delivery-store.ts';
import type { ShownEndpoint } from './endpoint-store.ts';
import { eventBody } from './event-body.ts';

/** An endpoint as it is answered, without its secrets. */
export function endpointView(row: ShownEndpoint, now: Date): WebhookEndpoint {
  const { former_secret_until: until } = row;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: WEBHOOK_EVENTS.filter((event) => row.events.includes(event)),
    enabled: row.enabled,
    disabledBecause: row.enabled ? null : row.disabled_because,
    failingSince: row.failing_since?.toISOString() ?? null,
    waiting: Number(row.waiting),
    lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
    formerSecretUntil: until !== null && now < until ? until.toISOString() : null,
    createdAt: row.created_at.toISOString(),
  };
}

export function deliveryView(
  row: DeliveryRow,
  attempts: readonly AttemptRow[],
  language: Language,
): WebhookDelivery {
  const body = eventBody(row);
  return {
    id: row.id,
    endpointId: row.endpoint_id,
    eventId: row.event_id,
    type: body.type,
    state: row.state,
    occurredAt: body.timestamp,
    nextAttemptAt: row.state === 'waiting' ? row.due_at.toISOString() : null,
    endedAt: row.ended_at?.toISOString() ?? null,
    body,
    attempts: attempts.map((attempt) => ({
      at: attempt.at.toISOString(),
      status: attempt.status,
      latencyMs: attempt.latency_ms,
      answer: attempt.answer,
      error: attempt.error === null ? null : saidIn(attempt.error, language),
    })),
  };
}
