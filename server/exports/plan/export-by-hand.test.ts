import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

describe('an export by hand', () => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk();
  });
  afterAll(() => desk.close());

  const timesTold = ({ mallOrderNo }: DeskOrder) =>
    desk.accepted('ship-notice').filter((no) => no === mallOrderNo).length;

  test('M9 M10 M11 tells the mall the shipped order, with the message of the settings, and the order is shipped', async () => {
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { settings: { shipMessage: '発送しました。' } });
    const order = await desk.buy();
    await desk.prepare(order);
    const runId = await desk.plan('ship-notice');
    expect((await desk.order(order)).shipNotice.state).toBe('waiting');
    await desk.settle();
    const told = desk.mall.journal
      .effects('ship-notice')
      .filter((effect) => effect.orderId === order.mallOrderNo);
    expect(told.map((effect) => effect.body)).toEqual([
      {
        shipped_on: '2026-04-01',
        delivery_method_id: 6,
        tracking_number: '123456789012',
        message: '発送しました。',
      },
    ]);
    expect(await desk.order(order)).toMatchObject({
      status: 'shipped',
      mallStatus: 'awaiting_receipt',
      shipNotice: { state: 'sent', sentAt: '2026-04-01T03:00:00.000Z' },
    });
    expect(await desk.run(runId)).toMatchObject({
      state: 'succeeded',
      sent: 1,
      waiting: 0,
      finishedAt: '2026-04-01T03:00:00.000Z',
      items: [
        { orderId: order.id, state: 'sent', reasons: [], attempts: [{ outcome: 'accepted', status: 200 }] },
      ],
    });
  });

  test('M10 sends what the preview said it would send, and says the same reasons for the rest', async () => {
    const without = { trackingNumbers: [] };
    const orders = {
      nekopos: await ready({ shipment: { carrier: 'yamato', method: 'nekopos', ...without } }),
      letterPack: await ready({
        shipment: { carrier: 'yu-pack', method: 'letter-pack', shipsOn: '2026-04-01', ...without },
      }),
      mailBin: await ready({
        shipment: { carrier: 'sagawa', method: 'mail-bin', shipsOn: '2026-03-31', ...without },
      }),
      yuPackMailBin: await ready({
        shipment: { carrier: 'yu-pack', method: 'mail-bin', shipsOn: '2026-04-01', ...without },
      }),
      tomorrow: await ready({
        shipment: {
          carrier: 'yamato',
          method: 'parcel',
          shipsOn: '2026-04-02',
          trackingNumbers: ['123456789012'],
        },
      }),
      onHold: await ready({ status: 'on-hold' }),
      letters: await ready({
        shipment: { carrier: 'yamato', shipsOn: '2026-04-01', trackingNumbers: ['ABC-123'] },
      }),
      untouched: await desk.buy(),
      unpaid: await ready({}, { status: 'awaiting_payment' }),
    };
    const preview = await desk.askOrThrow('GET', `/shops/${desk.shopId}/exports/preview?limit=500`);
    const reasons = (order: DeskOrder) =>
      codesOf(preview.items.find((item: { orderId: string }) => item.orderId === order.id));
    expect(Object.fromEntries(Object.entries(orders).map(([name, order]) => [name, reasons(order)]))).toEqual(
      {
        nekopos: ['ships-on-missing', 'tracking-number-missing'],
        letterPack: ['send'],
        mailBin: ['send'],
        yuPackMailBin: ['tracking-number-missing'],
        tomorrow: ['ships-on-in-future'],
        onHold: ['on-hold', 'status-not-exportable'],
        letters: ['tracking-number-invalid'],
        untouched: [
          'carrier-missing',
          'ships-on-missing',
          'status-not-exportable',
          'tracking-number-missing',
        ],
        unpaid: ['not-paid'],
      },
    );
    expect(preview.counts.send).toBe(2);

    const run = await desk.run(await desk.plan('ship-notice'));
    expect({ send: run.waiting, skip: run.skipped }).toEqual(preview.counts);
    expect(decisionsOf(run.items, (item) => item.state === 'waiting')).toEqual(
      decisionsOf(preview.items, (item) => item.decision === 'send'),
    );
    await desk.settle();
    expect(Object.values(orders).map(timesTold)).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  test('M10 an order that was told is never told twice, however often the export is started', async () => {
    const order = await ready();
    await desk.plan('ship-notice');
    const second = await desk.run(await desk.plan('ship-notice'));
    expect(itemOf(second, order)).toMatchObject({ state: 'skipped', reasons: [{ code: 'waiting' }] });
    await desk.settle();
    const third = await desk.run(await desk.plan('ship-notice', { orderIds: [order.id] }));
    expect(third.items).toMatchObject([
      { orderId: order.id, state: 'skipped', reasons: [{ code: 'already-sent' }] },
    ]);
    expect(third.state).toBe('succeeded');
    expect(timesTold(order)).toBe(1);
  });

  test('M9 a second export while one runs takes what is left', async () => {
    const first = await ready();
    await desk.plan('ship-notice');
    const later = await ready();
    const run = await desk.run(await desk.plan('ship-notice'));
    expect(itemOf(run, first)).toMatchObject({ state: 'skipped', reasons: [{ code: 'waiting' }] });
    expect(itemOf(run, later)).toMatchObject({ state: 'waiting' });
    await desk.settle();
    expect([timesTold(first), timesTold(later)]).toEqual([1, 1]);
  });

  test('M9 takes only what was changed in the period, unless the orders are named', async () => {
    desk.setNow('2026-04-01T09:00:00+09:00');
    const early = await ready();
    desk.setNow('2026-04-01T12:00:00+09:00');
    const period = { from: '2026-04-01T11:00:00+09:00', to: '2026-04-01T13:00:00+09:00' };
    const late = await ready();
    const run = await desk.run(await desk.plan('ship-notice', period));
    expect(itemOf(run, early)).toBeUndefined();
    expect(itemOf(run, late)).toMatchObject({ state: 'waiting' });
    const named = await desk.run(await desk.plan('ship-notice', { ...period, orderIds: [early.id] }));
    expect(named.items).toMatchObject([{ orderId: early.id, state: 'waiting' }]);
    await desk.settle();
  });

  test('M9 by the 出荷日 a whole Tokyo day is inside', async () => {
    const order = await ready({
      shipment: { carrier: 'yamato', shipsOn: '2026-03-15', trackingNumbers: ['123456789012'] },
    });
    const ask = (from: string, to: string) =>
      desk.askOrThrow('GET', `/shops/${desk.shopId}/exports/preview?basis=ships&from=${from}&to=${to}`);
    const within = await ask('2026-03-15', '2026-03-15');
    expect(within.counts.send).toBe(1);
    expect(within.items[0]).toMatchObject({ orderId: order.id, decision: 'send' });
    const before = await ask('2026-03-13', '2026-03-14');
    expect(before.counts.send).toBe(0);
    expect(codesOf(itemOf(before, order))).toEqual(['outside-period']);
  });

  test('M9 the preview says of every order that is still to be told when the period leaves it out, with the other reasons', async () => {
    const waiting = await desk.buy();
    const order = await ready();
    const preview = await desk.askOrThrow(
      'GET',
      `/shops/${desk.shopId}/exports/preview?from=2026-01-01&to=2026-01-02&limit=500`,
    );
    expect(codesOf(itemOf(preview, order))).toEqual(['outside-period']);
    expect(codesOf(itemOf(preview, waiting))).toEqual([
      'carrier-missing',
      'outside-period',
      'ships-on-missing',
      'status-not-exportable',
      'tracking-number-missing',
    ]);
    expect(preview.counts).toEqual({ send: 0, skip: preview.items.length });
  });

  test('a shipment that was changed while it waited is told as it is now', async () => {
    const order = await ready();
    await desk.plan('ship-notice');
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, {
      shipment: { trackingNumbers: ['999999999999'] },
    });
    await desk.settle();
    const told = desk.mall.journal
      .effects('ship-notice')
      .find((effect) => effect.orderId === order.mallOrderNo);
    expect(told?.body).toMatchObject({ tracking_number: '999999999999' });
    expect((await desk.order(order)).shipNotice.state).toBe('sent');
  });

  test('a number that is changed after the notice shows as 変更あり, and Rakuma takes no correction', async () => {
    const order = await ready();
    await desk.plan('ship-notice', { orderIds: [order.id] });
    await desk.settle();
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, {
      shipment: { trackingNumbers: ['888888888888'] },
    });
    expect((await desk.order(order)).shipNotice.state).toBe('changed');
    const refused = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/exports`, {
      kind: 'ship-notice-correction',
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'not-supported-by-mall']);
    expect(timesTold(order)).toBe(1);
  });

  test.each([
    [{ kind: 'ship-notice', from: '2026-04-01' }, 422, 'period-incomplete'],
    [{ kind: 'ship-notice', from: '2026-04-02', to: '2026-04-01' }, 422, 'period-empty'],
    [{ kind: 'ship-notice', orderIds: ['01890000-0000-7000-8000-000000000000'] }, 422, 'bad-input'],
    [{ kind: 'ship-notice', orderIds: ['nonsense'] }, 422, 'bad-input'],
    [{ kind: 'buyer-rating' }, 422, 'rating-message-missing'],
    [{ kind: 'ship-notice', basis: 'imported' }, 422, 'bad-input'],
  ])('refuses %j', async (body, status, code) => {
    const answer = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/exports`, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('the preview goes page by page, each candidate once, those that are sent first', async () => {
    const path = `/shops/${desk.shopId}/exports/preview?limit=3&from=2026-01-01&to=2026-12-31`;
    const seen: { orderId: string; decision: string }[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: typeof seen; counts: { send: number; skip: number }; nextCursor: string | null } =
        await desk.askOrThrow('GET', cursor === '' ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
      seen.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) expect(page.counts.send + page.counts.skip).toBe(seen.length);
    }
    expect(new Set(seen.map((item) => item.orderId)).size).toBe(seen.length);
    expect(seen.map((item) => item.decision).lastIndexOf('send')).toBeLessThan(
      seen.findIndex((item) => item.decision === 'skip'),
    );
  });

  async function ready(
    changes: Record<string, unknown> = {},
    bought: Record<string, unknown> = {},
  ): Promise<DeskOrder> {
    const order = await desk.buy(bought);
    await desk.prepare(order, changes);
    return order;
  }
});

type Item = { orderId: string; decision?: string; state?: string; reasons: { code: string }[] };

function codesOf(item: Item | undefined): readonly string[] {
  if (item === undefined) return ['absent'];
  return item.decision === 'send' ? ['send'] : item.reasons.map((reason) => reason.code).sort();
}

function itemOf(run: { items: Item[] }, order: DeskOrder): Item | undefined {
  return run.items.find((item) => item.orderId === order.id);
}

function decisionsOf(items: Item[], isSent: (item: Item) => boolean): Record<string, readonly string[]> {
  return Object.fromEntries(
    items.map((item) => [
      item.orderId,
      isSent(item) ? ['send'] : item.reasons.map((reason) => reason.code).sort(),
    ]),
  );
}
