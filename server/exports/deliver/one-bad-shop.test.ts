import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { inAccount } from '../../database/account-scope.ts';
import { openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

describe('R7 one bad shop never stops another', () => {
  let desk: ExportDesk;
  let otherShopId: string;
  let otherMallShopId: number;
  beforeAll(async () => {
    desk = await openExportDesk({ timing: { sliceMs: 300 } });
    const other = desk.mall.addShop({ email: 'other@rakuma.example' });
    if (other === null) throw new Error('no second shop at the mall');
    otherMallShopId = other.shopId;
    otherShopId = await desk.openAnotherShop({ email: 'other@rakuma.example' });
  });
  afterAll(() => desk.close());

  async function ready(where: { shopId: string; mallShopId?: number }): Promise<DeskOrder> {
    const order = await desk.buy({}, where);
    await desk.prepare(order);
    return order;
  }

  async function planAt(shopId: string): Promise<string> {
    const { id: runId } = await desk.askOrThrow('POST', `/shops/${shopId}/exports`, { kind: 'ship-notice' });
    await desk.jobs['run-export']({ accountId: desk.accountId, runId });
    return runId;
  }

  const isTold = ({ mallOrderNo }: DeskOrder) => desk.accepted('ship-notice').includes(mallOrderNo);

  test('refused credentials pause that shop with a reason, its instructions wait, and a connection test lets them go on', async () => {
    const mine = await ready({ shopId: desk.shopId });
    const theirs = await ready({ shopId: otherShopId, mallShopId: otherMallShopId });
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { settings: { apiPassword: 'wrong' } });
    const runId = await planAt(desk.shopId);
    await planAt(otherShopId);
    await desk.deliver();
    await desk.deliver(otherShopId);
    expect([isTold(mine), isTold(theirs)]).toEqual([false, true]);
    expect((await desk.askOrThrow('GET', `/shops/${desk.shopId}`)).paused).toMatchObject({
      code: 'sign-in-refused',
    });
    expect((await desk.askOrThrow('GET', `/shops/${otherShopId}`)).paused).toBeNull();
    expect(await desk.run(runId)).toMatchObject({
      state: 'partly',
      waiting: 1,
      items: [{ state: 'waiting' }],
    });
    const asked = desk.requests('POST', /./);
    await desk.deliver();
    expect(desk.requests('POST', /./)).toBe(asked);

    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, {
      settings: { apiPassword: 'rakuma-simulator' },
    });
    await desk.askOrThrow('POST', `/shops/${desk.shopId}/connection-test`);
    await desk.settle();
    expect(isTold(mine)).toBe(true);
    expect(await desk.run(runId)).toMatchObject({ state: 'succeeded', sent: 1 });
  });

  test('a mall that is down is probed by one instruction at a time, later each time', async () => {
    const orders = [];
    for (let i = 0; i < 12; i += 1) orders.push(await ready({ shopId: desk.shopId }));
    desk.mall.faults.add({
      match: { method: 'POST', path: '/v1/orders/*/shipping_notice' },
      fault: { kind: 'rate-limit', retryAfter: 30 },
    });
    const runId = await planAt(desk.shopId);
    await desk.deliver();
    const first = desk.requests('POST', /shipping_notice/);
    await desk.deliver();
    expect(desk.requests('POST', /shipping_notice/)).toBe(first);
    const resting = await desk.run(runId);
    expect(resting).toMatchObject({ state: 'partly', waiting: 12 });
    expect(
      resting.items.map(({ reasons }: { reasons: { message: string }[] }) => reasons[0]?.message),
    ).toContainEqual(expect.stringContaining('上限に達しました'));
    expect(await closedForSeconds()).toBeGreaterThan(20);
    await desk.letTimePass();
    await desk.deliver();
    expect(desk.requests('POST', /shipping_notice/)).toBe(first + 1);
    desk.mall.faults.clear();
    await desk.letTimePass();
    await desk.settle();
    expect(orders.every(isTold)).toBe(true);
    expect(await desk.run(runId)).toMatchObject({ state: 'succeeded', sent: 12 });
  });

  test('a shop with a long ledger gives its place to others after its slice of time, and goes on later', async () => {
    const orders = [];
    for (let i = 0; i < 30; i += 1) orders.push(await ready({ shopId: desk.shopId }));
    desk.mall.faults.add({
      match: { method: 'POST', path: '/v1/orders/*/shipping_notice' },
      fault: { kind: 'delay', ms: 200, after: false },
    });
    await planAt(desk.shopId);
    await desk.deliver();
    const told = orders.filter(isTold).length;
    expect(told).toBeGreaterThan(0);
    const { rows } = await sql<{
      key: string;
    }>`select key from graphile_worker.jobs where key = ${`deliver-later:${desk.shopId}`}
      and run_at <= now()`.execute(desk.context.db);
    expect(told === 30 || rows.length === 1).toBe(true);
    desk.mall.faults.clear();
    await desk.settle();
    expect(orders.every(isTold)).toBe(true);
  });

  async function closedForSeconds(): Promise<number> {
    const { rows } = await inAccount(desk.context.db, desk.accountId, (tx) =>
      sql<{
        seconds: number;
      }>`select extract(epoch from deliver_after - clock_timestamp())::float8 as seconds from shop
        where id = ${desk.shopId}`.execute(tx),
    );
    return rows[0]?.seconds ?? 0;
  }
});
