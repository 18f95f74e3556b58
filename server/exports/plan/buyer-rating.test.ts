import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExportDesk } from '../testing/export-desk.ts';
import type { ExportDesk } from '../testing/export-desk.ts';

describe('M12 rating the buyer', () => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk();
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, {
      settings: { ratingMessage: 'ありがとうございました。' },
    });
  });
  afterAll(() => desk.close());

  test('never before the buyer, then once, with the message of the settings, and the trade is completed', async () => {
    const order = await desk.buy({ status: 'awaiting_receipt' });
    const early = await desk.run(await desk.plan('buyer-rating'));
    expect(early.items).toMatchObject([
      { orderId: order.id, state: 'skipped', reasons: [{ code: 'buyer-has-not-rated' }] },
    ]);
    await desk.settle();
    expect(desk.requests('POST', /review/)).toBe(0);

    desk.mall.changeOrder(Number(order.mallOrderNo), { action: 'buyer-review', grade: 'good' });
    await desk.fetchOrder(order.mallOrderNo);
    await desk.plan('buyer-rating');
    await desk.settle();
    await desk.plan('buyer-rating');
    await desk.settle();
    expect(desk.mall.journal.effects('review').map((effect) => [effect.orderId, effect.body])).toEqual([
      [order.mallOrderNo, { grade: 'good', comment: 'ありがとうございました。' }],
    ]);
    expect(await desk.order(order)).toMatchObject({ status: 'completed', buyerRating: { state: 'sent' } });
  });

  test('a ship notice and a rating of one order reach the mall in that order', async () => {
    const order = await desk.buy();
    await desk.prepare(order);
    await desk.plan('ship-notice', { orderIds: [order.id] });
    const waiting = await desk.run(await desk.plan('buyer-rating', { orderIds: [order.id] }));
    expect(waiting.items).toMatchObject([{ state: 'skipped', reasons: [{ code: 'buyer-has-not-rated' }] }]);
    await desk.settle();
    desk.mall.changeOrder(Number(order.mallOrderNo), { action: 'buyer-review' });
    await desk.fetchOrder(order.mallOrderNo);
    await desk.plan('buyer-rating', { orderIds: [order.id] });
    await desk.settle();
    const told = desk.mall.journal.effects().filter((effect) => effect.orderId === order.mallOrderNo);
    expect(told.map((effect) => effect.kind)).toEqual(['ship-notice', 'review']);
  });

  test('a buyer who was rated on the screen of the mall meanwhile is not rated again', async () => {
    const order = await desk.buy({ status: 'awaiting_seller_review' });
    await desk.plan('buyer-rating', { orderIds: [order.id] });
    desk.mall.changeOrder(Number(order.mallOrderNo), { action: 'seller-review' });
    await desk.settle();
    expect(desk.accepted('review')).not.toContain(order.mallOrderNo);
    expect(await desk.order(order)).toMatchObject({ status: 'completed', buyerRating: { state: 'sent' } });
  });
});
