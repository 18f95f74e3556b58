import { z } from 'zod';
import { readItemFacts } from '../draw/draw-item.ts';
import { readOrderFacts } from '../draw/draw-order.ts';
import { ANONYMOUS_METHODS, DELIVERY_METHODS, STATUSES } from '../shop/codes.ts';
import { drawBuyerReview } from '../shop/live.ts';
import type { Item, Order } from '../shop/order.ts';
import { placeOrder } from '../shop/place-order.ts';
import { listItem, type Shop } from '../shop/shop.ts';
import { cancelOrder, completeOrder, receiveOrder, shipOrder } from '../shop/trade.ts';

const instant = z.iso.datetime({ offset: true });
const KANTAN_RAKUMA_PACK = 15;
const TAKKYUBIN = 6;

const deliveryMethod = z.int().refine((id) => DELIVERY_METHODS.has(id));

/** A part of an order in the contract's form; everything that is not given is drawn from the seed. */
export const newOrderSchema = z.strictObject({
  order_id: z.int().positive().optional(),
  status: z.enum(STATUSES).default('awaiting_shipment'),
  /** Default: now. */
  purchased_at: instant.optional(),
  item: z
    .strictObject({
      /** One that is on sale is bought; an unknown one is put on sale first. */
      item_id: z.int().positive(),
      name: z.string(),
      price: z.int().min(0),
      seller_code: z.string().nullable(),
    })
    .partial()
    .default({}),
  buyer: z.strictObject({ user_id: z.int(), screen_name: z.string() }).nullable().optional(),
  /** `null`: anonymous shipping. */
  recipient: z
    .strictObject({
      name: z.string(),
      postal_code: z.string(),
      address: z.string(),
      phone: z.string().nullable().default(null),
    })
    .nullable()
    .optional(),
  shipping: z
    .strictObject({
      payer: z.enum(['seller', 'buyer']),
      delivery_method_id: deliveryMethod,
      tracking_number: z.string().nullable(),
    })
    .partial()
    .default({}),
});
export type NewOrder = z.output<typeof newOrderSchema>;

export interface Addition {
  readonly order: NewOrder;
  readonly isVisible: boolean;
  readonly now: number;
}

/** Adds an order that stands in the status it is given. `null` when its number or its piece is taken. */
export function addOrder(shop: Shop, { order: given, isVisible, now }: Addition): Order | null {
  if (given.order_id !== undefined && shop.orders.has(given.order_id)) return null;
  const item = findItem(shop, given);
  if (item.state !== 'on_sale') return null;
  const purchasedAt = given.purchased_at === undefined ? now : Date.parse(given.purchased_at);
  const drawn = readOrderFacts(shop.seed, { facts: null, index: shop.nextOrderIndex, item });
  const { buyer, recipient } = given;
  const order = placeOrder(shop, {
    item,
    purchasedAt,
    isPaid: given.status !== 'awaiting_payment' && given.status !== 'cancelled',
    isVisible,
    orderId: given.order_id,
    at: now,
    facts: {
      buyer:
        buyer === undefined ? drawn.buyer : buyer && { userId: buyer.user_id, screenName: buyer.screen_name },
      recipient:
        recipient === undefined
          ? drawn.recipient
          : recipient && { ...recipient, postalCode: recipient.postal_code },
      unknown: {},
    },
  });
  bringToStatus(shop, order, { given, now });
  return order;
}

function bringToStatus(shop: Shop, order: Order, { given, now }: { given: NewOrder; now: number }): void {
  if (given.status === 'cancelled') cancelOrder(shop, order, now);
  if (
    given.status === 'awaiting_payment' ||
    given.status === 'awaiting_shipment' ||
    given.status === 'cancelled'
  ) {
    return;
  }
  const { deliveryMethodId } = readItemFacts(shop.seed, order.item);
  const trackingNumber = given.shipping.tracking_number ?? null;
  shipOrder(shop, order, { notifiedAt: now, deliveryMethodId, trackingNumber });
  if (given.status === 'awaiting_receipt') return;
  receiveOrder(shop, order, { ...drawBuyerReview(shop, order), reviewedAt: now });
  if (given.status === 'completed')
    completeOrder(shop, order, { grade: 'good', comment: '', reviewedAt: now });
}

/** A piece that is known keeps its facts. */
function findItem(shop: Shop, order: NewOrder): Item {
  const { item: given, shipping } = order;
  const known = given.item_id === undefined ? undefined : shop.items.get(given.item_id);
  if (known !== undefined) return known;
  const drawn = readItemFacts(shop.seed, {
    itemId: 0,
    index: shop.nextItemIndex,
    facts: null,
    state: 'on_sale',
  });
  const deliveryMethodId = shipping.delivery_method_id ?? chooseMethod(order, drawn.deliveryMethodId);
  return listItem(shop, {
    itemId: given.item_id,
    facts: {
      ...drawn,
      name: given.name ?? drawn.name,
      priceYen: given.price ?? drawn.priceYen,
      sellerCode: given.seller_code === undefined ? drawn.sellerCode : given.seller_code,
      payer: shipping.payer ?? drawn.payer,
      deliveryMethodId,
      shippingFeeYen: isAnonymous(deliveryMethodId) ? Math.max(200, drawn.shippingFeeYen) : 0,
    },
  });
}

/** One that goes with the recipient: anonymous shipping exactly where there is none. */
function chooseMethod({ recipient }: NewOrder, drawn: number): number {
  if (recipient === undefined || isAnonymous(drawn) === (recipient === null)) return drawn;
  return recipient === null ? KANTAN_RAKUMA_PACK : TAKKYUBIN;
}

function isAnonymous(deliveryMethodId: number): boolean {
  return ANONYMOUS_METHODS.includes(deliveryMethodId);
}
