import type { Item, Order, OrderFacts } from './order.ts';
import { scheduleBuyer, scheduleReveal } from './schedule.ts';
import { setItemState, type Shop, takeOrderNumber } from './shop.ts';

export interface Purchase {
  readonly item: Item;
  readonly purchasedAt: number;
  readonly isPaid: boolean;
  /** Whether the API shows it at once. */
  readonly isVisible: boolean;
  readonly revealsAt?: number | undefined;
  readonly orderId?: number | undefined;
  readonly facts?: OrderFacts | undefined;
  /** When it enters the mall's books; by default when it is bought. */
  readonly at?: number | undefined;
}

/** Somebody buys a piece. */
export function placeOrder(shop: Shop, purchase: Purchase): Order {
  const number = takeOrderNumber(shop);
  const at = purchase.at ?? purchase.purchasedAt;
  const order: Order = {
    orderId: purchase.orderId ?? number.orderId,
    index: number.index,
    item: purchase.item,
    facts: purchase.facts ?? null,
    purchasedAt: purchase.purchasedAt,
    status: purchase.isPaid ? 'awaiting_shipment' : 'awaiting_payment',
    paidAt: purchase.isPaid ? purchase.purchasedAt : null,
    updatedAt: at,
    cancelledAt: null,
    notice: null,
    buyerReview: null,
    sellerReview: null,
    disguise: null,
    isVisible: purchase.isVisible,
    revealsAt: purchase.revealsAt ?? null,
    changeSeq: 0,
  };
  setItemState(shop, purchase.item, 'sold');
  shop.orders.set(order.orderId, order);
  if (order.isVisible) shop.index.add(order, at);
  scheduleBuyer(shop, order, at);
  scheduleReveal(shop, order);
  return order;
}
