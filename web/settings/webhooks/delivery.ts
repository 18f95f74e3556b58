import type { CallAnswer } from '../../app/call.ts';

export type Delivery = CallAnswer<'listWebhookDeliveries'>['items'][number];

/** The order number of an event, where it is about an order. */
export function subjectOf(said: unknown): string {
  if (typeof said !== 'object' || said === null || !('mallOrderNo' in said)) return '';
  return typeof said.mallOrderNo === 'string' ? said.mallOrderNo : '';
}
