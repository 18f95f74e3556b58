import type { Order, OrderItem } from './order.ts';

export const PROCEEDS_TYPES = ['ITEM', 'SHIPPING', 'GIFT_WRAP', 'COD_FEE', 'DISCOUNT'] as const;
export type ProceedsType = (typeof PROCEEDS_TYPES)[number];

/** What an item brings, in yen; a discount is negative, so that the parts add up to the total. */
export function splitItemYen(item: OrderItem): Readonly<Record<ProceedsType, number>> {
  return {
    ITEM: item.unitPriceYen * item.quantity,
    SHIPPING: item.shippingYen,
    GIFT_WRAP: item.giftWrapYen,
    COD_FEE: item.codFeeYen,
    DISCOUNT: -(item.itemDiscountYen + item.shippingDiscountYen),
  };
}

export function totalItemYen(item: OrderItem): number {
  return Object.values(splitItemYen(item)).reduce((total, part) => total + part, 0);
}

/** A cancelled item brings nothing. */
export function totalOrderYen(order: Pick<Order, 'items'>): number {
  const live = order.items.filter(({ cancelExecution }) => cancelExecution === null);
  return live.reduce((total, item) => total + totalItemYen(item), 0);
}
