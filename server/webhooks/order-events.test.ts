import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { openExportDesk } from '../exports/testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../exports/testing/export-desk.ts';
import { noteMallFailure } from '../shops/pause-shop.ts';
import { findShop } from '../shops/shop-store.ts';

const ALL = [
  'order.created',
  'order.updated',
  'order.cancelled',
  'ship-notice.sent',
  'ship-notice.refused',
  'shop.failing',
];

describe('events that webhooks tell of', () => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    for (const { id } of (await desk.askOrThrow('GET', '/webhook-endpoints')).items)
      await desk.askOrThrow('DELETE', `/webhook-endpoints/${id}`);
    await desk.askOrThrow('POST', '/webhook-endpoints', { url: 'http://8.8.8.8/', events: ALL });
  });

  /** In the order in which they happened. */
  async function raised(order?: DeskOrder) {
    const { items } = await desk.askOrThrow('GET', '/webhook-deliveries?limit=500');
    const bodies = items.map(({ body }: { body: unknown }) => body).reverse();
    return bodies.filter(({ data }: any) => order === undefined || data.id === order.id);
  }
  const types = async (order?: DeskOrder) => (await raised(order)).map(({ type }: { type: string }) => type);

  test('an order that comes in, is changed and is shipped is told step by step', async () => {
    const order = await desk.buy();
    await desk.prepare(order);
    await desk.plan('ship-notice', { orderIds: [order.id] });
    await desk.settle();
    const all = await types(order);
    expect(all.slice(0, 2)).toEqual(['order.created', 'order.updated']);
    expect(all.at(-1)).toBe('ship-notice.sent');
    expect(all.filter((type: string) => type === 'ship-notice.sent')).toHaveLength(1);
    const sent = (await raised(order)).at(-1);
    const now = await desk.order(order);
    expect(sent.data).toMatchObject({
      id: order.id,
      shopId: desk.shopId,
      mall: 'rakuma',
      mallOrderNo: order.mallOrderNo,
      status: 'shipped',
      phase: 'shipped',
      version: now.version,
      updatedAt: now.updatedAt,
      shipNotice: { state: 'sent', reasons: [] },
      instruction: { kind: 'ship-notice', code: null },
    });
  });

  test('R9 nobody is named in an event', async () => {
    const order = await desk.buy({
      recipient: {
        name: '佐藤 みどり',
        postal_code: '1000001',
        address: '東京都千代田区千代田1-1',
        phone: null,
      },
    });
    await desk.askOrThrow('PATCH', `/orders/${order.id}`, {
      memo: '佐藤さんへ電話',
      recipient: { name: '佐藤 緑' },
    });
    const said = JSON.stringify(await raised(order));
    expect(said).toContain(order.mallOrderNo);
    expect(said).not.toMatch(/佐藤|みどり|1000001|千代田/);
  });

  test('an order that the mall cancels, or a member, is told as cancelled once', async () => {
    const byMall = await desk.buy();
    desk.mall.changeOrder(Number(byMall.mallOrderNo), { action: 'cancel' });
    await desk.fetchOrder(byMall.mallOrderNo);
    await desk.fetchOrder(byMall.mallOrderNo);
    expect(await types(byMall)).toEqual(['order.created', 'order.cancelled']);
    const byMember = await desk.buy();
    await desk.askOrThrow('PATCH', `/orders/${byMember.id}`, { status: 'cancelled' });
    await desk.askOrThrow('PATCH', `/orders/${byMember.id}`, { memo: '返金済み' });
    expect(await types(byMember)).toEqual(['order.created', 'order.cancelled', 'order.updated']);
  });

  test('a ship notice that the mall refuses is told with its code, without the mall’s words', async () => {
    const order = await desk.buy();
    await desk.prepare(order);
    desk.mall.faults.add({
      match: { method: 'POST', path: '/v1/orders/*/shipping_notice', nth: 1 },
      fault: { kind: 'status', code: 422 },
    });
    await desk.plan('ship-notice', { orderIds: [order.id] });
    await desk.settle();
    desk.mall.faults.clear();
    const all = await raised(order);
    const last = all.at(-1);
    expect(last.type).toBe('ship-notice.refused');
    expect(last.data.shipNotice.state).toBe('refused');
    expect(last.data.shipNotice.reasons).toHaveLength(1);
  });

  test('a change of many orders is told for each of them', async () => {
    const orders = [await desk.buy(), await desk.buy(), await desk.buy()];
    await desk.askOrThrow('POST', '/orders/bulk', {
      ids: orders.map(({ id }) => id),
      changes: { status: 'ready-to-ship' },
    });
    for (const order of orders) expect(await types(order)).toEqual(['order.created', 'order.updated']);
  });

  test('a change that does not come about is not told', async () => {
    const order = await desk.buy();
    const stale = await desk.ask(desk.key, 'PATCH', `/orders/${order.id}`, { memo: 'x', version: 99 });
    expect(stale.status).toBe(409);
    await desk.fetchOrder(order.mallOrderNo);
    expect(await types(order)).toEqual(['order.created']);
  });

  test('a shop that is paused is told once for its outage', async () => {
    const shop = await inAccount(desk.context.db, desk.accountId, (tx) =>
      findShop(tx, desk.context.vault, { accountId: desk.accountId, id: desk.shopId }),
    );
    if (shop === null) throw new Error('no shop');
    const refused = { kind: 'sign-in', code: 'sign-in-refused', message: 'サインインできません。' } as const;
    await noteMallFailure(desk.context, shop, refused);
    await noteMallFailure(desk.context, shop, refused);
    expect(await raised()).toMatchObject([
      { type: 'shop.failing', data: { shopId: desk.shopId, paused: true, code: 'sign-in-refused' } },
    ]);
  });
});
