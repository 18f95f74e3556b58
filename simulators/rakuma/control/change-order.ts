import { z } from 'zod';
import { jsonSchema, mergeJson } from '../../json.ts';
import { readItemFacts } from '../draw/draw-item.ts';
import { GRADES } from '../shop/codes.ts';
import { drawBuyerReview } from '../shop/live.ts';
import type { Order } from '../shop/order.ts';
import type { Shop } from '../shop/shop.ts';
import {
  cancelOrder,
  completeOrder,
  noteChange,
  payOrder,
  receiveOrder,
  revealOrder,
  shipOrder,
} from '../shop/trade.ts';

/** What somebody does with an order, other than the API's user. */
export const orderChangeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('pay') }),
  z.strictObject({ action: z.literal('cancel') }),
  /** The seller's staff, on Rakuma's own screen; no entry in the journal. */
  z.strictObject({
    action: z.literal('ship'),
    delivery_method_id: z.int().optional(),
    tracking_number: z.string().nullable().default(null),
  }),
  z.strictObject({
    action: z.literal('buyer-review'),
    grade: z.enum(GRADES).optional(),
    comment: z.string().nullable().optional(),
  }),
  /** The seller's rating, on Rakuma's own screen; no entry in the journal. */
  z.strictObject({ action: z.literal('seller-review') }),
  /** Shows a hidden order. */
  z.strictObject({ action: z.literal('reveal') }),
  /** Shows other JSON than the true one: `merge` laid over it, members dropped by dotted path, or all of it replaced. */
  z.strictObject({
    action: z.literal('mutate'),
    merge: jsonSchema.default({}),
    drop: z.array(z.string()).default([]),
    replace: jsonSchema.optional(),
  }),
  /** Shows the true JSON again. */
  z.strictObject({ action: z.literal('restore') }),
]);
export type OrderChange = z.output<typeof orderChangeSchema>;
export type OrderChangeInput = z.input<typeof orderChangeSchema>;

/** `false` when the order's state does not allow it. */
export function changeOrder(
  shop: Shop,
  order: Order,
  { change, now }: { readonly change: OrderChange; readonly now: number },
): boolean {
  switch (change.action) {
    case 'pay':
      return payOrder(shop, order, now);
    case 'cancel':
      return cancelOrder(shop, order, now);
    case 'ship':
      return shipOrder(shop, order, {
        notifiedAt: now,
        deliveryMethodId: change.delivery_method_id ?? readItemFacts(shop.seed, order.item).deliveryMethodId,
        trackingNumber: change.tracking_number,
      });
    case 'buyer-review': {
      const drawn = drawBuyerReview(shop, order);
      const comment = change.comment === undefined ? drawn.comment : change.comment;
      return receiveOrder(shop, order, { grade: change.grade ?? drawn.grade, comment, reviewedAt: now });
    }
    case 'seller-review':
      return completeOrder(shop, order, { grade: 'good', comment: '', reviewedAt: now });
    case 'reveal':
      return revealOrder(shop, order, now);
    case 'mutate': {
      const before = order.disguise;
      order.disguise = {
        merge: mergeJson(before?.merge ?? {}, change.merge),
        drop: [...(before?.drop ?? []), ...change.drop],
        replace: change.replace === undefined ? before?.replace : change.replace,
      };
      return noteChange(shop, order, now);
    }
    case 'restore':
      order.disguise = null;
      return noteChange(shop, order, now);
  }
}
