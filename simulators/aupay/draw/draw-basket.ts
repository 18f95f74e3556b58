import type { Random } from '../../random.ts';
import type { Line, Order } from '../shop/order.ts';
import type { PaymentId } from '../shop/payments.ts';
import { reckonAmounts, sumOf } from '../shop/reckon-amounts.ts';

const PAYMENT_SHARES: readonly PaymentId[] = [
  ...repeat('card', 9),
  ...repeat('au-pay', 5),
  ...repeat('carrier', 4),
  ...repeat('convenience', 2),
  'bank',
  'postal',
  'net-bank',
  ...repeat('cod', 3),
  ...repeat('deferred', 2),
];
const COD_FEE_YEN = 330;
const DEFERRED_FEE_YEN = 250;
const POSTAGE_YEN = [0, 0, 550, 770, 1320];
const COUPONS_YEN = [100, 300, 500, 1000];

type Money = Pick<
  Order,
  'payment' | 'postageYen' | 'chargeYen' | 'premium' | 'coupon' | 'pointYen' | 'auPointYen'
>;

/** How it is paid, with which fees, coupons and points; never more off than there is to pay. */
export function drawMoney(random: Random, lines: readonly Line[]): Money {
  const isPremium = random.chance(0.15);
  const postageYen = isPremium ? 0 : random.pick(POSTAGE_YEN);
  const premium = isPremium
    ? random.pick([
        { mallYen: 550, shopYen: 0 },
        { mallYen: 385, shopYen: 165 },
      ])
    : null;
  const plain: Money = {
    payment: random.pick(PAYMENT_SHARES),
    postageYen,
    chargeYen: 0,
    premium,
    coupon: null,
    pointYen: 0,
    auPointYen: 0,
  };
  const toPayYen = reckonTotal(plain, lines);
  if (random.chance(0.03)) return { ...plain, payment: 'points', pointYen: 0, auPointYen: toPayYen };

  const yen = Math.min(random.pick(COUPONS_YEN), toPayYen);
  const coupon = random.chance(0.2) ? drawCoupon(random, yen) : null;
  const leftYen = toPayYen - (coupon?.yen ?? 0);
  const pointYen = random.chance(0.12) ? Math.min(leftYen, random.integer(1, 800)) : 0;
  const auPointYen = random.chance(0.25) ? Math.min(leftYen - pointYen, random.integer(1, 2500)) : 0;
  return { ...plain, chargeYen: reckonFee(plain.payment), coupon, pointYen, auPointYen };
}

function reckonFee(payment: PaymentId): number {
  if (payment === 'cod') return COD_FEE_YEN;
  return payment === 'deferred' ? DEFERRED_FEE_YEN : 0;
}

function drawCoupon(random: Random, yen: number): NonNullable<Money['coupon']> {
  return { yen, type: random.pick(['1', '2']), key: `CP${random.integer(10_000_000, 99_999_999)}` };
}

function reckonTotal(money: Money, lines: readonly Line[]): number {
  return sumOf(reckonAmounts({ ...money, lines }).all);
}

function repeat(payment: PaymentId, times: number): readonly PaymentId[] {
  return Array.from({ length: times }, () => payment);
}
