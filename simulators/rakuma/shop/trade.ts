import type { Order, Review, ShippingNotice } from './order.ts';
import { scheduleBuyer } from './schedule.ts';
import { setItemState, type Shop } from './shop.ts';

/** Every step of a trade is one of these; each happens at an instant, in ms. A step that the status forbids returns false. */
export function payOrder(shop: Shop, order: Order, at: number): boolean {
  if (order.status !== 'awaiting_payment') return false;
  order.status = 'awaiting_shipment';
  order.paidAt = at;
  return noteChange(shop, order, at);
}

/** Rakuma may cancel anything but a completed trade. A piece that was not sent goes back on sale. */
export function cancelOrder(shop: Shop, order: Order, at: number): boolean {
  if (order.status === 'completed' || order.status === 'cancelled') return false;
  if (order.notice === null && order.item.state === 'sold') setItemState(shop, order.item, 'on_sale');
  order.status = 'cancelled';
  order.cancelledAt = at;
  return noteChange(shop, order, at);
}

export function shipOrder(shop: Shop, order: Order, notice: ShippingNotice): boolean {
  if (order.status !== 'awaiting_shipment') return false;
  order.status = 'awaiting_receipt';
  order.notice = notice;
  return noteChange(shop, order, notice.notifiedAt);
}

/** The buyer has the parcel and rates the seller. */
export function receiveOrder(shop: Shop, order: Order, review: Review): boolean {
  if (order.status !== 'awaiting_receipt') return false;
  order.status = 'awaiting_seller_review';
  order.buyerReview = review;
  return noteChange(shop, order, review.reviewedAt);
}

/** The seller rates the buyer, which completes the trade. */
export function completeOrder(shop: Shop, order: Order, review: Review): boolean {
  if (order.status !== 'awaiting_seller_review') return false;
  order.status = 'completed';
  order.sellerReview = review;
  return noteChange(shop, order, review.reviewedAt);
}

/** The API begins to show a hidden order, without any change to it. */
export function revealOrder(shop: Shop, order: Order, at: number): boolean {
  if (order.isVisible) return false;
  order.isVisible = true;
  shop.index.add(order, at);
  return true;
}

/** To be called after every change of an order; `updated_at` never goes back. */
export function noteChange(shop: Shop, order: Order, at: number): true {
  order.updatedAt = Math.max(order.updatedAt, at);
  shop.texts.delete(order.orderId);
  if (order.isVisible) shop.index.touch(order, order.updatedAt);
  scheduleBuyer(shop, order, at);
  return true;
}
