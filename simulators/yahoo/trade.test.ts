import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EVERYTHING, openTestMall } from './testing/open-test-mall.ts';

const SHIP =
  '<ShipStatus>3</ShipStatus><ShipCompanyCode>1001</ShipCompanyCode><ShipInvoiceNumber1>400011112222</ShipInvoiceNumber1>';
const SEARCH = `<Search><Condition>${EVERYTHING}</Condition><Field>OrderId</Field></Search>`;

test('a seller gets what the settings of this mall are called', async () => {
  const { mall } = await openTestMall();
  const { credentials } = mall.trade;
  expect(Object.keys(credentials)).toEqual([
    'sellerId',
    'clientId',
    'clientSecret',
    'refreshToken',
    'publicKey',
    'publicKeyVersion',
  ]);
  expect(credentials.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  expect(credentials.publicKeyVersion).toBe('1');
});

test('what somebody buys can be shipped at once, or waits for its payment; sellers do not rate', async () => {
  const { mall, read } = await openTestMall();
  const fields = 'OrderStatus,IsReadOnly,FraudHoldStatus,PayStatus,ShipStatus';
  for (let bought = 0; bought < 30; bought += 1) {
    const { body } = await read(mall.trade.buy('to-ship')!, fields);
    const { OrderInfo } = body.ResultSet.Result;
    expect(OrderInfo).toMatchObject({ OrderStatus: '2', IsReadOnly: '0', FraudHoldStatus: '0' });
    expect(OrderInfo.Ship.ShipStatus).toBe('1');
  }
  const unpaid = await read(mall.trade.buy('unpaid')!, 'PayType,PayStatus,ShipStatus');
  expect(unpaid.body.ResultSet.Result.OrderInfo).toEqual({
    Pay: { PayStatus: '0', PayType: '1' },
    Ship: { ShipStatus: '0' },
  });
  expect(mall.trade.buy('to-rate')).toBeNull();
});

test('what the store ships by hand stands at the mall and not in the journal; then it arrives', async () => {
  const { mall, read } = await openTestMall();
  const orderNo = mall.trade.buy('to-ship')!;
  mall.trade.shipByHand(orderNo, '876543210987');
  const fields = 'ShipStatus,ShipInvoiceNumber1,ShipDate';
  expect((await read(orderNo, fields)).body.ResultSet.Result.OrderInfo.Ship).toEqual({
    ShipStatus: '3',
    ShipInvoiceNumber1: '876543210987',
    ShipDate: '2026-11-24',
  });
  expect(mall.trade.told()).toEqual([]);
  expect(mall.trade.receiveAll()).toBe(1);
  expect((await read(orderNo, 'ShipStatus')).body.ResultSet.Result.OrderInfo.Ship.ShipStatus).toBe('4');
});

test('an order is shown oddly', async () => {
  const { mall, read } = await openTestMall();
  const [unreadable, unknown, fresh] = [1, 2, 3].map(() => mall.trade.buy('to-ship')!);
  mall.trade.disguise(unreadable!, 'unreadable');
  mall.trade.disguise(unknown!, 'unknown-status');
  mall.trade.disguise(fresh!, 'new-field');
  const info = async (orderNo: string) =>
    (await read(orderNo, 'OrderId,OrderTime,OrderStatus,ItemId')).body.ResultSet.Result.OrderInfo;
  expect(await info(unreadable!)).toEqual({ OrderId: unreadable, OrderStatus: '2' });
  expect((await info(unknown!)).OrderStatus).toBe('9');
  expect((await info(fresh!)).DeliveryRobotType).toBe('1');
});

test('an order that is held is none that a seller sees', async () => {
  const { mall, place } = await openTestMall();
  const seen = mall.trade.buy('to-ship');
  await place('held');
  expect(mall.trade.orders().map(({ orderNo }) => orderNo)).toEqual([seen]);
});

test('R4: the store outlives a restart with its orders, key, consent and tokens', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'matome-yahoo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'state.json');
  const first = await openTestMall({ stateFile, framed: { orders: 50 } });
  const token = await first.signIn();
  const orderNo = first.mall.trade.buy('to-ship')!;
  await first.ship(orderNo, SHIP);
  const { credentials } = first.mall.trade;
  await first.simulators.close();
  const second = await openTestMall({ stateFile, framed: { orders: 50 } });
  expect(second.mall.trade.credentials).toEqual(credentials);
  expect(second.mall.trade.told()).toEqual(first.mall.trade.told());
  expect(second.mall.freeze()).toEqual(JSON.parse(JSON.stringify(first.mall.freeze())));
  const answer = await second.call('orderList', SEARCH, { token });
  expect([answer.status, answer.headers.get('x-sws-authorize-status')]).toEqual([200, 'authorized']);
});

test('every fault reaches this mall in its own form', async () => {
  const { mall, call, signIn } = await openTestMall({ framed: { orders: 30 } });
  const token = await signIn();
  const page = (start: number) =>
    call('orderList', SEARCH.replace('<Search>', `<Search><Start>${start}</Start>`), { token });
  mall.faults.add({ match: { nth: 1 }, fault: { kind: 'status', code: 503 } });
  const down = await page(1);
  expect([down.status, down.body.Error.Code]).toEqual([503, 'ed-00002']);
  mall.faults.clear();
  mall.faults.add({ fault: { kind: 'duplicate-page' } });
  const first = await page(1);
  expect((await page(11)).text).toBe(first.text);
  mall.faults.clear();
  mall.faults.add({ match: { path: '**/orderList', nth: 1 }, fault: { kind: 'expire-token' } });
  expect([(await page(1)).status, (await page(1)).status]).toEqual([401, 401]);
});

test('a notice whose answer is lost was taken by the mall', async () => {
  const { mall, ship } = await openTestMall();
  const orderNo = mall.trade.buy('to-ship')!;
  mall.faults.add({ match: { path: '**/orderShipStatusChange' }, fault: { kind: 'drop-after' } });
  await expect(ship(orderNo, SHIP)).rejects.toThrow('fetch failed');
  expect(mall.trade.told()).toEqual([{ kind: 'ship-notice', orderNo, trackingNumbers: ['400011112222'] }]);
});

test('a store of 20,000 orders gives a page of 2,000', async () => {
  const { call } = await openTestMall({ framed: { orders: 20_000 } });
  const { body } = await call('orderList', SEARCH.replace('<Search>', '<Search><Result>2000</Result>'));
  expect(body.Result.Search.OrderInfo).toHaveLength(2000);
});
