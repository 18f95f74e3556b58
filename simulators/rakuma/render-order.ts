import { dropMember, type Json, jsonSchema, mergeJson } from '../json.ts';
import { DAY_MS, toTokyoDay, toTokyoIso } from '../tokyo-time.ts';
import { readItemFacts } from './draw/draw-item.ts';
import { readOrderFacts } from './draw/draw-order.ts';
import type { Order, Recipient, Review } from './shop/order.ts';
import type { Shop } from './shop/shop.ts';

/** Rakuma keeps a tenth of the price. */
const SALES_FEE_RATE = 0.1;
export type WireOrder = ReturnType<typeof renderOrder>;

/** The order as it is, in the contract's form. */
export function renderOrder(seed: number, order: Order) {
  const item = readItemFacts(seed, order.item);
  const { buyer, recipient, unknown } = readOrderFacts(seed, order);
  const salesFeeYen = Math.floor(item.priceYen * SALES_FEE_RATE);
  return {
    order_id: order.orderId,
    status: order.status,
    purchased_at: toTokyoIso(order.purchasedAt),
    paid_at: toIsoOrNull(order.paidAt),
    updated_at: toTokyoIso(order.updatedAt),
    ship_by: order.paidAt === null ? null : toTokyoDay(order.paidAt + item.leadDays * DAY_MS),
    cancelled_at: toIsoOrNull(order.cancelledAt),
    item: {
      item_id: order.item.itemId,
      public_id: item.publicId,
      name: item.name,
      price: item.priceYen,
      quantity: 1,
      ...(item.sellerCode === undefined ? {} : { seller_code: item.sellerCode }),
    },
    buyer: buyer && { user_id: buyer.userId, screen_name: buyer.screenName },
    recipient: recipient && renderRecipient(recipient),
    amounts: {
      item_price: item.priceYen,
      shipping_fee: item.shippingFeeYen,
      sales_fee: salesFeeYen,
      payout: item.priceYen - salesFeeYen - item.shippingFeeYen,
    },
    shipping: {
      payer: item.payer,
      delivery_method_id: order.notice?.deliveryMethodId ?? item.deliveryMethodId,
      tracking_number: order.notice?.trackingNumber ?? null,
      notified_at: toIsoOrNull(order.notice?.notifiedAt ?? null),
    },
    buyer_review: order.buyerReview && renderReview(order.buyerReview),
    seller_review: order.sellerReview && renderReview(order.sellerReview),
    ...unknown,
  };
}

/** The order as the API shows it: as it is, unless it has been disguised. */
export function showOrder(seed: number, order: Order): Json {
  const { disguise } = order;
  if (disguise?.replace !== undefined) return disguise.replace;
  const plain = jsonSchema.parse(renderOrder(seed, order));
  if (disguise === null) return plain;
  return disguise.drop.reduce(dropMember, mergeJson(plain, disguise.merge));
}

/** Beyond this many kept texts, further ones are made anew each time: a million of them would fill the memory. */
const TEXTS_AT_MOST = 100_000;

/** The order's JSON as the API shows it, kept until the order changes. */
export function readOrderText({ seed, texts }: Pick<Shop, 'seed' | 'texts'>, order: Order): string {
  const kept = texts.get(order.orderId);
  if (kept !== undefined) return kept;
  const text = JSON.stringify(order.disguise === null ? renderOrder(seed, order) : showOrder(seed, order));
  if (texts.size < TEXTS_AT_MOST) texts.set(order.orderId, text);
  return text;
}

function toIsoOrNull(atMs: number | null): string | null {
  return atMs === null ? null : toTokyoIso(atMs);
}

function renderRecipient({ name, postalCode, address, phone }: Recipient) {
  return { name, postal_code: postalCode, address, phone };
}

function renderReview({ grade, comment, reviewedAt }: Review) {
  return { grade, comment, reviewed_at: toTokyoIso(reviewedAt) };
}
