import { payMethodOf } from './codes.ts';
import type { Order } from './order.ts';

/** Kept back by the mall's fraud check, and so hidden unless asked for. */
export function isHeld(order: Order, at: number): boolean {
  return order.publishedAt === null || order.publishedAt > at;
}

/** The buyer may still cancel: nothing may be changed. */
export function isReadOnly(order: Order, at: number): boolean {
  return at < order.cancellableUntil;
}

export function isAwaitingPayment(order: Order): boolean {
  return order.payStatus === 0 && payMethodOf(order.payMethod).type === 1;
}

/** The latest day on which a line of a reservation comes out; `''` without one. */
export function releaseDayOf(order: Order): string {
  return order.lines.reduce(
    (latest, { releaseOn }) => (releaseOn !== null && releaseOn > latest ? releaseOn : latest),
    '',
  );
}
