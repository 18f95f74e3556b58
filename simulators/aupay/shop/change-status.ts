import { REFUSALS, type Refusal } from './refusals.ts';
import type { Order } from './order.ts';
import { isPaidAfterShipping, PAYMENTS } from './payments.ts';
import { isInShopsHands, isSettable, isShipped } from './statuses.ts';

/** The second step of a ship notice, or any other change of status that is a shop's to make. */
export function changeStatus(
  order: Order,
  { status, at }: { readonly status: string; readonly at: number },
): Order | { readonly refused: Refusal } {
  if (!isSettable(status)) return { refused: REFUSALS.notSettable };
  if (!isInShopsHands(order.status)) return { refused: REFUSALS.wrongState };
  if (order.status === status) return { refused: REFUSALS.sameStatus };
  if (isShipped(order.status) && !(order.status === '発送後入金待ち' && status === '完了')) {
    return { refused: REFUSALS.wrongState };
  }
  if (!isShipped(status)) return { ...order, status };
  if (order.shipment === null) return { refused: REFUSALS.noShipment };
  if (status === '発送後入金待ち' && !isPaidAfterShipping(order.payment)) {
    return { refused: REFUSALS.notAfterPayment };
  }
  return shipped(order, status, at);
}

/** What was authorised is taken when the order is complete; who pays afterwards has paid when it is. */
function shipped(order: Order, status: string, at: number): Order {
  const isTakenNow = PAYMENTS[order.payment].when !== 'before-shipping' && status === '完了';
  return {
    ...order,
    status,
    shippedAt: order.shippedAt ?? at,
    paidAt: order.paidAt ?? (isTakenNow ? at : null),
  };
}
