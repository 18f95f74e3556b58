import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codesOf, openTestMall } from './testing/open-test-mall.ts';

async function shipFirstBasket(mall: Awaited<ReturnType<typeof openTestMall>>, orderNumber: string) {
  const [basket] = (await mall.read(orderNumber)).PackageModelList;
  const ShippingModelList = [{ deliveryCompany: '1002', shippingNumber: '12', shippingDate: '2026-11-24' }];
  const BasketidModelList = [{ basketId: basket.basketId, ShippingModelList }];
  return mall.call('updateOrderShipping', { orderNumber, BasketidModelList });
}

test('what is bought to be shipped stands so at the mall, and sellers rate nobody', async () => {
  const { mall, read } = await openTestMall();
  for (let i = 0; i < 50; i += 1) {
    const order = await read(mall.trade.buy('to-ship')!);
    expect([order.orderProgress, order.rakutenConfirmFlag, order.cautionDisplayType]).toEqual([300, 0, 0]);
    expect(order.requestPrice).toBeGreaterThanOrEqual(0);
  }
  expect(mall.trade.buy('to-rate')).toBeNull();
  expect(mall.trade.receiveAll()).toBe(0);
  expect(mall.trade.orders()).toHaveLength(50);
});

test('staff ships by hand without a word in the journal', async () => {
  const { mall, read, place } = await openTestMall();
  const orderNo = await place(['two-baskets']);
  mall.trade.shipByHand(orderNo, '400000000007');
  const order = await read(orderNo);
  expect(order.orderProgress).toBe(500);
  expect(order.PackageModelList.map((basket: any) => basket.ShippingModelList[0].shippingNumber)).toEqual([
    '400000000007',
    '400000000007',
  ]);
  expect(mall.trade.told()).toEqual([]);
});

test('whatever is special about an order, its line or basket taken back costs nothing', async () => {
  const { read, place } = await openTestMall();
  for (let i = 0; i < 60; i += 1) {
    const order = await read(await place(['cancelled-line', 'cancelled-basket']));
    const [first, second] = order.PackageModelList;
    expect([first.ItemModelList.at(-1).deleteItemFlag, second.packageDeleteFlag, second.totalPrice]).toEqual([
      1, 1, 0,
    ]);
    expect(order.requestPrice).toBeGreaterThanOrEqual(0);
    expect(order.goodsPrice).toBe(first.goodsPrice);
  }
});

test('a cancelled order says why', async () => {
  const { mall, read } = await openTestMall();
  const orderNo = mall.trade.buy('to-ship')!;
  mall.trade.cancel(orderNo);
  const order = await read(orderNo);
  expect([order.orderProgress, order.ChangeReasonModelList[0].changeType]).toEqual([900, 2]);
});

test('R4: a notice whose answer is lost was taken all the same', async () => {
  const mall = await openTestMall();
  const orderNo = mall.mall.trade.buy('to-ship')!;
  mall.mall.faults.add({ match: { path: '**/updateOrderShipping/' }, fault: { kind: 'drop-after' } });
  await expect(shipFirstBasket(mall, orderNo)).rejects.toThrow('fetch failed');
  expect((await mall.read(orderNo)).orderProgress).toBe(500);
  expect(mall.mall.trade.told()).toHaveLength(1);
});

test.each([
  [{ kind: 'expire-token' } as const, 401, 'GA0001'],
  [{ kind: 'rate-limit' } as const, 429, 'GE0429'],
  [{ kind: 'status', code: 503 } as const, 503, 'GE0503'],
])('a fault answers in the mall’s own words: %o', async (fault, status, code) => {
  const { mall, search } = await openTestMall({ orders: 1 });
  mall.faults.add({ match: { nth: 1 }, fault });
  const answer = await search();
  expect([answer.status, answer.body.Results.errorCode]).toEqual([status, code]);
  expect((await search()).status).toBe(200);
});

test('a broken mall says so as an order function does', async () => {
  const { mall, search } = await openTestMall();
  mall.faults.add({ fault: { kind: 'status', code: 500 } });
  expect(codesOf(await search())).toEqual(['SYSTEM_ERROR']);
});

test('an unknown path is answered by the gateway', async () => {
  const { send } = await openTestMall();
  expect((await send('GET', '/es/3.0/order/')).status).toBe(400);
  expect((await send('GET', '/nowhere')).body.Results.errorCode).toBe('GE0007');
});

test('a shop outlives a restart with its orders, its key and what it was told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rakuten-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'state.json');
  const before = await openTestMall({ orders: 20, stateFile });
  const orderNo = before.mall.trade.buy('to-ship')!;
  await shipFirstBasket(before, orderNo);
  await before.control('PUT', '/rakuten/licence', { expiresAt: '2026-11-30T23:59:59+09:00' });
  const frozen = before.mall.freeze();
  await before.simulators.close();
  const after = await openTestMall({ orders: 20, stateFile });
  expect(after.mall.freeze()).toEqual(frozen);
  expect((await after.read(orderNo)).orderProgress).toBe(500);
  expect(after.mall.trade.told()).toHaveLength(1);
});

test('a reset begins anew with as many orders as were asked for', async () => {
  const { mall, control, search } = await openTestMall({ orders: 2 });
  await control('POST', '/reset', { orders: 5 });
  expect(mall.trade.orders()).toHaveLength(5);
  expect((await search()).body.orderNumberList).toHaveLength(5);
});
