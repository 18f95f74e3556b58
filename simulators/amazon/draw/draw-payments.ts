import type { Random } from '../../random.ts';
import { totalOrderYen } from '../shop/amounts.ts';
import type { Order, OrderItem } from '../shop/order.ts';

const COD_FEE_YEN = 330;

const PRIVATE = ['CreditCard', 'CreditCard', 'CreditCard', 'ConvenienceStore', 'CashOnDelivery', 'GC'];
const BUSINESS = ['CreditCard', 'CashOnDelivery', 'Invoice', 'Invoice'];

/** How an order is paid: the method, and the share of points beside it. */
export function drawPayments(random: Random, isBusiness: boolean) {
  const method = random.pick(isBusiness ? BUSINESS : PRIVATE);
  const pointsShare = random.chance(0.12) ? random.pick([0.1, 0.35, 1]) : 0;
  return { method: pointsShare === 1 ? 'PointsAccount' : method, pointsShare };
}

/** Cash on delivery adds its fee to the first line. */
export function chargeCodFee(items: readonly OrderItem[], method: string): OrderItem[] {
  const feeYen = method === 'CashOnDelivery' ? COD_FEE_YEN : 0;
  return items.map((item, index) => (index === 0 ? { ...item, codFeeYen: feeYen } : item));
}

/** Points are a payment of their own; all payments together are the order's total. */
export function splitPayments(
  items: OrderItem[],
  { method, pointsShare }: { readonly method: string; readonly pointsShare: number },
): Order['payments'] {
  const totalYen = totalOrderYen({ items });
  const pointsYen = method === 'PointsAccount' ? totalYen : Math.floor(totalYen * pointsShare);
  return [
    { method: 'PointsAccount', amountYen: pointsYen },
    ...(method === 'PointsAccount' ? [] : [{ method, amountYen: totalYen - pointsYen }]),
  ].filter(({ amountYen }) => amountYen > 0);
}
