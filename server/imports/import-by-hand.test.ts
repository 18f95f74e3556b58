import { afterEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import { EVENT_CHANNEL, readAnnouncement } from '../events.ts';
import type { Announcement } from '../events.ts';
import { startImportDesk } from './testing/import-desk.ts';
import type { ImportDesk } from './testing/import-desk.ts';

let desk: ImportDesk;
afterEach(() => desk.close());

const RUN = { state: 'succeeded', trigger: 'manual', rejected: [], error: null };

/** Of every row of the tables that hold orders: its place and the transaction that wrote it. */
async function rowVersions(): Promise<unknown> {
  const tables = ['orders', 'order_line', 'order_search', 'order_raw', 'order_history', 'order_count'];
  return Promise.all(
    tables.map((table) =>
      desk.query(`select ctid::text, xmin::text, xmax::text from ${table} order by ctid`),
    ),
  );
}

describe('fetching by hand (M6)', () => {
  test('M6 the days of the settings bring in every order of these days', async () => {
    desk = await startImportDesk({ orders: 230, rakuma: { days: 7 } });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({ ...RUN, seen: 230, created: 230, updated: 0, unchanged: 0 });
    const [shop] = desk.mall.shops();
    const atMall = desk.mall.orders(shop?.shopId).map(({ order }) => String(order.order_id));
    expect((await desk.numbers()).sort()).toEqual(atMall.sort());
  });

  test('M6 a period that a person gives ends before its end', async () => {
    desk = await startImportDesk();
    for (const [order_id, purchased_at] of [
      [1, '2026-03-01T00:00:00+09:00'],
      [2, '2026-03-01T12:00:00+09:00'],
      [3, '2026-03-02T00:00:00+09:00'],
    ] as const) {
      desk.mall.addOrder({ order: { order_id, purchased_at } });
    }
    const run = await desk.fetchByHand({
      from: '2026-03-01T00:00:00+09:00',
      to: '2026-03-01T12:00:00+09:00',
    });
    expect(run).toMatchObject({
      ...RUN,
      from: '2026-02-28T15:00:00.000Z',
      to: '2026-03-01T03:00:00.000Z',
      created: 1,
    });
    const days = await desk.fetchByHand({ from: '2026-03-01', to: '2026-03-01' });
    expect(days).toMatchObject({ ...RUN, seen: 2, created: 1, unchanged: 1 });
  });

  test('R2 fetching again changes nothing, and writes not one row', async () => {
    desk = await startImportDesk({ orders: 120, rakuma: { days: 7 } });
    await desk.fetchByHand();
    const before = await rowVersions();
    expect(await desk.fetchByHand()).toMatchObject({
      ...RUN,
      seen: 120,
      created: 0,
      updated: 0,
      unchanged: 120,
    });
    expect(await rowVersions()).toEqual(before);
  });

  test('an order that the mall changed is refreshed, with every change in its history', async () => {
    desk = await startImportDesk();
    desk.mall.addOrder({ order: { order_id: 7, status: 'awaiting_payment' } });
    desk.mall.addOrder({ order: { order_id: 8 } });
    desk.passSeconds(60);
    await desk.fetchByHand();
    desk.mall.changeOrder(7, { action: 'pay' });
    desk.passSeconds(60);
    expect(await desk.fetchByHand()).toMatchObject({ ...RUN, seen: 2, created: 0, updated: 1, unchanged: 1 });

    const order = (await desk.orders()).find(({ mallOrderNo }) => mallOrderNo === '7');
    expect(order).toMatchObject({
      mallStatus: 'awaiting_shipment',
      payment: { state: 'paid' },
      status: 'new',
    });
    const history = await desk.ask(desk.key, 'GET', `/orders/${order.id}/history`);
    expect(history.body.items).toContainEqual(
      expect.objectContaining({
        who: { kind: 'mall', name: 'ラクマ' },
        event: 'changed',
        field: 'mallStatus',
        before: 'awaiting_payment',
        after: 'awaiting_shipment',
      }),
    );
    expect(history.body.items.at(-1)).toMatchObject({ event: 'imported' });
  });

  test('M8 the recipient is registered as the orderer, and an order without one has neither', async () => {
    desk = await startImportDesk();
    const recipient = {
      name: '佐藤 一',
      postal_code: '1500001',
      address: '東京都渋谷区神宮前1-2-3',
      phone: '090-1111-2222',
    };
    desk.mall.addOrder({ order: { order_id: 1, recipient } });
    desk.mall.addOrder({ order: { order_id: 2, recipient: null } });
    desk.passSeconds(60);
    await desk.fetchByHand();
    const orders = await desk.orders();
    const person = {
      name: '佐藤 一',
      kana: null,
      company: null,
      postalCode: '150-0001',
      prefecture: '東京都',
      address1: '渋谷区神宮前1-2-3',
      address2: null,
      phone: '090-1111-2222',
      email: null,
    };
    expect(orders.find(({ mallOrderNo }) => mallOrderNo === '1')).toMatchObject({
      ordererIsRecipient: true,
      orderer: person,
      recipient: person,
    });
    expect(orders.find(({ mallOrderNo }) => mallOrderNo === '2')).toMatchObject({
      orderer: null,
      recipient: null,
    });
  });

  test('M5 a stacked account is recognised before the first fetch: nothing is fetched, and later asks are refused', async () => {
    desk = await startImportDesk({ settings: { email: 'stacked@rakuma.example' } });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({ state: 'failed', seen: 0, error: { code: 'account-type-not-supported' } });
    expect(desk.mall.journal.entries().filter(({ path }) => path.startsWith('/v1/orders'))).toEqual([]);
    const asked = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/imports`, {});
    expect([asked.status, asked.body.code]).toEqual([409, 'account-type-not-supported']);
  });

  test('a shop whose credentials are not entered yet says which are missing', async () => {
    desk = await startImportDesk({ settings: { apiPassword: null } });
    const asked = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/imports`, {});
    expect(asked.status).toBe(409);
    expect(asked.body).toMatchObject({
      code: 'credentials-missing',
      errors: [{ path: 'settings.apiPassword' }],
    });
  });

  test.each([
    [{ from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' }, 'period-empty'],
    [{ from: '2026-03-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }, 'period-empty'],
    [{ from: '2026-03-01' }, 'period-incomplete'],
    [{ from: '2025-12-01', to: '2026-03-31' }, 'period-too-long'],
    [{ from: '2024-03-01', to: '2024-03-02' }, 'period-too-old'],
  ])('the period %j is refused', async (period, code) => {
    desk = await startImportDesk();
    const asked = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/imports`, period);
    expect([asked.status, asked.body.code]).toEqual([422, code]);
  });

  test('runs are listed newest first, page by page, and another account sees none of them', async () => {
    desk = await startImportDesk();
    const ids = [await desk.askForImport(), await desk.askForImport(), await desk.askForImport()];
    const first = await desk.ask(desk.key, 'GET', `/shops/${desk.shopId}/imports?limit=2`);
    const second = await desk.ask(
      desk.key,
      'GET',
      `/shops/${desk.shopId}/imports?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)).toEqual(
      ids.toReversed(),
    );
    expect(second.body.nextCursor).toBeNull();

    const { accountId } = await desk.createAccount();
    const stranger = await desk.createApiKey(accountId);
    expect((await desk.ask(stranger, 'GET', `/imports/${ids[0]}`)).status).toBe(404);
    expect((await desk.ask(stranger, 'GET', `/shops/${desk.shopId}/imports`)).status).toBe(404);
    expect((await desk.ask(stranger, 'POST', `/shops/${desk.shopId}/imports`, {})).status).toBe(404);
    expect((await desk.ask(desk.key, 'GET', '/imports/nonsense')).status).toBe(404);
  });

  test('open screens hear of the run’s progress and of the orders that came in', async () => {
    desk = await startImportDesk({ orders: 3, rakuma: { days: 7 } });
    const client = new pg.Client({ connectionString: desk.databaseUrl });
    await client.connect();
    await client.query(`listen ${EVENT_CHANNEL}`);
    const heard: Announcement[] = [];
    client.on('notification', ({ payload }) => heard.push(readAnnouncement(payload ?? '')));
    const run = await desk.fetchByHand();
    await client.query('select 1');
    await client.end();
    const ids = (await desk.orders()).map(({ id }) => String(id)).sort();
    const { accountId, shopId } = desk;
    expect(heard).toContainEqual({
      accountId,
      event: { type: 'orders-changed', shopId, orderIds: expect.any(Array) },
    });
    expect(
      heard.flatMap(({ event }) => (event.type === 'orders-changed' ? event.orderIds : [])).sort(),
    ).toEqual(ids);
    expect(heard.filter(({ event }) => event.type === 'import-run').at(-1)).toEqual({
      accountId,
      event: { type: 'import-run', runId: run.id, shopId },
    });
  });

  test('a run of a shop that was removed meanwhile ends, and says so', async () => {
    desk = await startImportDesk();
    const runId = await desk.askForImport();
    await desk.ask(desk.key, 'DELETE', `/shops/${desk.shopId}`);
    await desk.jobs['run-import']({ accountId: desk.accountId, runId });
    expect(await desk.run(runId)).toMatchObject({ state: 'failed', error: { code: 'shop-removed' } });
  });
});
