import { afterEach, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { startImportDesk } from './testing/import-desk.ts';
import type { ImportDesk } from './testing/import-desk.ts';

let desk: ImportDesk;
afterEach(() => desk.close());

async function threeOrders(): Promise<void> {
  desk = await startImportDesk();
  for (const order_id of [1, 2, 3]) desk.mall.addOrder({ order: { order_id } });
  desk.passSeconds(60);
}

async function keptBodies(): Promise<string[]> {
  const rows = await inAccount(desk.context.db, desk.accountId, (tx) =>
    tx.selectFrom('import_rejection').select('body').orderBy('id').execute(),
  );
  return rows.map((row) => desk.context.vault.openText(desk.accountId, 'raw', row.body ?? Buffer.of()));
}

describe('orders that are not understood (R6)', () => {
  test('R6 what is no order at all is set aside with its whole body, and its neighbours go on', async () => {
    await threeOrders();
    desk.mall.changeOrder(2, { action: 'mutate', drop: ['item'] });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({ state: 'partly', seen: 3, created: 2, updated: 0, unchanged: 0 });
    expect(run.rejected).toEqual([
      { mallOrderNo: '2', code: 'unreadable', message: expect.stringContaining('item') },
    ]);
    const [body] = await keptBodies();
    expect(JSON.parse(body ?? '')).toMatchObject({ order_id: 2, status: 'awaiting_shipment' });
    expect((await desk.numbers()).sort()).toEqual(['1', '3']);
  });

  test('R6 a body that is no object has no number, and is kept all the same', async () => {
    await threeOrders();
    desk.mall.changeOrder(2, { action: 'mutate', replace: ['not', 'an order'] });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({ state: 'partly', seen: 3, created: 2, rejected: [{ mallOrderNo: null }] });
    expect(await keptBodies()).toEqual(['["not","an order"]']);
  });

  test('R6 an unknown status is imported on hold and named', async () => {
    await threeOrders();
    desk.mall.changeOrder(2, { action: 'mutate', merge: { status: 'under_investigation' } });
    expect(await desk.fetchByHand()).toMatchObject({ state: 'succeeded', created: 3 });
    const order = (await desk.orders()).find(({ mallOrderNo }) => mallOrderNo === '2');
    expect(order).toMatchObject({ status: 'on-hold', mallStatus: 'under_investigation' });
    expect(order.attentions.map(({ code }: { code: string }) => code)).toContain('unknown-status');
  });

  test('R6 a value that the database does not take sets that one order aside', async () => {
    await threeOrders();
    desk.mall.changeOrder(2, { action: 'mutate', merge: { item: { quantity: 9_000_000_000 } } });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({
      state: 'partly',
      seen: 3,
      created: 2,
      rejected: [{ mallOrderNo: '2', code: 'not-storable' }],
    });
    expect(JSON.parse((await keptBodies())[0] ?? '').item.quantity).toBe(9_000_000_000);
  });

  test('R6 an item name with characters that no database takes is stored readable, and its raw text whole', async () => {
    await threeOrders();
    desk.mall.changeOrder(2, { action: 'mutate', merge: { item: { name: 'カップ\u0000と皿\ud83d' } } });
    expect(await desk.fetchByHand()).toMatchObject({ state: 'succeeded', created: 3 });
    const order = (await desk.orders()).find(({ mallOrderNo }) => mallOrderNo === '2');
    expect(order.lines[0].name).toBe('カップ\uFFFDと皿\uFFFD');
    const detail = await desk.ask(desk.key, 'GET', `/orders/${order.id}`);
    expect(detail.body.mallFacts.item.name).toBe('カップ\u0000と皿\ud83d');
  });

  test('an order that is readable again later comes in', async () => {
    await threeOrders();
    desk.mall.changeOrder(2, { action: 'mutate', drop: ['item'] });
    await desk.fetchByHand();
    desk.mall.changeOrder(2, { action: 'restore' });
    desk.passSeconds(60);
    expect(await desk.fetchByHand()).toMatchObject({
      state: 'succeeded',
      seen: 3,
      created: 1,
      unchanged: 2,
      rejected: [],
    });
  });
});
