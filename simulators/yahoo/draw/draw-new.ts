import type { Random } from '../../random.ts';
import { isAwaitingPayment } from '../order/order-facts.ts';
import type { Order } from '../order/order.ts';
import { drawOrder } from './draw-order.ts';

/** An order of this moment. A few are held by the fraud check, and let go after some hours by themselves. */
export function drawNew(random: Random, fresh: { readonly index: number; readonly at: number }): Order {
  const order = drawOrder(random, fresh);
  if (!random.chance(0.02)) return order;
  return { ...order, wasHeld: true, publishedAt: fresh.at + random.integer(15, 300) * 60_000 };
}

/** Paid for or payable later, and ready to be sent at once. */
export function makeReady(order: Order): Order {
  const plain = withoutObstacles(order);
  if (!isAwaitingPayment(order) && order.lineGift === null) return { ...plain, shipStatus: 1 };
  return {
    ...plain,
    payMethod: 'payment_a17',
    lineGift: null,
    payStatus: 1,
    paidAt: order.orderedAt,
    settleStatus: 3,
    shipStatus: 1,
  };
}

/** To be paid by bank transfer before anything is sent. */
export function makeUnpaid(order: Order): Order {
  return {
    ...withoutObstacles(order),
    payMethod: 'payment_b1',
    lineGift: null,
    card: null,
    payStatus: 0,
    paidAt: null,
    settleStatus: 2,
    shipStatus: 0,
    charges: { ...order.charges, payYen: 0, pointsYen: 0, discountYen: 0 },
  };
}

/** Not held, no reservation, its card good, and past the time in which the buyer may cancel. */
function withoutObstacles(order: Order): Order {
  return {
    ...order,
    orderStatus: 2,
    suspect: 0,
    wasHeld: false,
    publishedAt: order.orderedAt,
    cancellableUntil: order.orderedAt,
    card: order.card && { ...order.card, state: 'authorised' },
    lines: order.lines.map((line) => ({ ...line, releaseOn: null })),
  };
}
