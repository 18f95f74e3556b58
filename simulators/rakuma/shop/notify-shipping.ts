import { z } from 'zod';
import { DELIVERY_METHODS } from './codes.ts';
import type { Order } from './order.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Shop } from './shop.ts';
import { shipOrder } from './trade.ts';

const bodySchema = z.object({
  shipped_on: z.iso.date(),
  delivery_method_id: z.int().refine((id) => DELIVERY_METHODS.has(id)),
  tracking_number: z
    .string()
    .regex(/^\d{10,14}$/)
    .nullish(),
  message: z
    .string()
    .refine((text) => [...text].length <= 1000)
    .nullish(),
});

const REFUSED_FIELDS: Readonly<Record<string, RefusalCode>> = {
  shipped_on: 'invalid_shipped_on',
  delivery_method_id: 'invalid_delivery_method',
  tracking_number: 'invalid_tracking_number',
  message: 'invalid_message',
};

/** 発送通知. The input is judged before the order's state. */
export function notifyShipping(
  shop: Shop,
  order: Order,
  input: { readonly body: unknown; readonly at: number },
): Refusal | { readonly accepted: Order } {
  const body = bodySchema.safeParse(input.body);
  if (!body.success) {
    const field = String(body.error.issues[0]?.path[0] ?? '');
    return { refused: REFUSED_FIELDS[field] ?? 'invalid_request' };
  }
  if (order.status === 'awaiting_payment') return { refused: 'not_paid' };
  if (order.status === 'cancelled') return { refused: 'cancelled' };
  const isShipped = shipOrder(shop, order, {
    notifiedAt: input.at,
    deliveryMethodId: body.data.delivery_method_id,
    trackingNumber: body.data.tracking_number ?? null,
  });
  return isShipped ? { accepted: order } : { refused: 'already_notified' };
}
