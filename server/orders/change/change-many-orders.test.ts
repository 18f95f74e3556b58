import { afterEach, describe, expect, test } from 'vitest';
import { startImportDesk } from '../../imports/testing/import-desk.ts';
import type { ImportDesk } from '../../imports/testing/import-desk.ts';

let desk: ImportDesk;
afterEach(() => desk.close());

async function start(orders: number): Promise<any[]> {
  desk = await startImportDesk();
  for (let order_id = 1; order_id <= orders; order_id += 1) desk.mall.addOrder({ order: { order_id } });
  desk.passSeconds(60);
  await desk.fetchByHand();
  return desk.orders('&sort=orderedAt');
}

async function bulk(body: object): Promise<any> {
  return desk.ask(desk.key, 'POST', '/orders/bulk', body);
}

async function counts(): Promise<Record<string, number>> {
  const { byStatus } = (await desk.ask(desk.key, 'GET', '/orders/counts')).body;
  return Object.fromEntries(
    byStatus.map(({ status, count }: { status: string; count: number }) => [status, count]),
  );
}

describe('changing many orders', () => {
  test('by ids: those that become another are counted, each with its history', async () => {
    const [a, b, c] = await start(3);
    await bulk({ ids: [a.id], changes: { status: 'ready-to-ship' } });
    const done = await bulk({ ids: [a.id, b.id, b.id], changes: { status: 'ready-to-ship', memo: null } });
    expect(done.body).toEqual({ changed: 1, refused: [] });
    expect(await counts()).toEqual({ new: 1, 'ready-to-ship': 2 });
    for (const { id } of [a, b]) {
      const { items } = (await desk.ask(desk.key, 'GET', `/orders/${id}/history`)).body;
      expect(items.filter(({ event }: { event: string }) => event === 'changed')).toMatchObject([
        { field: 'status', after: 'ready-to-ship' },
      ]);
    }
    expect((await desk.ask(desk.key, 'GET', `/orders/${c.id}`)).body.version).toBe(1);
  });

  test('an order that is refused is left alone, and the others are changed', async () => {
    const [a, b] = await start(2);
    const unknown = '01a20fa5-6712-76da-b503-073af09f68ee';
    const done = await bulk({ ids: [a.id, unknown, 'nonsense', b.id], changes: { memo: 'x' } });
    expect(done.body).toMatchObject({
      changed: 2,
      refused: [
        { id: unknown, code: 'not-found' },
        { id: 'nonsense', code: 'not-found' },
      ],
    });
    const parcel = await bulk({ ids: [a.id], changes: { memo: 'y', parcels: [{ id: '9', shipment: {} }] } });
    expect(parcel.body).toMatchObject({ changed: 0, refused: [{ id: a.id, code: 'parcel-unknown' }] });
    expect((await desk.ask(desk.key, 'GET', `/orders/${a.id}`)).body.memo).toBe('x');
  });

  test('an unknown status is refused as a whole', async () => {
    const [a] = await start(1);
    const answer = await bulk({ ids: [a.id], changes: { status: 'nonsense' } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'bad-input', errors: [{ path: 'changes.status' }] });
  });

  test('by filter: all that it finds, and no other', async () => {
    await start(120);
    expect((await bulk({ filter: { q: '12' }, changes: { status: 'on-hold' } })).body).toMatchObject({
      refused: [],
    });
    const held = await desk.orders('&status=on-hold');
    expect(held.every((order) => JSON.stringify(order).includes('12'))).toBe(true);
    const rest = await bulk({ filter: { status: 'new' }, changes: { status: 'ready-to-ship' } });
    expect(rest.body.changed).toBe(120 - held.length);
    expect(await counts()).toEqual({ 'on-hold': held.length, 'ready-to-ship': 120 - held.length });
  });

  test('neither ids nor a filter, or both, is refused', async () => {
    const [a] = await start(1);
    expect((await bulk({ changes: {} })).status).toBe(422);
    expect((await bulk({ ids: [a.id], filter: {}, changes: {} })).status).toBe(422);
  });

  test('the counts stay exact while imports, bulk and single changes run at once', async () => {
    const orders = await start(90);
    const statuses = ['on-hold', 'ready-to-ship', 'new', 'shipped'];
    const ids = orders.map(({ id }) => id);
    await Promise.all([
      ...statuses.map((status, n) => bulk({ ids: ids.slice(n * 20, n * 20 + 40), changes: { status } })),
      ...ids
        .slice(0, 30)
        .map((id, n) => desk.ask(desk.key, 'PATCH', `/orders/${id}`, { status: statuses[n % 4] })),
      (async () => {
        for (let n = 0; n < 3; n += 1) {
          for (let order_id = 1; order_id <= 90; order_id += 7)
            desk.mall.changeOrder(order_id, { action: 'cancel' });
          for (let k = 0; k < 20; k += 1) desk.mall.addOrder({});
          desk.passSeconds(1);
          await desk.fetchByHand();
        }
      })(),
    ]);
    const rows = await desk.query('select status, count(*)::int from orders group by 1 order by 1');
    expect(await counts()).toEqual(Object.fromEntries(rows.map(({ status, count }) => [status, count])));
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(150);
  });
});
