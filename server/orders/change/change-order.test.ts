import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startImportDesk } from '../../imports/testing/import-desk.ts';
import type { ImportDesk } from '../../imports/testing/import-desk.ts';

let desk: ImportDesk;
let order: any;
beforeEach(async () => {
  desk = await startImportDesk({ apiOption: true });
  desk.mall.addOrder({
    order: {
      order_id: 1,
      recipient: {
        name: '田中 実',
        postal_code: '1000001',
        address: '東京都千代田区千代田1-1',
        phone: '0311112222',
      },
    },
  });
  desk.passSeconds(60);
  await desk.fetchByHand();
  [order] = await desk.orders();
});
afterEach(() => desk.close());

async function patch(body: object, key = desk.key): Promise<any> {
  return desk.ask(key, 'PATCH', `/orders/${order.id}`, body);
}

async function history(): Promise<any[]> {
  return (await desk.ask(desk.key, 'GET', `/orders/${order.id}/history`)).body.items;
}

const READY = {
  status: 'ready-to-ship',
  shipment: {
    carrier: 'yamato',
    method: 'parcel',
    shipsOn: '2026-04-01',
    trackingNumbers: ['1234-1234-1234'],
  },
};

describe('changing an order', () => {
  test('what a person changes is stored, and the order becomes due', async () => {
    const changed = await patch({ ...READY, memo: '急ぎ' });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      ...READY,
      memo: '急ぎ',
      phase: 'ready-to-ship',
      version: 2,
      mallFacts: { order_id: 1 },
      shipNotice: { state: 'due', reasons: [] },
    });
    expect((await desk.orders('&shipNotice=due')).map(({ id }) => id)).toEqual([order.id]);
    const tomorrow = await patch({ shipment: { shipsOn: '2026-04-02' } });
    expect(tomorrow.body.shipNotice).toMatchObject({
      state: 'not-due',
      reasons: [{ code: 'ships-on-in-future' }],
    });
    expect(await desk.orders('&shipNotice=due')).toEqual([]);
    desk.clock.now = new Date('2026-04-02T00:00:00+09:00');
    expect(await desk.orders('&shipNotice=due')).toHaveLength(1);
    expect(await desk.orders('&from=2026-04-02&to=2026-04-02&basis=ships')).toHaveLength(1);
    expect(await desk.orders('&from=2026-04-01&to=2026-04-01&basis=ships')).toEqual([]);
  });

  test('null empties: a list, an object, and what was overruled', async () => {
    await patch({ ...READY, exportOverrides: ['not-paid'] });
    const numberless = await patch({ shipment: { trackingNumbers: null }, exportOverrides: null });
    expect(numberless.body).toMatchObject({
      shipment: { ...READY.shipment, trackingNumbers: [] },
      exportOverrides: [],
    });
    const emptied = await patch({ shipment: null, recipient: null });
    expect(emptied.body.shipment).toEqual({
      carrier: null,
      carrierName: null,
      method: null,
      shipsOn: null,
      trackingNumbers: [],
    });
    expect(emptied.body).toMatchObject({
      recipient: { name: null, phone: null },
      orderer: { name: '田中 実' },
    });
  });

  test('every change stands in the history with who, before and after', async () => {
    await patch({
      status: 'ready-to-ship',
      recipient: { name: '田中 みのる' },
      shipment: { shipsOn: '2026-04-03' },
    });
    const entries = (await history()).filter(({ event }) => event === 'changed');
    expect(entries.map(({ field, before, after, who }) => ({ field, before, after, who }))).toEqual(
      expect.arrayContaining([
        {
          field: 'status',
          before: 'new',
          after: 'ready-to-ship',
          who: { kind: 'member', name: 'owner key' },
        },
        {
          field: 'recipient.name',
          before: '田中 実',
          after: '田中 みのる',
          who: { kind: 'member', name: 'owner key' },
        },
        {
          field: 'shipment.shipsOn',
          before: null,
          after: '2026-04-03',
          who: { kind: 'member', name: 'owner key' },
        },
      ]),
    );
    expect(entries).toHaveLength(3);
    expect((await history()).at(-1)).toMatchObject({ event: 'imported', who: { kind: 'mall' } });
  });

  test('the history comes page by page', async () => {
    await patch({ memo: 'a' });
    desk.passSeconds(1);
    await patch({ memo: 'b' });
    const first = (await desk.ask(desk.key, 'GET', `/orders/${order.id}/history?limit=2`)).body;
    const second = (
      await desk.ask(desk.key, 'GET', `/orders/${order.id}/history?limit=2&cursor=${first.nextCursor}`)
    ).body;
    expect([...first.items, ...second.items]).toEqual(await history());
    expect(first.items[0]).toMatchObject({ field: 'memo', before: 'a', after: 'b' });
    expect(second.nextCursor).toBeNull();
  });

  test('R5 a change over a version that is no longer the present one is refused', async () => {
    await patch({ memo: 'first' });
    const stale = await patch({ memo: 'second', version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'version-conflict']);
    expect((await patch({ memo: 'second', version: 2 })).body).toMatchObject({ memo: 'second', version: 3 });
  });

  test('R5 of two members at once, the second one is told', async () => {
    const answers = await Promise.all([patch({ memo: 'a', version: 1 }), patch({ memo: 'b', version: 1 })]);
    expect(answers.map(({ status }) => Number(status)).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  test('R5 what a person typed stays when the mall shows the order again', async () => {
    await patch({
      status: 'on-hold',
      memo: '確認中',
      recipient: { phone: '090-0000-0000' },
      shipment: { carrier: 'sagawa' },
    });
    desk.mall.changeOrder(1, { action: 'mutate', merge: { recipient: { name: '田中 実（改）' } } });
    desk.passSeconds(60);
    expect(await desk.fetchByHand()).toMatchObject({ updated: 1 });
    const [now] = await desk.orders();
    expect(now).toMatchObject({
      status: 'on-hold',
      memo: '確認中',
      recipient: { name: '田中 実', phone: '090-0000-0000' },
      shipment: { carrier: 'sagawa' },
    });
    const detail = (await desk.ask(desk.key, 'GET', `/orders/${order.id}`)).body;
    expect(detail.mallPersons.recipient.name).toBe('田中 実（改）');
  });

  test('a change that changes nothing writes nothing', async () => {
    await patch({ memo: 'x' });
    const before = await desk.query('select ctid::text, xmin::text from orders');
    expect((await patch({ memo: 'x', status: 'new' })).body.version).toBe(2);
    expect(await desk.query('select ctid::text, xmin::text from orders')).toEqual(before);
  });

  test.each([
    [{ status: 'nonsense' }, 'status'],
    [{ status: '01a20fa5-6712-76da-b503-073af09f68ee' }, 'status'],
    [{ parcels: [{ id: '9', shipment: {} }] }, 'parcels'],
  ])('%j is refused, and says where', async (body, path) => {
    const answer = await patch(body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'bad-input', errors: [{ path }] });
  });

  test('text that no database takes is refused where it stands', async () => {
    const refused = await patch({ memo: 'a\u0000b', recipient: { name: '田\ud83d中' } });
    expect([refused.status, refused.body.errors.map(({ path }: { path: string }) => path)]).toEqual([
      422,
      ['memo', 'recipient.name'],
    ]);
  });

  test('an order is found by what a person changed about it', async () => {
    await patch({ recipient: { name: '鈴木 次郎' }, shipment: { trackingNumbers: ['555566667777'] } });
    for (const q of ['鈴木', '5566', '田中']) {
      expect(await desk.orders(`&q=${encodeURIComponent(q)}`)).toHaveLength(1);
    }
  });

  test('only a change of shipping data moves the time of its last change', async () => {
    const changedAt = async () =>
      (await desk.query('select shipping_changed_at from orders'))[0].shipping_changed_at.toISOString();
    const first = await changedAt();
    desk.passSeconds(60);
    await patch({ memo: 'x' });
    expect(await changedAt()).toBe(first);
    await patch({ shipment: { trackingNumbers: ['123412341234'] } });
    expect(await changedAt()).toBe(desk.clock.now.toISOString());
  });

  test('M13 a change wakes the automatic export where it is on', async () => {
    const waiting = async () =>
      (
        await desk.context.pool.query('select 1 from graphile_worker.jobs where key = $1', [
          `auto-export:${desk.shopId}`,
        ])
      ).rowCount;
    await desk.ask(desk.key, 'PATCH', `/shops/${desk.shopId}`, { autoExport: true });
    await desk.takeJob(`auto-export:${desk.shopId}`);
    await patch(READY);
    expect(await waiting()).toBe(1);
  });

  test('a viewer may not change anything', async () => {
    const viewer = await desk.createApiKey(desk.accountId, 'viewer');
    expect((await patch({ memo: 'x' }, viewer)).status).toBe(403);
  });
});
