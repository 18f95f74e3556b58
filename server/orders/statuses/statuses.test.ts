import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startImportDesk } from '../../imports/testing/import-desk.ts';
import type { ImportDesk } from '../../imports/testing/import-desk.ts';

let desk: ImportDesk;
beforeEach(async () => {
  desk = await startImportDesk();
  desk.mall.addOrder({ order: { order_id: 1 } });
  desk.mall.addOrder({ order: { order_id: 2 } });
  desk.passSeconds(60);
  await desk.fetchByHand();
});
afterEach(() => desk.close());

async function create(body: object): Promise<any> {
  return desk.ask(desk.key, 'POST', '/statuses', body);
}

describe('statuses of the account’s own', () => {
  test('come after the six built-in ones, in their order', async () => {
    const packed = await create({ name: '梱包済み', phase: 'ready-to-ship' });
    expect(packed.status).toBe(201);
    expect(packed.body).toMatchObject({
      name: '梱包済み',
      phase: 'ready-to-ship',
      position: 0,
      builtIn: false,
    });
    await create({ name: '問い合わせ中', phase: 'on-hold' });
    const { items } = (await desk.ask(desk.key, 'GET', '/statuses')).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      '新規受付',
      '保留',
      '発送待ち',
      '発送済み',
      '完了',
      'キャンセル',
      '梱包済み',
      '問い合わせ中',
    ]);
    const english = await desk.ask(desk.key, 'GET', '/statuses', undefined, { 'accept-language': 'en' });
    expect(english.body.items[0]).toMatchObject({ id: 'new', name: 'New', builtIn: true });
  });

  test('a name stands once', async () => {
    await create({ name: '梱包済み', phase: 'ready-to-ship' });
    for (const name of ['梱包済み', '新規受付']) {
      const again = await create({ name, phase: 'new' });
      expect([again.status, again.body.code]).toEqual([409, 'name-taken']);
    }
    const other = await create({ name: '別', phase: 'new' });
    const renamed = await desk.ask(desk.key, 'PATCH', `/statuses/${other.body.id}`, { name: '梱包済み' });
    expect(renamed.body.code).toBe('name-taken');
    const same = await desk.ask(desk.key, 'PATCH', `/statuses/${other.body.id}`, { name: '別', position: 9 });
    expect(same.body).toMatchObject({ name: '別', position: 9 });
  });

  test('an order in one counts as its phase, and moves with it', async () => {
    const { id } = (await create({ name: '確認待ち', phase: 'on-hold' })).body;
    const [order] = await desk.orders();
    const shipment = { carrier: 'yamato', shipsOn: '2026-04-01', trackingNumbers: ['123412341234'] };
    const held = await desk.ask(desk.key, 'PATCH', `/orders/${order.id}`, { status: id, shipment });
    expect(held.body).toMatchObject({ status: id, phase: 'on-hold', shipNotice: { state: 'not-due' } });
    expect(await desk.orders('&phase=on-hold')).toHaveLength(1);

    await desk.ask(desk.key, 'PATCH', `/statuses/${id}`, { phase: 'ready-to-ship' });
    const [due] = await desk.orders('&shipNotice=due');
    expect(due).toMatchObject({
      id: order.id,
      status: id,
      phase: 'ready-to-ship',
      shipNotice: { state: 'due' },
    });
    expect(await desk.orders('&phase=on-hold')).toEqual([]);
    expect(await desk.orders('&phase=ready-to-ship')).toHaveLength(1);
    const { byStatus } = (await desk.ask(desk.key, 'GET', '/orders/counts')).body;
    expect(byStatus).toContainEqual({ status: id, count: 1 });
  });

  test('one that orders stand in cannot be removed; an empty one can', async () => {
    const { id } = (await create({ name: '確認待ち', phase: 'on-hold' })).body;
    const [order] = await desk.orders();
    await desk.ask(desk.key, 'PATCH', `/orders/${order.id}`, { status: id });
    const refused = await desk.ask(desk.key, 'DELETE', `/statuses/${id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'status-in-use']);
    await desk.ask(desk.key, 'PATCH', `/orders/${order.id}`, { status: 'new' });
    expect((await desk.ask(desk.key, 'DELETE', `/statuses/${id}`)).status).toBe(204);
    expect((await desk.ask(desk.key, 'DELETE', `/statuses/${id}`)).status).toBe(404);
  });

  test('an order moved into a status while it is removed never ends in one that is not there', async () => {
    const { id } = (await create({ name: '確認待ち', phase: 'on-hold' })).body;
    const orders = await desk.orders();
    await Promise.all([
      desk.ask(desk.key, 'DELETE', `/statuses/${id}`),
      ...orders.map((order) => desk.ask(desk.key, 'PATCH', `/orders/${order.id}`, { status: id })),
    ]);
    const lost = await desk.query(
      `select id from orders where status = '${id}' and not exists (select from status where id = '${id}')`,
    );
    expect(lost).toEqual([]);
  });

  test('a built-in one can be neither changed nor removed, and another account’s is not there', async () => {
    const { id } = (await create({ name: '梱包済み', phase: 'ready-to-ship' })).body;
    const { accountId } = await desk.createAccount();
    const stranger = await desk.createApiKey(accountId);
    for (const [key, status] of [
      [desk.key, 'new'],
      [stranger, id],
    ] as const) {
      expect((await desk.ask(key, 'PATCH', `/statuses/${status}`, { name: 'x' })).status).toBe(404);
      expect((await desk.ask(key, 'DELETE', `/statuses/${status}`)).status).toBe(404);
    }
    expect((await desk.ask(stranger, 'GET', '/statuses')).body.items).toHaveLength(6);
  });
});
