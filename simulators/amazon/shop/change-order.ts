import { totalOrderYen } from './amounts.ts';
import type { Order, OrderItem, Package } from './order.ts';

/** The whole order is cancelled, and brings nothing any more. */
export function cancelOrder(order: Order, by: string, reason: string): Order {
  const items = order.items.map((item) => cancelItem(item, by, reason));
  return { ...order, status: 'CANCELLED', items, payments: [] };
}

/** The first line is cancelled, and is taken off the last payment. */
export function cancelFirstLine(order: Order, by: string, reason: string): Order {
  const [first, ...others] = order.items;
  if (first === undefined || others.length === 0) return order;
  const items = [cancelItem(first, by, reason), ...others];
  return { ...order, items, payments: payLess(order.payments, totalOrderYen({ items })) };
}

/** The buyer asks for it; the seller decides. */
export function requestCancel(order: Order, reason: string): Order {
  return {
    ...order,
    items: order.items.map((item) => ({ ...item, cancelRequest: { by: 'BUYER', reason } })),
  };
}

/** Whatever is on its way has been received; the same order where nothing was. */
export function receivePackages(order: Order): Order {
  if (order.packages.every(({ status }) => status === 'DELIVERED')) return order;
  const packages = order.packages.map((parcel): Package => ({ ...parcel, status: 'DELIVERED' }));
  return { ...order, packages };
}

function cancelItem(item: OrderItem, by: string, reason: string): OrderItem {
  return { ...item, cancelExecution: { by, reason } };
}

/** The last way of paying gives way first. */
function payLess(payments: Order['payments'], totalYen: number): Order['payments'] {
  let leftYen = totalYen;
  return payments.flatMap(({ method, amountYen }) => {
    const paidYen = Math.min(amountYen, leftYen);
    leftYen -= paidYen;
    return paidYen > 0 ? [{ method, amountYen: paidYen }] : [];
  });
}
