import type { AmazonState } from './amazon-state.ts';
import type { Order } from './order.ts';

/** Somebody buys now; `change` makes a special order of it. */
export function placeOrder(state: AmazonState, change: (order: Order) => Order): string {
  const { orderId } = state.book.place(state.clock.now(), (order) =>
    change({ ...order, fulfilledBy: 'MERCHANT' }),
  );
  state.changed();
  return orderId;
}

/** Something happens to an order outside the API. */
export function changeOrder(state: AmazonState, orderId: string, change: (order: Order) => Order): void {
  const order = state.book.find(orderId);
  if (order === undefined) throw new Error(`there is no order ${orderId}`);
  state.book.put({ ...change(order), updatedAt: state.clock.now() });
  state.changed();
}
