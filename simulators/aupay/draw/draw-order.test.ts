import { expect, test } from 'vitest';
import { openTestMall } from '../testing/open-test-mall.ts';

async function readAll(orders: number): Promise<any[]> {
  const { get } = await openTestMall({ orders });
  const read: any[] = [];
  for (let row = 1; row <= orders; row += 1000) {
    const page = await get('searchTradeInfoListProc', { totalCount: '1000', startCount: String(row) });
    read.push(...page.body.orderInfo);
  }
  return read;
}

const SPLIT = [
  'totalSalePrice',
  'totalPrice',
  'couponTotalPrice',
  'usePoint',
  'useAuPointPrice',
  'requestPrice',
];

test('the amounts of 2,000 drawn orders add up as the document says', async () => {
  const orders = await readAll(2000);
  expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(2000);
  for (const order of orders) {
    const yen = (name: string) => Number(order[name]);
    for (const name of SPLIT) {
      const parts = [yen(`${name}NormalTax`), yen(`${name}ReducedTax`), yen(`${name}NoTax`)];
      expect(
        parts.every((part) => part >= 0),
        `${order.orderId} ${name} ${parts.join()}`,
      ).toBe(true);
      expect(yen(name), `${order.orderId} ${name}`).toBe(parts[0]! + parts[1]! + parts[2]!);
    }
    const counted = order.detail.filter((line: any) => line.itemCancelStatus !== 'Y');
    const sum = (name: string) => counted.reduce((total: number, line: any) => total + Number(line[name]), 0);
    expect(yen('totalSalePrice')).toBe(sum('totalItemPrice'));
    expect(yen('totalItemOptionPrice')).toBe(sum('itemOptionPrice'));
    expect(yen('totalGiftWrappingPrice')).toBe(sum('giftWrappingPrice'));
    expect(yen('totalPrice')).toBe(
      yen('totalSalePrice') +
        yen('postagePrice') +
        yen('chargePrice') +
        yen('totalItemOptionPrice') +
        yen('totalGiftWrappingPrice'),
    );
    expect(yen('requestPrice')).toBe(
      yen('totalPrice') - yen('couponTotalPrice') - yen('usePoint') - yen('useAuPointPrice'),
    );
    for (const line of order.detail) {
      expect(Number(line.itemPrice)).toBe(Number(line.beforeDiscount) - Number(line.discount));
      expect(Number(line.totalItemPrice)).toBe(Number(line.itemPrice) * Number(line.unit));
    }
  }
});

test('the states of 2,000 drawn orders agree with themselves', async () => {
  const orders = await readAll(2000);
  for (const order of orders) {
    const isShipped = order.orderStatus === '完了' || order.orderStatus === '発送後入金待ち';
    expect(order.shipStatus, order.orderId).toBe(isShipped ? 'Y' : 'N');
    if (isShipped) expect(order.shippingNumber).toMatch(/^[\d-]{12,15}$/);
    expect(order.cancelStatus).toBe(order.orderStatus === 'キャンセル' ? 'Y' : 'N');
    expect(order.orderDate).toMatch(/^2026\/11\/\d\d \d\d:\d\d$/);
    expect(order.sellMethodSegment).toBe(order.releaseDate === undefined ? '1' : '2');
    if (order.orderStatus === '発送前入金待ち') expect(order.paymentStatus).toBe('N');
    if (order.orderStatus === '完了') expect(order.paymentStatus).toBe('Y');
    if (order.orderStatus === '予約中') expect(order.releaseDate > '2026/11/24').toBe(true);
  }
});

test('a history has every status, payment, tax rate and oddity', async () => {
  const orders = await readAll(2000);
  const lines = orders.flatMap(({ detail }) => detail);
  expect(new Set(orders.map(({ orderStatus }) => orderStatus)).size).toBe(15);
  expect(new Set(orders.map(({ settlementName }) => settlementName)).size).toBe(10);
  expect(new Set(lines.map(({ taxRate }) => taxRate))).toEqual(new Set(['10', '8', '0']));
  const has = (found: (order: any) => boolean) => orders.some(found);
  expect(has(({ detail }) => detail.length === 1)).toBe(true);
  expect(has(({ detail }) => detail.length === 5)).toBe(true);
  expect(has(({ detail }) => detail.some((line: any) => line.itemCancelStatus === 'Y'))).toBe(true);
  expect(
    has(({ orderStatus, shippingNumber }) => orderStatus === '発送待ち' && Boolean(shippingNumber)),
  ).toBe(true);
  expect(has(({ crossBorderEcTradeKbn }) => crossBorderEcTradeKbn === 'R')).toBe(true);
  expect(has(({ requestPrice }) => requestPrice === '0')).toBe(true);
  expect(has(({ memo }) => memo === '') && has(({ memo }) => memo === undefined)).toBe(true);
  expect(has(({ ordererName }) => ordererName === "O'Brien & Sons <Tokyo>")).toBe(true);
  expect(
    has(({ deliveryRequestDay, deliveryRequestTime }) => !deliveryRequestDay && deliveryRequestTime),
  ).toBe(true);
  expect(lines.some(({ noshiPresenterName3 }) => noshiPresenterName3 === '髙橋 誠')).toBe(true);
  expect(lines.some(({ itemOptionCommissions }) => Array.isArray(itemOptionCommissions))).toBe(true);
  expect(lines.some(({ itemOption }) => itemOption === 'カラー=ブラック&サイズ=M')).toBe(true);
});
