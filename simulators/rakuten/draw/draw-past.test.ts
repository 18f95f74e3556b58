import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { DAY_MS } from '../../tokyo-time.ts';
import { type Order, orderSchema } from '../order/order-model.ts';
import { renderOrder } from '../order/render-order.ts';
import { drawPast } from './draw-past.ts';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');

function drawMany(count: number): Order[] {
  return Array.from({ length: count }, (_, index) =>
    drawPast(createRandom(7, 0, index), {
      index,
      at: NOW - (14 * DAY_MS * (count - index)) / count,
      now: NOW,
    }),
  );
}
const DRAWN = drawMany(2000);
const FIXED = DRAWN.filter(({ model }) => model.requestPrice !== -9999);

function yenOf(order: Order) {
  const { model } = order;
  const lines = model.PackageModelList.flatMap(({ ItemModelList }) => ItemModelList).filter(
    (item) => item.deleteItemFlag === 0,
  );
  const wrappings = [model.WrappingModel1, model.WrappingModel2].map((wrapping) => wrapping?.price ?? 0);
  return {
    goods: lines.reduce((sum, line) => sum + line.priceTaxIncl * line.units, 0),
    goodsAsPriced: lines.reduce((sum, line) => sum + line.price * line.units, 0),
    postage: model.PackageModelList.reduce((sum, basket) => sum + basket.postagePrice, 0),
    wrapping: wrappings.reduce((sum, yen) => sum + yen, 0),
    points: model.PointModel?.usedPoint ?? 0,
  };
}

test('what is to be paid is the total less coupons and points, with the fees', () => {
  for (const order of FIXED) {
    const { model } = order;
    const yen = yenOf(order);
    expect(model.totalPrice).toBe(yen.goods + yen.postage + yen.wrapping);
    expect(model.goodsPrice).toBe(yen.goodsAsPriced);
    expect(model.postagePrice).toBe(yen.postage);
    expect(model.couponAllTotalPrice).toBe(model.couponShopPrice + model.couponOtherPrice);
    const fees = model.deliveryPrice + model.paymentCharge + model.additionalFeeOccurAmountToUser;
    expect(model.requestPrice).toBe(model.totalPrice - model.couponAllTotalPrice + fees - yen.points);
    expect(model.requestPrice).toBeGreaterThanOrEqual(0);
  }
});

test('the tax summary adds up to what is to be paid before points, without the fee for paying later', () => {
  for (const order of FIXED) {
    const { model } = order;
    const summed = model.TaxSummaryModelList.reduce((sum, { reqPrice }) => sum + reqPrice, 0);
    expect(summed).toBe(model.requestPrice + yenOf(order).points - model.additionalFeeOccurAmountToUser);
    for (const rate of model.TaxSummaryModelList) {
      expect(rate.reqPrice).toBe(rate.totalPrice + rate.paymentCharge - rate.couponPrice);
      expect(rate.reqPriceTax).toBe(
        Math.round((rate.reqPrice * rate.taxRate * 100) / (100 + rate.taxRate * 100)),
      );
      expect(rate.reqPrice).toBeGreaterThanOrEqual(0);
      expect(rate.point).toBe(0);
    }
  }
});

test('a shipped order has one or two dated records in each basket that was not cancelled, a waiting one has none', () => {
  for (const { model, times } of DRAWN) {
    const isShipped = [500, 600, 700].includes(model.orderProgress);
    for (const { ShippingModelList: records, packageDeleteFlag } of model.PackageModelList) {
      const counts = isShipped && packageDeleteFlag === 0 ? [1, 2] : [0];
      expect(counts).toContain(records.length);
      expect(records.filter(({ shippingDate }) => shippingDate === null)).toEqual([]);
    }
    expect(times.reported !== null).toBe(isShipped);
    expect(times.reported ?? 0).toBeLessThanOrEqual(NOW);
    expect(times.settled ?? NOW).toBeGreaterThanOrEqual(times.confirmed ?? 0);
    if (isShipped) expect(times.reported).toBeGreaterThanOrEqual(times.settled ?? NOW);
  }
});

