import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

/** The desk came back from a backup: what it said to the mall since that was made, it does not know. */
describe('R3 R9 a desk from a backup', () => {
  let desk: ExportDesk;
  let told: DeskOrder;
  let untold: DeskOrder;
  beforeEach(async () => {
    desk = await openExportDesk();
    told = await desk.buy();
    untold = await desk.buy();
    for (const order of [told, untold]) await desk.prepare(order);
  });
  afterEach(() => desk.close());

  /** As the restoring does it. */
  async function restoredNow(): Promise<void> {
    await desk.context.db.transaction().execute(async (tx) => {
      await sql`select set_config('matome.account_id', ${desk.accountId}, true)`.execute(tx);
      await tx.updateTable('shop').set({ restored_at: desk.context.now() }).execute();
    });
  }
  const states = async () =>
    Object.fromEntries(
      (await desk.instructions()).map((one: any) => [one.mallOrderNo, [one.state, one.code]]),
    );

  test('looks at the mall before it tells an order of then: what the mall knows is not said again', async () => {
    desk.mall.changeOrder(Number(told.mallOrderNo), { action: 'ship', tracking_number: '123456789012' });
    await restoredNow();
    await desk.plan('ship-notice');
    await desk.settle();
    expect(desk.accepted('ship-notice').map(String)).toEqual([untold.mallOrderNo]);
    expect(desk.requests('POST', /shipping_notice/)).toBe(1);
    expect(await states()).toEqual({
      [told.mallOrderNo]: ['confirmed', 'already-done'],
      [untold.mallOrderNo]: ['confirmed', null],
    });
  });

  test('without a mall to look at says nothing, and goes on when it is back', async () => {
    await restoredNow();
    await desk.plan('ship-notice');
    desk.mall.faults.add({ match: { method: 'GET' }, fault: { kind: 'status', code: 503 } });
    await desk.deliver();
    await desk.letTimePass();
    await desk.deliver();
    expect(desk.requests('POST', /shipping_notice/)).toBe(0);
    desk.mall.faults.clear();
    await desk.settle();
    expect(desk.accepted('ship-notice')).toHaveLength(2);
  });

  test('does not rate a buyer again', async () => {
    await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, {
      settings: { ratingMessage: 'ありがとうございました' },
    });
    desk.mall.changeOrder(Number(told.mallOrderNo), { action: 'ship', tracking_number: '123456789012' });
    desk.mall.changeOrder(Number(told.mallOrderNo), { action: 'buyer-review', grade: 'good' });
    await desk.fetchOrder(told.mallOrderNo);
    await desk.plan('buyer-rating');
    desk.mall.changeOrder(Number(told.mallOrderNo), { action: 'seller-review' });
    await restoredNow();
    await desk.settle();
    expect(desk.requests('POST', /review/)).toBe(0);
    expect(await states()).toMatchObject({ [told.mallOrderNo]: ['confirmed', 'already-done'] });
  });

  test('does not look at an order that came in since', async () => {
    await restoredNow();
    desk.setNow('2026-04-01T13:00:00+09:00');
    const later = await desk.buy();
    await desk.prepare(later);
    const before = desk.requests('GET', /\/v1\/orders/);
    await desk.plan('ship-notice', { orderIds: [later.id] });
    await desk.settle();
    expect(desk.accepted('ship-notice').map(String)).toEqual([later.mallOrderNo]);
    expect(desk.requests('GET', /\/v1\/orders/)).toBe(before);
  });
});
