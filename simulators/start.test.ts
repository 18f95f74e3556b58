import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTestMall } from './rakuma/testing/open-test-mall.ts';
import { startSimulators } from './start.ts';

const NOTICE = { shipped_on: '2026-11-24', delivery_method_id: 6, tracking_number: '123456789012' };

async function makeStatePath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'matome-simulators-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'state.json');
}

test('every mall has its path on one port, and the root names them', async () => {
  const simulators = await startSimulators({ port: 0, seed: 1, orders: 1 });
  onTestFinished(() => simulators.close());
  expect(simulators.urls.rakuma).toBe(`http://127.0.0.1:${simulators.port}/rakuma`);
  const root = await fetch(`http://127.0.0.1:${simulators.port}/`);
  const paths = Object.keys(simulators.malls).map((id) => `/${id}`);
  expect(paths).toContain('/rakuma');
  expect(await root.json()).toEqual({ malls: paths });
});

test('simulators listen on loopback only', async () => {
  await expect(startSimulators({ port: 0, host: '0.0.0.0', seed: 1, orders: 1 })).rejects.toThrow('loopback');
});

test('a port in use is an error that names it', async () => {
  const { simulators } = await openTestMall();
  const second = startSimulators({ port: simulators.port, seed: 1, orders: 1 });
  await expect(second).rejects.toThrow(`EADDRINUSE: address already in use 127.0.0.1:${simulators.port}`);
});

test('the heartbeat lets the shop live when nobody asks', async () => {
  let nowMs = Date.parse('2026-11-24T10:00:00+09:00');
  const simulators = await startSimulators({
    port: 0,
    seed: 1,
    orders: 0,
    now: () => new Date(nowMs),
    rakuma: { arrivalsPerMinute: 1 },
  });
  onTestFinished(() => simulators.close());
  nowMs += 10 * 60_000;
  await expect.poll(() => simulators.malls.rakuma.orders(410001).length).toBeGreaterThan(5);
});

test('R4: a shop outlives a restart with its orders, journal, tokens and cursors', async () => {
  const stateFile = await makeStatePath();
  const first = await openTestMall({ orders: 60, stateFile });
  const token = await first.signIn();
  first.mall.addShop({ email: 'second@rakuma.example' });
  first.mall.addOrder({ order: { order_id: 7, item: { item_id: 70, seller_code: 'X-1' } } });
  first.mall.addOrder({ hidden: true, order: { order_id: 8 } });
  first.mall.changeOrder(8, { action: 'mutate', merge: { status: 'lost' }, drop: ['amounts'] });
  await first.call('POST', '/v1/orders/7/shipping_notice', { token, body: NOTICE });
  await first.call('POST', `/v1/items/${first.mall.items()[0]!.itemId}/withdraw`, { token });
  const page = await first.list(token);
  await first.simulators.close();

  const second = await openTestMall({ orders: 3, seed: 99, stateFile });
  expect(second.mall.orders()).toEqual(first.mall.orders());
  expect(second.mall.items()).toEqual(first.mall.items());
  expect(second.mall.shops()).toEqual(first.mall.shops());
  expect(second.mall.journal.entries()).toEqual(first.mall.journal.entries());
  const next = await second.list(token, { cursor: page.body.next_cursor });
  expect(next.body.orders).toHaveLength(11);
  const again = await second.call('POST', '/v1/orders/7/shipping_notice', { token, body: NOTICE });
  expect(again.body.error.code).toBe('already_notified');
  expect(second.mall.journal.entries().at(-1)?.seq).toBe(6);
});

test('R4: buyers go on after a restart where they were', async () => {
  const stateFile = await makeStatePath();
  const rakuma = {
    buyerPaysAfterMs: 600_000,
    unpaidShare: 0,
    visibilityLagMs: 600_000,
    arrivalsPerMinute: 1,
  };
  const first = await openTestMall({ rakuma, stateFile });
  first.mall.addOrder({ order: { order_id: 7, status: 'awaiting_payment' } });
  first.tick(120_000);
  first.mall.advance();
  expect(first.mall.orders(410001)[1]?.hidden).toBe(true);
  await first.simulators.close();
  const second = await openTestMall({ rakuma, stateFile });
  second.tick(1_200_000);
  second.mall.advance();
  const orders = second.mall.orders(410001);
  expect(orders[0]).toMatchObject({ order: { order_id: 7, status: 'awaiting_shipment' } });
  expect(orders[1]).toMatchObject({ hidden: false });
  expect(orders.length).toBeGreaterThan(15);
});

test('R4: what a mall accepted is in the file without a proper end', async () => {
  const stateFile = await makeStatePath();
  const { mall, call, signIn } = await openTestMall({ stateFile });
  mall.addOrder({ order: { order_id: 7 } });
  await call('POST', '/v1/orders/7/shipping_notice', { token: await signIn(), body: NOTICE });
  await expect
    .poll(() => readFile(stateFile, 'utf8').catch(() => ''), { timeout: 5000 })
    .toContain('"kind":"ship-notice","orderId":"7"');
});

test('a file that is something else is neither read nor overwritten', async () => {
  const stateFile = await makeStatePath();
  await writeFile(stateFile, '{"my":"data"}');
  const start = startSimulators({ port: 0, seed: 1, orders: 1, stateFile });
  await expect(start).rejects.toThrow(`${stateFile} is not a state file of these simulators`);
  expect(await readFile(stateFile, 'utf8')).toBe('{"my":"data"}');
});
