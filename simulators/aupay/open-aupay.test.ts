import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTestMall, SHIPMENT } from './testing/open-test-mall.ts';

const LIST = { match: { path: '/wmshopapi/searchTradeInfoListProc' } };

test('the key of a request expires for good, until the shop has another', async () => {
  const { mall, get, control } = await openTestMall();
  mall.faults.add({ match: { nth: 1 }, fault: { kind: 'expire-token' } });
  expect((await get('searchTradeInfoListProc')).status).toBe(401);
  expect((await get('searchTradeInfoListProc')).status).toBe(401);
  await control('POST', '/key');
  expect((await get('searchTradeInfoListProc')).status).toBe(200);
});

test('the page before comes again in place of a later one', async () => {
  const { mall, get } = await openTestMall({ orders: 6 });
  mall.faults.add({ ...LIST, fault: { kind: 'duplicate-page' } });
  const page = (startCount: string) => get('searchTradeInfoListProc', { totalCount: '3', startCount });
  const first = await page('1');
  expect(first.body.resultCount).toBe('3');
  const second = await page('4');
  expect(second).toEqual(first);
  expect(mall.journal.entries().map(({ fault }) => fault)).toEqual([null, 'duplicate-page']);
});

test('failures speak XML, except the page of a gateway', async () => {
  const { mall, get } = await openTestMall();
  mall.faults.add({ match: { nth: 1 }, fault: { kind: 'status', code: 503 } });
  mall.faults.add({ match: { nth: 2 }, fault: { kind: 'html' } });
  mall.faults.add({ match: { nth: 3 }, fault: { kind: 'rate-limit' } });
  expect(await get('searchTradeInfoListProc')).toMatchObject({
    status: 503,
    body: { result: { status: '1' } },
  });
  expect(await get('searchTradeInfoListProc')).toMatchObject({
    status: 502,
    type: 'text/html; charset=utf-8',
  });
  expect(await get('searchTradeInfoListProc')).toMatchObject({
    status: 429,
    body: { result: { status: '1' } },
  });
});

test('an answer that never comes may have been a notice all the same', async () => {
  const { mall, post } = await openTestMall();
  const orderId = mall.trade.buy('to-ship')!;
  await post('updateTradeInfoProc', { orderId, ...SHIPMENT });
  mall.faults.add({ match: { path: '/**/updateTradeStsProc' }, fault: { kind: 'drop-after' } });
  await expect(post('updateTradeStsProc', { orderId, orderStatus: '完了' })).rejects.toThrow('fetch failed');
  expect(mall.trade.told()).toHaveLength(1);
  mall.faults.clear();
  mall.faults.add({ match: {}, fault: { kind: 'truncate' } });
  await expect(post('cancelTradeProc', { orderId, cancelReason: '9' })).rejects.toThrow('terminated');
});

test('the journal shows what was asked and never the key', async () => {
  const { mall, post, get } = await openTestMall();
  const orderId = mall.trade.buy('to-ship')!;
  await post('updateTradeInfoProc', { orderId, ...SHIPMENT });
  await get('searchTradeInfoListProc');
  expect(mall.journal.entries()[0]).toMatchObject({
    shop: '10048821',
    status: 200,
    effect: { orderId, itemId: null },
  });
  expect(mall.journal.entries()[0]?.body).toContain('<shippingNumber>123456789012</shippingNumber>');
  expect(JSON.stringify(mall.journal.entries())).not.toContain(mall.trade.credentials['apiKey']);
});

test('buyers buy, cancel and are shipped to by hand, and the mall does not know whether they receive', async () => {
  const { mall, readOrder } = await openTestMall();
  const unpaid = mall.trade.buy('unpaid')!;
  const order = mall.trade.buy('to-ship')!;
  const gone = mall.trade.buy('to-ship')!;
  expect(mall.trade.buy('to-rate')).toBeNull();
  mall.trade.cancel(gone);
  mall.trade.shipByHand(order, '777');
  expect(await readOrder(unpaid)).toMatchObject({
    orderStatus: '発送前入金待ち',
    paymentStatus: 'N',
    settlementName: '銀行振込',
  });
  expect(await readOrder(order)).toMatchObject({ orderStatus: '完了', shippingNumber: '777' });
  expect(await readOrder(gone)).toMatchObject({ orderStatus: 'キャンセル', cancelStatus: 'Y' });
  expect(mall.trade.told()).toEqual([]);
  expect(mall.trade.receiveAll()).toBe(0);
});

test('an order can be shown in an odd way', async () => {
  const { mall, readOrder } = await openTestMall();
  const orderId = mall.trade.buy('to-ship')!;
  mall.trade.disguise(orderId, 'unknown-status');
  expect((await readOrder(orderId)).orderStatus).toBe('検品中');
  mall.trade.disguise(orderId, 'new-field');
  expect((await readOrder(orderId)).ecoPackage).toEqual({ packageKind: 'paper', packageCount: '1' });
  mall.trade.disguise(orderId, 'unreadable');
  const odd = await readOrder(orderId);
  expect([odd.orderId, odd.orderDate, odd.detail]).toEqual([orderId, undefined, undefined]);
});

test('R4: the mall outlives a restart with its orders, journal and key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'matome-aupay-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'state.json');
  const first = await openTestMall({ orders: 40, stateFile });
  await first.control('POST', '/key');
  const orderId = first.mall.trade.buy('to-ship')!;
  await first.post('updateTradeInfoProc', { orderId, ...SHIPMENT });
  await first.post('updateTradeStsProc', { orderId, orderStatus: '完了' });
  const before = await first.get('searchTradeInfoListProc', { totalCount: '100' });
  await first.simulators.close();

  const second = await openTestMall({ orders: 3, seed: 9, stateFile });
  expect(second.mall.trade.credentials).toEqual(first.mall.trade.credentials);
  expect(second.mall.trade.told()).toEqual(first.mall.trade.told());
  expect((await second.get('searchTradeInfoListProc', { totalCount: '100' })).text).toBe(before.text);
});

test('a reset gives the first key and another history', async () => {
  const { mall, control } = await openTestMall({ orders: 5 });
  const key = mall.trade.credentials['apiKey'];
  await control('POST', '/key');
  mall.reset({ seed: 2, orders: 7 });
  expect(mall.trade.credentials['apiKey']).toBe(key);
  expect(mall.trade.orders()).toHaveLength(7);
});
