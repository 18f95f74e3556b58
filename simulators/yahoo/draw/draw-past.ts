import type { Random } from '../../random.ts';
import { toTokyoDay } from '../../tokyo-time.ts';
import { payMethodOf } from '../order/codes.ts';
import type { Order } from '../order/order.ts';
import { isAwaitingPayment, releaseDayOf } from '../order/order-facts.ts';
import { cancelOrder } from '../order/move-order.ts';
import { drawDispatch } from './draw-shipment.ts';
import { drawOrder } from './draw-order.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** An order of the past: the older, the farther it has come. */
export function drawPast(
  random: Random,
  past: { readonly index: number; readonly at: number; readonly now: number },
): Order {
  const order = payUntil(random, publish(random, drawOrder(random, past), past.now), past.now);
  const ageMs = past.now - past.at;
  if (past.now < order.cancellableUntil) return order;
  if (random.chance(0.04)) return cancel(random, order, past);
  if (random.chance(0.03)) return hold(random, order, past);
  if (order.orderStatus === 1) return release(order, past.now);
  if (order.shipStatus === 0 && ageMs > 8 * DAY_MS) return cancelUnpaid(order, past.now);
  const isLineStuck = order.lineGift?.isShippable === false;
  const shipsAfterMs = random.integer(8, 96) * HOUR_MS;
  if (order.shipStatus === 0 || isLineStuck || ageMs < shipsAfterMs) return look(random, order, past);
  return ship(random, order, { at: past.at + shipsAfterMs, now: past.now });
}

/** Some were held by the fraud check for hours and let go. */
function publish(random: Random, order: Order, now: number): Order {
  const publishedAt = order.orderedAt + random.integer(15, 1200) * 60_000;
  if (!random.chance(0.03) || publishedAt > now) return order;
  return { ...order, publishedAt, wasHeld: true, cancellableUntil: order.orderedAt };
}

function payUntil(random: Random, order: Order, now: number): Order {
  const paidAt = order.orderedAt + random.integer(1, 90) * HOUR_MS;
  if (!isAwaitingPayment(order) || paidAt > now || random.chance(0.25)) return order;
  const settleStatus = payMethodOf(order.payMethod).isStoreOwn ? 2 : 3;
  const shipStatus = order.orderStatus === 1 ? 0 : 1;
  return { ...order, payStatus: 1, paidAt, settleStatus, shipStatus, updatedAt: paidAt, historyId: 2 };
}

function cancel(
  random: Random,
  order: Order,
  { at, now }: { readonly at: number; readonly now: number },
): Order {
  const reason = random.pick(['100', '210', '230', '300', '150']);
  const detail = reason === '230' ? '配送できない地域のためキャンセルといたします' : '';
  return cancelOrder(order, { reason, detail, at: Math.min(now, at + random.integer(1, 48) * HOUR_MS) });
}

function cancelUnpaid(order: Order, now: number): Order {
  const at = Math.min(now, order.orderedAt + 8 * DAY_MS);
  const cancelled = cancelOrder(order, { reason: '120', detail: '', at });
  return {
    ...cancelled,
    settleStatus:
      order.settleStatus === 2 && order.payMethod.startsWith('payment_a') ? 8 : cancelled.settleStatus,
  };
}

/** On hold: the store thinks it over, or the mall warns of a prank. */
function hold(random: Random, order: Order, { now }: { readonly now: number }): Order {
  return {
    ...order,
    orderStatus: 3,
    isSeen: true,
    suspect: random.pick([0, 0, 1, 2]),
    notes: '住所確認中。電話済み→折り返し待ち',
    updatedAt: Math.min(now, order.orderedAt + HOUR_MS),
    historyId: order.historyId + 1,
  };
}

/** A reservation whose day has come goes on like any other order. */
function release(order: Order, now: number): Order {
  if (releaseDayOf(order) > toTokyoDay(now)) return order;
  return { ...order, orderStatus: 2, shipStatus: isAwaitingPayment(order) ? 0 : 1 };
}

function look(
  random: Random,
  order: Order,
  { at, now }: { readonly at: number; readonly now: number },
): Order {
  const suspect = random.chance(0.01) ? 1 : 0;
  if (now - at < 12 * HOUR_MS || random.chance(0.4)) return { ...order, suspect };
  return {
    ...order,
    suspect,
    isSeen: true,
    shipStatus: order.shipStatus === 1 && random.chance(0.2) ? 2 : order.shipStatus,
  };
}

/** Sent; after four days arrived and mostly completed. */
function ship(
  random: Random,
  order: Order,
  { at, now }: { readonly at: number; readonly now: number },
): Order {
  const isOld = now - at > 4 * DAY_MS;
  const isCompleted = isOld && random.chance(0.85);
  const { isStoreOwn } = payMethodOf(order.payMethod);
  const isPaid = order.payStatus === 1 || isCompleted;
  return {
    ...order,
    isSeen: true,
    orderStatus: isCompleted ? 5 : 2,
    shipStatus: isOld && random.chance(0.7) ? 4 : 3,
    payStatus: isPaid ? 1 : 0,
    paidAt: order.paidAt ?? (isPaid ? at : null),
    settleStatus: isStoreOwn ? 2 : isCompleted ? 5 : order.settleStatus,
    card: order.card && { ...order.card, state: 'captured' },
    shipment: drawDispatch(random, order.shipment, at),
    updatedAt: at,
    historyId: order.historyId + 2,
  };
}
