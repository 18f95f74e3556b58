import type { Line, Order } from './order.ts';

/** What the buyer pays for one piece, tax included, after the store's coupon. */
export function unitPriceOf(line: Pick<Line, 'originalPriceYen' | 'couponYen'>): number {
  return line.originalPriceYen - line.couponYen;
}

export function sumLines(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + unitPriceOf(line) * line.quantity, 0);
}

/** TotalPrice: lines and charges, less everything that is taken off, with the store's adjustment. */
export function totalOf({ lines, charges }: Pick<Order, 'lines' | 'charges'>): number {
  const { payYen, shipYen, wrapYen, discountYen, pointsYen, mallCouponYen, adjustmentsYen } = charges;
  return (
    sumLines(lines) + wrapYen + shipYen + payYen - discountYen - pointsYen - mallCouponYen + adjustmentsYen
  );
}
