import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

const NOTICES = { method: 'POST', path: '/v1/orders/*/shipping_notice' };
type Rule = Parameters<ExportDesk['mall']['faults']['add']>[0];

describe('R3 whatever the mall does, each order is told exactly once', () => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk();
  });
  afterAll(() => desk.close());

  async function readyOrders(count: number): Promise<readonly DeskOrder[]> {
    const orders: DeskOrder[] = [];
    for (let i = 0; i < count; i += 1) {
      const order = await desk.buy();
      await desk.prepare(order);
      orders.push(order);
    }
    return orders;
  }

  const timesTold = ({ mallOrderNo }: DeskOrder) =>
    desk.accepted('ship-notice').filter((no) => no === mallOrderNo).length;

  test.each<[string, Rule['fault'], number]>([
    ['cuts the connection before it acts', { kind: 'drop-before' }, 3],
    ['acts, and then cuts the connection', { kind: 'drop-after' }, 3],
    ['acts, and then answers 500', { kind: 'status', code: 500, after: true }, 3],
    ['answers 503 and does nothing', { kind: 'status', code: 503 }, 3],
    ['acts, and cuts its answer in the middle', { kind: 'truncate' }, 3],
    ['answers with a page of HTML', { kind: 'html', code: 502 }, 3],
    ['acts, and answers with a page of HTML', { kind: 'html', code: 200, after: true }, 3],
    ['says that it was asked too often', { kind: 'rate-limit', retryAfter: 1 }, 3],
    ['forgets the token', { kind: 'expire-token' }, 3],
    ['goes on failing for every single notice', { kind: 'status', code: 500, after: false }, 12],
  ])('the mall %s', async (_what, fault, times) => {
    const orders = await readyOrders(4);
    desk.mall.faults.add({ match: { ...NOTICES, nth: 2, times }, fault });
    const runId = await desk.plan('ship-notice');
    await desk.settle();
    desk.mall.faults.clear();
    expect(orders.map(timesTold)).toEqual([1, 1, 1, 1]);
    const run = await desk.run(runId);
    expect(run).toMatchObject({ state: 'succeeded', sent: 4, uncertain: 0, waiting: 0 });
    for (const order of orders) {
      expect(await desk.order(order)).toMatchObject({
        status: 'shipped',
        mallStatus: 'awaiting_receipt',
        shipNotice: { state: 'sent' },
      });
    }
  });

  test('an unanswered notice stands as uncertain, and is read back before anything is sent again', async () => {
    const [order] = await readyOrders(1);
    if (order === undefined) throw new Error('no order');
    desk.mall.faults.add({ match: { ...NOTICES, nth: 1 }, fault: { kind: 'drop-after' } });
    const runId = await desk.plan('ship-notice');
    const posts = desk.requests('POST', /shipping_notice/);
    await desk.deliver();
    const run = await desk.run(runId);
    expect(run).toMatchObject({ state: 'partly', uncertain: 1 });
    expect(itemOf(run, order)).toMatchObject({ state: 'uncertain', reasons: [{ code: 'uncertain' }] });
    expect((await desk.order(order)).shipNotice.state).toBe('uncertain');
    const again = await desk.run(await desk.plan('ship-notice', { orderIds: [order.id] }));
    expect(again.items).toMatchObject([{ state: 'skipped', reasons: [{ code: 'uncertain' }] }]);
    await desk.settle();
    expect(desk.requests('POST', /shipping_notice/) - posts).toBe(1);
    expect(timesTold(order)).toBe(1);
    const { attempts } = itemOf(await desk.run(runId), order);
    expect(attempts.map((attempt: { outcome: string }) => attempt.outcome)).toEqual(['unknown', 'read-back']);
  });

  test('what the mall had no time to act on is not believed to be undone', async () => {
    const [order] = await readyOrders(1);
    if (order === undefined) throw new Error('no order');
    desk.mall.faults.add({ match: { ...NOTICES, nth: 1 }, fault: { kind: 'drop-before' } });
    await desk.plan('ship-notice');
    await desk.deliver();
    const posts = desk.requests('POST', /shipping_notice/);
    const [uncertain] = await desk.instructions();
    await desk.askOrThrow('POST', `/instructions/${uncertain.id}/retry`);
    await desk.deliver();
    expect(desk.requests('GET', new RegExp(`/v1/orders/${order.mallOrderNo}$`))).toBeGreaterThan(1);
    expect(desk.requests('POST', /shipping_notice/) - posts).toBe(0);
    expect((await desk.instructions())[0].state).toBe('uncertain');
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });

  test('while the mall cannot be read an uncertain notice stays uncertain, and after an hour a person is told', async () => {
    const [order] = await readyOrders(1);
    if (order === undefined) throw new Error('no order');
    desk.mall.faults.add({ match: { ...NOTICES, nth: 1 }, fault: { kind: 'drop-after' } });
    desk.mall.faults.add({ match: { method: 'GET' }, fault: { kind: 'status', code: 503 } });
    await desk.plan('ship-notice');
    for (let tries = 0; tries < 3; tries += 1) {
      await desk.deliver();
      await desk.letTimePass();
    }
    desk.setNow('2026-04-01T13:00:00+09:00');
    await desk.deliver();
    const seen = await desk.order(order);
    expect(seen.shipNotice.state).toBe('uncertain');
    expect(seen.attentions.map((attention: { code: string }) => attention.code)).toEqual([
      'uncertain-for-long',
    ]);
    desk.mall.faults.clear();
    await desk.letTimePass();
    await desk.settle();
    expect(timesTold(order)).toBe(1);
    expect((await desk.order(order)).attentions).toEqual([]);
    desk.setNow('2026-04-01T12:00:00+09:00');
  });

  test('a notice that was given on the screen of the mall meanwhile is not repeated', async () => {
    const [order] = await readyOrders(1);
    if (order === undefined) throw new Error('no order');
    await desk.plan('ship-notice');
    desk.mall.changeOrder(Number(order.mallOrderNo), { action: 'ship', tracking_number: '777777777777' });
    await desk.settle();
    expect(timesTold(order)).toBe(0);
    const seen = await desk.order(order);
    expect(seen).toMatchObject({
      status: 'shipped',
      shipNotice: { state: 'sent', reasons: [{ code: 'already-shipped-at-mall' }] },
    });
  });

  test('an order that was cancelled at the mall meanwhile is refused in the words of the mall, and refreshed', async () => {
    const [order] = await readyOrders(1);
    if (order === undefined) throw new Error('no order');
    const runId = await desk.plan('ship-notice');
    desk.mall.changeOrder(Number(order.mallOrderNo), { action: 'cancel' });
    await desk.settle();
    const run = await desk.run(runId);
    expect(run).toMatchObject({ state: 'partly', refused: 1 });
    expect(itemOf(run, order)).toMatchObject({
      state: 'refused',
      reasons: [{ code: 'mall-refused' }],
      attempts: [{ outcome: 'refused', status: 409 }],
    });
    expect(await desk.order(order)).toMatchObject({
      status: 'cancelled',
      mallStatus: 'cancelled',
      shipNotice: { state: 'refused' },
    });
  });

  test('A9 S6 a cancel that we know of beats a waiting ship notice', async () => {
    const [order] = await readyOrders(1);
    if (order === undefined) throw new Error('no order');
    const posts = desk.requests('POST', /shipping_notice/);
    const runId = await desk.plan('ship-notice');
    desk.mall.changeOrder(Number(order.mallOrderNo), { action: 'cancel' });
    await desk.fetchOrder(order.mallOrderNo);
    await desk.settle();
    expect(desk.requests('POST', /shipping_notice/)).toBe(posts);
    const item = itemOf(await desk.run(runId), order);
    expect(item.state).toBe('refused');
    expect(item.reasons.map((reason: { code: string }) => reason.code)).toContain('cancelled');
    expect(await desk.order(order)).toMatchObject({ status: 'cancelled', shipNotice: { state: 'not-due' } });
  });

  test('an order that was put on hold while its notice waited is not told, and is told once it goes on', async () => {
    const [order] = await readyOrders(1);
    if (order === undefined) throw new Error('no order');
    await desk.plan('ship-notice');
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, { status: 'on-hold' });
    await desk.settle();
    expect(timesTold(order)).toBe(0);
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, { status: 'ready-to-ship' });
    await desk.plan('ship-notice');
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });

  test('A8 an order that the mall shows in a form that cannot be stored keeps its neighbours from nothing', async () => {
    const orders = await readyOrders(3);
    const [odd] = orders;
    if (odd === undefined) throw new Error('no order');
    await desk.plan('ship-notice');
    desk.mall.changeOrder(Number(odd.mallOrderNo), {
      action: 'mutate',
      merge: { item: { quantity: 3_000_000_000 } },
    });
    await desk.settle();
    expect(orders.map(timesTold)).toEqual([1, 1, 1]);
    for (const order of orders) expect((await desk.order(order)).shipNotice.state).toBe('sent');
  });

  test('a mall that keeps silent is given up on after its time, and told once in the end', {
    timeout: 60_000,
  }, async () => {
    const orders = await readyOrders(2);
    desk.mall.faults.add({ match: { ...NOTICES, nth: 1 }, fault: { kind: 'hang' } });
    desk.mall.faults.add({ match: { ...NOTICES, nth: 2 }, fault: { kind: 'hang', after: true } });
    await desk.plan('ship-notice');
    await desk.settle();
    expect(orders.map(timesTold)).toEqual([1, 1]);
  });
});

// The shape is what the tests check.
function itemOf(run: { items: any[] }, order: DeskOrder): any {
  return run.items.find((item) => item.orderId === order.id);
}
