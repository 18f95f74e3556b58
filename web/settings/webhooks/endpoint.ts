import type { CallAnswer } from '../../app/call.ts';

export type Endpoint = CallAnswer<'listWebhookEndpoints'>['items'][number];

/** In the order in which they happen to an order. */
export const EVENTS = [
  'order.created',
  'order.updated',
  'order.cancelled',
  'ship-notice.sent',
  'ship-notice.refused',
  'shop.failing',
] as const satisfies readonly Endpoint['events'][number][];
