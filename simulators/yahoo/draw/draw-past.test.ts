import { describe, expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { DETAIL_FIELDS } from '../fields/detail-fields.ts';
import { PAY_METHODS, SHIP_METHOD_CODE } from '../order/codes.ts';
import { type Order, orderSchema } from '../order/order.ts';
import { drawPast } from './draw-past.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const COUNT = 2000;

function drawShop(seed: number): readonly Order[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const at = Math.floor((NOW - ((COUNT - index) / COUNT) * 14 * DAY_MS) / 60_000) * 60_000;
    return drawPast(createRandom(seed, 0, index), { index, at, now: NOW });
  });
}

const orders = drawShop(1);
const shareOf = (fits: (order: Order) => boolean) => orders.filter(fits).length / COUNT;

function detailOf(order: Order, key: string): number {
  return Number(DETAIL_FIELDS[key]?.({ order, at: NOW }));
}

describe('two thousand drawn orders', () => {
  test('are the same for the same seed', () => {
    expect(drawShop(1)).toEqual(orders);
    expect(drawShop(2)).not.toEqual(orders);
  });

  test('are plain JSON of the saved form, each under its own number', () => {
    for (const order of orders) expect(orderSchema.parse(JSON.parse(JSON.stringify(order)))).toEqual(order);
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(COUNT);
  });

  test('add up to TotalPrice, which is never below nothing', () => {
    for (const order of orders) {
      const goods = order.lines.reduce(
        (sum, line) => sum + (line.originalPriceYen - line.couponYen) * line.quantity,
        0,
      );
      const charges = ['GiftWrapCharge', 'ShipCharge', 'PayCharge', 'Adjustments'];
      const discounts = ['Discount', 'UsePoint', 'TotalMallCouponDiscount', 'GiftCardDiscount'];
      const sum = (keys: string[]) => keys.reduce((total, key) => total + detailOf(order, key), 0);
      expect(detailOf(order, 'TotalPrice')).toBe(goods + sum(charges) - sum(discounts));
      expect(detailOf(order, 'TotalPrice')).toBeGreaterThanOrEqual(0);
    }
  });

  test('keep the rules of statuses, numbers and addresses', () => {
    for (const order of orders) {
      const { shipment, shipStatus, orderStatus } = order;
      expect(PAY_METHODS).toHaveProperty(order.payMethod);
      expect(shipment.method).toMatch(SHIP_METHOD_CODE);
      if (shipStatus >= 3) expect(shipment.invoice1 === '').toBe(shipment.emptyReason !== '');
      else expect(shipment.invoice1 + shipment.emptyReason).toBe('');
      if (PAY_METHODS[order.payMethod]?.type === 1 && order.payStatus === 0) expect(shipStatus).toBe(0);
      if (orderStatus === 5) expect(shipStatus).toBeGreaterThanOrEqual(3);
      expect(order.publishedAt ?? NOW + 1).toBeLessThanOrEqual(NOW);
      expect(order.updatedAt).toBeGreaterThanOrEqual(order.orderedAt);
      for (const person of [order.bill, order.ship]) {
        expect([person.prefecture, person.city, person.address1].every((part) => part !== '')).toBe(true);
      }
    }
  });

  test.each<readonly [string, (order: Order) => boolean]>([
    ['reservations', ({ orderStatus }) => orderStatus === 1],
    ['orders on hold', ({ orderStatus }) => orderStatus === 3],
    ['cancelled orders', ({ orderStatus }) => orderStatus === 4],
    ['completed orders', ({ orderStatus }) => orderStatus === 5],
    ['orders to be shipped', ({ orderStatus, shipStatus }) => orderStatus === 2 && shipStatus === 1],
    ['orders being packed', ({ shipStatus }) => shipStatus === 2],
    ['shipped orders', ({ shipStatus }) => shipStatus === 3],
    ['delivered orders', ({ shipStatus }) => shipStatus === 4],
    ['unpaid orders', ({ orderStatus, shipStatus }) => orderStatus === 2 && shipStatus === 0],
    ['orders that were held', ({ wasHeld }) => wasHeld],
    ['pranks', ({ suspect }) => suspect > 0],
    ['LINE orders', ({ lineGift }) => lineGift !== null],
    ['social gifts', ({ socialGiftType }) => socialGiftType > 0],
    ['parts of a purchase for several addresses', ({ multiShipId }) => multiShipId !== ''],
    ['both tax rates in one', ({ lines }) => new Set(lines.map(({ taxRatio }) => taxRatio)).size === 2],
    ['lines that were taken out', ({ lines }) => lines.some(({ quantity }) => quantity === 0)],
    ['store coupons', ({ lines }) => lines.some(({ couponYen }) => couponYen > 0)],
    ['mall coupons', ({ charges }) => charges.mallCouponYen > 0],
    ['points', ({ charges }) => charges.pointsYen > 0],
    ['cash on delivery', ({ charges }) => charges.payYen > 0],
    ['noshi', ({ gift }) => (gift?.paperType ?? '') !== ''],
    ['addresses abroad', ({ ship }) => ship.prefecture === 'その他'],
    ['two tracking numbers', ({ shipment }) => shipment.invoice2 !== ''],
    ['parcels without a number', ({ shipment }) => shipment.emptyReason !== ''],
    ['lapsed cards', ({ card }) => card?.state === 'expired'],
  ])('have %s among them, and others', (_, fits) => {
    expect(shareOf(fits)).toBeGreaterThan(0);
    expect(shareOf(fits)).toBeLessThan(0.6);
  });

  test('use every way to pay but LINE’s for orders that are none', () => {
    for (const order of orders) expect(order.payMethod === 'payment_z3').toBe(order.lineGift !== null);
    expect(new Set(orders.map(({ payMethod }) => payMethod)).size).toBe(Object.keys(PAY_METHODS).length);
  });

  test('the two of a purchase for two addresses share their number and their payer', () => {
    const [first, second] = orders.filter(({ multiShipId }) => multiShipId === 'M000000000003');
    expect(first?.orderId).not.toBe(second?.orderId);
    expect(first?.bill.phone).toBe(second?.bill.phone);
  });
});
