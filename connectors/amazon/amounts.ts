import type { Amounts, Line } from '@matome/domain/orders/order.ts';
import { paymentMethodOf } from './codes.ts';
import type { WireBreakdown, WireExecution, WireItem, WireMoney, WireOrder } from './wire.ts';

/** Integer yen of an amount such as `"5980"` or `"5980.00"`; `null` = none, another currency, or no whole yen. */
export function yenOf(money: WireMoney | null | undefined): number | null {
  if (!money || (money.currencyCode ?? 'JPY') !== 'JPY') return null;
  const amount = money.amount.trim();
  return /^-?\d{1,12}(\.0+)?$/u.test(amount) ? Number(amount) : null;
}

/** Each amount of the order that is there, and yet is no whole yen. */
export function listUnreadableMoney(wire: WireOrder): readonly WireMoney[] {
  const given = [
    wire.proceeds?.grandTotal,
    ...(wire.proceeds?.breakdowns ?? []).map(({ subtotal }) => subtotal),
    ...wire.orderItems.flatMap((item) => [
      item.product?.price?.unitPrice,
      ...(item.proceeds?.breakdowns ?? []).map(({ subtotal }) => subtotal),
    ]),
    ...(wire.payment?.paymentExecutions ?? []).map(({ paymentAmount }) => paymentAmount),
  ];
  return given.flatMap((money) => (money && yenOf(money) === null ? [money] : []));
}

/** The price of one unit; without one, an equal share of what the item brings. */
export function unitPriceOf(item: WireItem): number | null {
  const unitPriceYen = yenOf(item.product?.price?.unitPrice);
  if (unitPriceYen !== null) return unitPriceYen;
  const proceeds = item.proceeds?.breakdowns.filter(({ type }) => type === 'ITEM') ?? [];
  const itemYen = proceeds.length === 0 ? null : sumOf(proceeds.map(({ subtotal }) => yenOf(subtotal)));
  if (itemYen === null || item.quantityOrdered === 0 || itemYen % item.quantityOrdered !== 0) return null;
  return itemYen / item.quantityOrdered;
}

/**
 * In Japan prices hold the tax, so TAX is not added again. What carries a promotion is a coupon, any other DISCOUNT the seller's.
 * Points and gift cards are among the payments; the buyer pays what is left of the grand total.
 */
export function toAmounts(wire: WireOrder, lines: readonly Line[]): Amounts {
  const itemsYen = sumOf(lines.filter(({ cancelled }) => !cancelled).map(lineYen));
  const shippingYen = categoryYen(wire, ['SHIPPING']);
  const feesYen = categoryYen(wire, ['GIFT_WRAP', 'COD_FEE', 'DELIVERY_TIP', 'OTHER']);
  const reductionsYen = categoryYen(wire, ['DISCOUNT']);
  const couponYen = reductionsYen === null ? null : Math.min(reductionsYen, promotedYen(wire));
  const discountYen = reductionsYen === null || couponYen === null ? null : reductionsYen - couponYen;
  const pointsYen = wire.payment ? balancesYen(wire.payment.paymentExecutions) : null;
  const grandTotalYen = yenOf(wire.proceeds?.grandTotal);
  const totalYen = grandTotalYen === null ? null : grandTotalYen - (pointsYen ?? 0);
  const parts = [
    itemsYen,
    shippingYen,
    feesYen,
    negative(discountYen),
    negative(couponYen),
    negative(pointsYen),
  ];
  const partsYen = sumOf(parts);
  const differenceYen = totalYen === null || partsYen === null ? null : totalYen - partsYen || null;
  const amounts = {
    itemsYen,
    shippingYen,
    feesYen,
    discountYen,
    couponYen,
    pointsYen,
    totalYen,
    differenceYen,
  };
  return { ...amounts, taxes: [] };
}

function lineYen({ unitPriceYen, quantity }: Line): number | null {
  return unitPriceYen === null ? null : unitPriceYen * quantity;
}

/** Of the order, else over its items; `null` = Amazon gives no proceeds yet. A discount counts as a magnitude. */
function categoryYen({ proceeds, orderItems }: WireOrder, types: readonly string[]): number | null {
  if (!proceeds) return null;
  const ofItems = orderItems.flatMap((item) => item.proceeds?.breakdowns ?? []);
  const breakdowns = proceeds.breakdowns.length > 0 ? proceeds.breakdowns : ofItems;
  return sumOf(breakdowns.filter(({ type }) => types.includes(type)).map(magnitudeOf));
}

function magnitudeOf({ type, subtotal }: WireBreakdown): number | null {
  const yen = yenOf(subtotal);
  return yen === null || type !== 'DISCOUNT' ? yen : Math.abs(yen);
}

/** The discounts of items that name a promotion. */
function promotedYen({ orderItems }: WireOrder): number {
  const promoted = orderItems.filter(({ promotion }) => (promotion?.breakdowns.length ?? 0) > 0);
  const discounts = promoted
    .flatMap((item) => item.proceeds?.breakdowns ?? [])
    .filter(({ type }) => type === 'DISCOUNT');
  return sumOf(discounts.map(magnitudeOf)) ?? 0;
}

function balancesYen(executions: readonly WireExecution[]): number | null {
  return sumOf(executions.filter(isBalance).map(({ paymentAmount }) => yenOf(paymentAmount)));
}

/** Points and gift cards pay a part in advance. */
export function isBalance({ paymentMethod }: WireExecution): boolean {
  const method = paymentMethodOf(paymentMethod ?? '');
  return method === 'points' || method === 'wallet';
}

function negative(yen: number | null): number | null {
  return yen === null ? null : 0 - yen;
}

/** `null` as soon as one is unknown. */
function sumOf(amountsYen: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const yen of amountsYen) {
    if (yen === null) return null;
    sum += yen;
  }
  return sum;
}
