import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import { SETTLEMENT } from '../order/codes.ts';
import type { Coupon, OrderModel } from '../order/order-model.ts';
import { sumOrder } from '../order/sum-order.ts';
import { describeSettlement } from './draw-settlement.ts';

const CAPITALS = [
  { couponCapital: 'ショップ', couponCapitalCode: 1 },
  { couponCapital: 'メーカー', couponCapitalCode: 2 },
  { couponCapital: 'サービス', couponCapitalCode: 3 },
] as const;

/** Coupons and points, which never come to more than what they are taken off. */
export function drawDiscounts(random: Random, model: OrderModel, at: number): OrderModel {
  const coupons = CAPITALS.flatMap((capital) =>
    random.chance(0.1) ? [drawCoupon(random, { model, capital, at })] : [],
  );
  const withCoupons = coupons.length === 0 ? model : sumOrder({ ...model, CouponModelList: coupons });
  return drawPoints(random, withCoupons);
}

function drawCoupon(
  random: Random,
  given: { readonly model: OrderModel; readonly capital: (typeof CAPITALS)[number]; readonly at: number },
): Coupon {
  const { model, capital, at } = given;
  const item = model.PackageModelList[0]?.ItemModelList[0];
  const isOfItem = item !== undefined && random.chance(0.4);
  const couponPrice = isOfItem ? Math.floor(item.priceTaxIncl / 10) : random.pick([100, 200, 300]);
  const couponUnit = isOfItem ? item.units : 1;
  const code = Array.from({ length: 4 }, () => random.integer(0, 1295).toString(36).padStart(2, '0')).join(
    '',
  );
  return {
    couponCode: code.toUpperCase(),
    itemId: isOfItem ? item.itemId : 0,
    couponName: isOfItem ? '対象商品10%OFFクーポン' : `${couponPrice}円OFFクーポン`,
    couponSummary: isOfItem ? '10%OFF' : `${couponPrice}円OFF`,
    ...capital,
    expiryDate: toTokyoDay(at + random.integer(1, 30) * DAY_MS),
    couponPrice,
    couponUnit,
    couponTotalPrice: couponPrice * couponUnit,
    itemDetailId: isOfItem ? item.itemDetailId : 0,
  };
}

/** None, some, or all that is to be paid; then nothing else is paid with, and no fee is due for it. */
function drawPoints(random: Random, model: OrderModel): OrderModel {
  if (random.chance(0.6)) return { ...model, PointModel: random.chance(0.5) ? { usedPoint: 0 } : null };
  const { requestPrice } = model;
  const isPaidByCard = model.SettlementModel?.settlementMethodCode === SETTLEMENT.creditCard;
  if (isPaidByCard && random.chance(0.08)) {
    const SettlementModel = describeSettlement(SETTLEMENT.points);
    return { ...model, SettlementModel, PointModel: { usedPoint: requestPrice }, requestPrice: 0 };
  }
  const usedPoint = random.integer(1, Math.max(1, Math.min(3000, requestPrice - 1)));
  return { ...model, PointModel: { usedPoint }, requestPrice: requestPrice - usedPoint };
}
