import { z } from 'zod';
import { GRADES } from './codes.ts';
import type { Order } from './order.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Shop } from './shop.ts';
import { completeOrder } from './trade.ts';

const bodySchema = z.object({
  grade: z.enum(GRADES),
  comment: z.string().refine((text) => [...text].length <= 500),
});

const REFUSED_FIELDS: Readonly<Record<string, RefusalCode>> = {
  grade: 'invalid_grade',
  comment: 'invalid_comment',
};

/** 評価 of the buyer, which completes the trade. The input is judged before the order's state. */
export function reviewBuyer(
  shop: Shop,
  order: Order,
  input: { readonly body: unknown; readonly at: number },
): Refusal | { readonly accepted: Order } {
  const body = bodySchema.safeParse(input.body);
  if (!body.success) {
    const field = String(body.error.issues[0]?.path[0] ?? '');
    return { refused: REFUSED_FIELDS[field] ?? 'invalid_request' };
  }
  if (order.status === 'cancelled') return { refused: 'cancelled' };
  if (order.status === 'completed') return { refused: 'already_reviewed' };
  const isCompleted = completeOrder(shop, order, { ...body.data, reviewedAt: input.at });
  return isCompleted ? { accepted: order } : { refused: 'buyer_has_not_reviewed' };
}