test('numbers are the order’s own: orders, baskets, lines and records are never named alike', () => {
  const baskets = DRAWN.flatMap(({ model }) => model.PackageModelList);
  const lines = baskets.flatMap(({ ItemModelList }) => ItemModelList.map(({ itemDetailId }) => itemDetailId));
  const records = baskets.flatMap(({ ShippingModelList }) =>
    ShippingModelList.map((record) => record.shippingDetailId),
  );
  expect(new Set(DRAWN.map(({ model }) => model.orderNumber)).size).toBe(2000);
  expect(new Set(baskets.map(({ basketId }) => basketId)).size).toBe(baskets.length);
  expect(new Set(lines).size).toBe(lines.length);
  expect(new Set(records).size).toBe(records.length);
  for (const { model } of DRAWN) expect(model.orderNumber).toMatch(/^410010-2026\d{4}-\d{8}$/);
});

test('a history holds every kind of order', () => {
  const seen = (fits: (order: Order) => boolean) => DRAWN.filter(fits).length;
  for (const progress of [100, 200, 300, 400, 500, 600, 700, 800, 900]) {
    expect([progress, seen(({ model }) => model.orderProgress === progress)]).not.toEqual([progress, 0]);
  }
  for (const code of [1, 2, 7, 8, 9, 12, 13, 14, 16, 17, 21, 27]) {
    expect([code, seen(({ model }) => model.SettlementModel?.settlementMethodCode === code)]).not.toEqual([
      code,
      0,
    ]);
  }
  expect(seen(({ model }) => model.PackageModelList.length === 2)).toBeGreaterThan(20);
  expect(seen(({ model }) => model.PackageModelList[1]?.packageDeleteFlag === 1)).toBeGreaterThan(5);
  expect(seen(({ model }) => model.PackageModelList[0]?.ShippingModelList.length === 2)).toBeGreaterThan(20);
  expect(seen(({ model }) => model.TaxSummaryModelList.length >= 2)).toBeGreaterThan(200);
  expect(seen(({ model }) => model.PackageModelList.some(({ noshi }) => noshi !== null))).toBeGreaterThan(20);
  expect(seen(({ model }) => model.WrappingModel1 !== null)).toBeGreaterThan(20);
  expect(seen(({ model }) => model.requestPrice === -9999)).toBeGreaterThan(0);
  expect(seen(({ model }) => model.remarks?.startsWith('[配送日時指定:]') === true)).toBeGreaterThan(100);
  expect(seen(({ model }) => model.orderType === 6)).toBeGreaterThan(5);
  expect(seen(({ model }) => model.socialGiftFlag === 1)).toBeGreaterThan(5);
});

test('every address has its prefecture, and of a telephone number at most one part is missing', () => {
  for (const { model } of DRAWN) {
    for (const person of [
      model.OrdererModel,
      ...model.PackageModelList.map(({ SenderModel }) => SenderModel),
    ]) {
      expect(person.zipCode1 + person.zipCode2).toMatch(/^\d{7}$/);
      expect(person.prefecture).toMatch(/[都道府県]$|^入力待ち$/);
      expect(person.city).not.toBe('');
      const phone = [person.phoneNumber1, person.phoneNumber2, person.phoneNumber3];
      expect(phone.filter((part) => part === null).length).toBeLessThanOrEqual(1);
      expect(phone).not.toContain('');
    }
  }
});

test('an order outlives being saved', () => {
  for (const order of DRAWN.slice(0, 300)) {
    expect(orderSchema.parse(JSON.parse(JSON.stringify(order)))).toEqual(order);
  }
});

test('20,000 orders are soon drawn', () => {
  // Of this process alone: others may be busy on the same machine.
  const before = process.cpuUsage();
  const drawn = drawMany(20_000);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(5);
  expect(renderOrder(drawn[0]!, 10)).toHaveProperty('orderNumber');
});
