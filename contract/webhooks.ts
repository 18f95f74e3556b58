import { z } from 'zod';
import { id, idParams, instant, listOf, paging } from './fields.ts';
import { defineRoute } from './route.ts';

export const WEBHOOK_EVENTS = [
  'order.created',
  'order.updated',
  'order.cancelled',
  'ship-notice.sent',
  'ship-notice.refused',
  'shop.failing',
] as const;
export const webhookEvent = z.enum(WEBHOOK_EVENTS);

/** What a delivery may be of: an event, or a trial. */
export const webhookType = z.enum([...WEBHOOK_EVENTS, 'ping']);

const url = z.string().trim().min(1).max(2000);
const events = z.array(webhookEvent).min(1).max(WEBHOOK_EVENTS.length);
const description = z.string().trim().max(200);

export const webhookEndpoint = z
  .object({
    id,
    url: z.string(),
    description: z.string(),
    events: z.array(webhookEvent),
    enabled: z.boolean(),
    /** Why it was switched off by itself: it answered 410, or took nothing for three days. */
    disabledBecause: z.enum(['gone', 'failing']).nullable(),
    /** Since when it has taken nothing. */
    failingSince: instant.nullable(),
    waiting: z.int(),
    lastDeliveredAt: instant.nullable(),
    /** Until when the former secret signs, too. */
    formerSecretUntil: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'WebhookEndpoint' });
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;

const withSecret = webhookEndpoint.extend({ secret: z.string() });

export const webhookAttempt = z.object({
  at: instant,
  /** `null` = no answer; `error` says why. */
  status: z.int().nullable(),
  latencyMs: z.int(),
  /** Its beginning. */
  answer: z.string().nullable(),
  error: z.string().nullable(),
});

export const webhookDelivery = z
  .object({
    id,
    endpointId: id,
    /** The `webhook-id` of every try. */
    eventId: id,
    type: webhookType,
    state: z.enum(['waiting', 'delivered', 'failed']),
    occurredAt: instant,
    /** When it is tried next; `null` = it is over. */
    nextAttemptAt: instant.nullable(),
    endedAt: instant.nullable(),
    /** As it is sent. */
    body: z.object({ type: webhookType, timestamp: instant, data: z.unknown() }),
    attempts: z.array(webhookAttempt),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

export const listWebhookEndpoints = defineRoute({
  id: 'listWebhookEndpoints',
  method: 'get',
  path: '/webhook-endpoints',
  summary: 'Where events of this account are sent',
  permission: 'owner',
  answers: { 200: listOf(webhookEndpoint) },
});

export const createWebhookEndpoint = defineRoute({
  id: 'createWebhookEndpoint',
  method: 'post',
  path: '/webhook-endpoints',
  summary: 'Send events to a URL; the signing secret is shown this once',
  permission: 'owner',
  body: z.strictObject({ url, events, description: description.optional(), enabled: z.boolean().optional() }),
  answers: { 201: withSecret },
});

export const updateWebhookEndpoint = defineRoute({
  id: 'updateWebhookEndpoint',
  method: 'patch',
  path: '/webhook-endpoints/{id}',
  summary: 'Change URL, events or description, or switch it off and on',
  permission: 'owner',
  params: idParams,
  body: z.strictObject({
    url: url.optional(),
    events: events.optional(),
    description: description.optional(),
    enabled: z.boolean().optional(),
  }),
  answers: { 200: webhookEndpoint },
});

export const deleteWebhookEndpoint = defineRoute({
  id: 'deleteWebhookEndpoint',
  method: 'delete',
  path: '/webhook-endpoints/{id}',
  summary: 'Send nothing there any more; its deliveries go with it',
  permission: 'owner',
  params: idParams,
  answers: { 204: null },
});

export const testWebhookEndpoint = defineRoute({
  id: 'testWebhookEndpoint',
  method: 'post',
  path: '/webhook-endpoints/{id}/test',
  summary: 'Send an event of the type ping',
  permission: 'owner',
  params: idParams,
  answers: { 202: webhookDelivery },
});

export const rotateWebhookSecret = defineRoute({
  id: 'rotateWebhookSecret',
  method: 'post',
  path: '/webhook-endpoints/{id}/rotate-secret',
  summary: 'A new signing secret, shown this once; the former one signs for a day longer, too',
  permission: 'owner',
  params: idParams,
  answers: { 200: withSecret },
});

export const listWebhookDeliveries = defineRoute({
  id: 'listWebhookDeliveries',
  method: 'get',
  path: '/webhook-deliveries',
  summary: 'What was sent in the last thirty days, and what became of it, newest first',
  permission: 'owner',
  query: z.strictObject({
    endpoint: id.optional(),
    state: z.enum(['waiting', 'delivered', 'failed']).optional(),
    event: webhookType.optional(),
    ...paging,
  }),
  answers: { 200: listOf(webhookDelivery) },
});

export const replayWebhookDelivery = defineRoute({
  id: 'replayWebhookDelivery',
  method: 'post',
  path: '/webhook-deliveries/{id}/replay',
  summary: 'Send it again now, under the same webhook-id',
  permission: 'owner',
  params: idParams,
  answers: { 202: webhookDelivery },
});
