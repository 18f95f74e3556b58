import type { OrderState } from '@matome/domain/orders/decisions.ts';

/** What a change of an order is called: it was cancelled, here or (after we shipped) at the mall, or it is merely another now. */
export function changeEvent(before: OrderState, after: OrderState): 'order.cancelled' | 'order.updated' {
  return isCancelled(after) && !isCancelled(before) ? 'order.cancelled' : 'order.updated';
}

function isCancelled({ decisions, attentions }: OrderState): boolean {
  return decisions.phase === 'cancelled' || attentions.some(({ code }) => code === 'cancelled-after-ship');
}
