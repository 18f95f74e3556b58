import { z } from 'zod';
import { jsonSchema } from '../json.ts';
import { readItemFacts } from './draw/draw-item.ts';
import { readOrderFacts } from './draw/draw-order.ts';
import { ACCOUNT_TYPES, GRADES, STATUSES } from './shop/codes.ts';
import type { Item, Order } from './shop/order.ts';
import { scheduleArrival, scheduleBuyer, scheduleReveal } from './shop/schedule.ts';
import { openShop, type Shop } from './shop/shop.ts';
import type { RakumaState } from './state.ts';

const itemSchema = z.object({
  itemId: z.number(),
  index: z.number(),
  state: z.enum(['on_sale', 'sold', 'withdrawn']),
  facts: z.object({
    publicId: z.string(),
    name: z.string(),
    priceYen: z.number(),
    sellerCode: z.string().nullish(),
    payer: z.enum(['seller', 'buyer']),
    deliveryMethodId: z.number(),
    shippingFeeYen: z.number(),
    leadDays: z.number(),
  }),
});

const instant = z.number().nullable();
const review = z.object({ grade: z.enum(GRADES), comment: z.string().nullable(), reviewedAt: z.number() });

const orderSchema = z.object({
  orderId: z.number(),
  index: z.number(),
  itemId: z.number(),
  facts: z.object({
    buyer: z.object({ userId: z.number(), screenName: z.string() }).nullable(),
    recipient: z
      .object({ name: z.string(), postalCode: z.string(), address: z.string(), phone: z.string().nullable() })
      .nullable(),
    unknown: z.record(z.string(), jsonSchema),
  }),
  purchasedAt: z.number(),
  status: z.enum(STATUSES),
  paidAt: instant,
  updatedAt: z.number(),
  cancelledAt: instant,
  notice: z
    .object({ notifiedAt: z.number(), deliveryMethodId: z.number(), trackingNumber: z.string().nullable() })
    .nullable(),
  buyerReview: review.nullable(),
  sellerReview: review.nullable(),
  disguise: z
    .object({ merge: jsonSchema, drop: z.array(z.string()), replace: jsonSchema.optional() })
    .nullable(),
  isVisible: z.boolean(),
  revealsAt: instant,
  changeSeq: z.number(),
});

const snapshotSchema = z.object({
  seed: z.number(),
  shops: z.array(
    z.object({
      slot: z.number(),
      seed: z.number(),
      name: z.string(),
      accountType: z.enum(ACCOUNT_TYPES),
      credentials: z.object({
        email: z.string(),
        apiPassword: z.string(),
        clientId: z.string(),
        clientSecret: z.string(),
      }),
      life: z.object({
        arrivalsPerMinute: z.number(),
        buyerPaysAfterMs: instant,
        unpaidShare: z.number(),
        buyerRatesAfterMs: instant,
        visibilityLagMs: z.number(),
      }),
      isApiAllowed: z.boolean(),
      nextOrderIndex: z.number(),
      nextItemIndex: z.number(),
      items: z.array(itemSchema),
      orders: z.array(orderSchema),
    }),
  ),
  journal: z.unknown(),
  tokens: z.unknown(),
});

type SavedShop = z.infer<typeof snapshotSchema>['shops'][number];

/** Everything that a restart must not forget; the facts of orders and items are written out. */
export function freezeState({ seed, shops, journal, tokens }: RakumaState) {
  return { seed, shops: shops.map(freezeShop), journal: journal.freeze(), tokens: tokens.freeze() };
}

/** Throws when it is not such a snapshot. */
export function thawState(state: RakumaState, saved: unknown): void {
  const snapshot = snapshotSchema.parse(saved);
  state.seed = snapshot.seed;
  state.journal.thaw(snapshot.journal);
  state.tokens.thaw(snapshot.tokens);
  state.shops = snapshot.shops.map((shop) => thawShop(state, shop));
}

function freezeShop(shop: Shop) {
  return {
    slot: shop.slot,
    seed: shop.seed,
    name: shop.name,
    accountType: shop.accountType,
    credentials: shop.credentials,
    life: shop.life,
    isApiAllowed: shop.isApiAllowed,
    nextOrderIndex: shop.nextOrderIndex,
    nextItemIndex: shop.nextItemIndex,
    items: [...shop.items.values()].map((item) => ({ ...item, facts: readItemFacts(shop.seed, item) })),
    orders: [...shop.orders.values()].map(({ item, ...order }) => ({
      ...order,
      itemId: item.itemId,
      facts: readOrderFacts(shop.seed, { ...order, item }),
    })),
  };
}

function thawShop(state: RakumaState, saved: SavedShop): Shop {
  const { items, orders, isApiAllowed, nextOrderIndex, nextItemIndex, ...own } = saved;
  const shop = openShop(own, state.rate);
  shop.isApiAllowed = isApiAllowed;
  shop.nextOrderIndex = nextOrderIndex;
  shop.nextItemIndex = nextItemIndex;
  for (const item of items) {
    shop.items.set(item.itemId, item);
    if (item.state === 'on_sale') shop.onSale.add(item.itemId);
  }
  for (const order of orders) shop.orders.set(order.orderId, thawOrder(order, shop.items));
  const all = [...shop.orders.values()];
  shop.index.load(all.filter(({ isVisible }) => isVisible));
  for (const order of all) {
    scheduleBuyer(shop, order, order.updatedAt);
    scheduleReveal(shop, order);
  }
  scheduleArrival(shop, state.clock.now());
  return shop;
}

function thawOrder(
  { itemId, ...order }: SavedShop['orders'][number],
  items: ReadonlyMap<number, Item>,
): Order {
  const item = items.get(itemId);
  if (item === undefined) throw new Error(`order ${order.orderId} is of item ${itemId}, which is missing`);
  return { ...order, item };
}
