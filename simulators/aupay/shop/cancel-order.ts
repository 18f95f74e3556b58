import { REFUSALS, type Refusal } from './refusals.ts';
import type { Order } from './order.ts';
import { isShipped } from './statuses.ts';

/** The shop, or whoever it is, cancels the whole order. */
export function cancelOrder(
  order: Order,
  cancel: NonNullable<Order['cancel']>,
): Order | { readonly refused: Refusal } {
  const isOver = isShipped(order.status) || order.status === 'キャンセル' || order.status === '審査NG';
  return isOver ? { refused: REFUSALS.wrongState } : { ...order, status: 'キャンセル', cancel };
}
