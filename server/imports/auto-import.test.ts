import { afterEach, describe, expect, test } from 'vitest';
import { startImportDesk } from './testing/import-desk.ts';
import type { ImportDesk } from './testing/import-desk.ts';

let desk: ImportDesk;
afterEach(() => desk.close());

async function switchOn(changes: object = { autoImport: true }): Promise<void> {
  const answer = await desk.ask(desk.key, 'PATCH', `/shops/${desk.shopId}`, changes);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** The next automatic import, as the worker would run it. */
async function fetchByItself(): Promise<any> {
  await desk.takeJob(`auto-import:${desk.shopId}`);
  await desk.jobs['auto-import']({ accountId: desk.accountId, shopId: desk.shopId });
  return (await runs())[0];
}

async function runs(): Promise<any[]> {
  return (await desk.ask(desk.key, 'GET', `/shops/${desk.shopId}/imports`)).body.items;
}

async function waitingJobs(): Promise<string[]> {
  const { rows } = await desk.context.pool.query(
    'select key from graphile_worker.jobs where key is not null order by key',
  );
  return rows.map(({ key }) => key.split(':')[0]);
}

async function find(mallOrderNo: number): Promise<any> {
  return (await desk.orders()).find((order) => order.mallOrderNo === String(mallOrderNo));
}

describe('fetching by itself (M7)', () => {
  test('M7 the first time brings in the days of the settings, and plans the next', async () => {
    desk = await startImportDesk({ orders: 60, rakuma: { days: 7 } });
    await switchOn();
    expect(await fetchByItself()).toMatchObject({
      trigger: 'automatic',
      state: 'succeeded',
      seen: 60,
      created: 60,
      from: '2026-03-24T15:00:00.000Z',
    });
    expect(await waitingJobs()).toContain('auto-import');
    const [shop] = await desk.query('select next_import_at, confirmed_until from shop');
    const seconds = (shop.next_import_at - desk.clock.now.getTime()) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(270);
    expect(seconds).toBeLessThanOrEqual(330);
    // Known complete up to the lag within which the mall may still hide an order.
    expect(shop.confirmed_until.toISOString()).toBe('2026-04-01T02:58:00.000Z');
  });

  test('M7 new orders come in, and what changed about old ones: a payment, a cancellation, a review', async () => {
    desk = await startImportDesk();
    await switchOn();
    const paid = {
      order: { order_id: 1, status: 'awaiting_payment', purchased_at: '2026-03-26T10:00:00+09:00' },
    } as const;
    desk.mall.addOrder(paid);
    desk.mall.addOrder({ order: { order_id: 2, purchased_at: '2026-03-27T10:00:00+09:00' } });
    desk.mall.addOrder({
      order: { order_id: 3, status: 'awaiting_receipt', purchased_at: '2026-03-28T10:00:00+09:00' },
    });
    await fetchByItself();
    desk.passSeconds(3600);
    desk.mall.changeOrder(1, { action: 'pay' });
    desk.mall.changeOrder(2, { action: 'cancel' });
    desk.mall.changeOrder(3, { action: 'buyer-review', grade: 'good', comment: 'ありがとう' });
    desk.mall.addOrder({ order: { order_id: 4 } });
    desk.passSeconds(1);
    expect(await fetchByItself()).toMatchObject({
      state: 'succeeded',
      seen: 4,
      created: 1,
      updated: 3,
      unchanged: 0,
    });
    expect(await find(1)).toMatchObject({ payment: { state: 'paid' } });
    expect(await find(2)).toMatchObject({ status: 'cancelled' });
    expect((await find(3)).buyerRating.reasons.map(({ code }: { code: string }) => code)).not.toContain(
      'buyer-has-not-rated',
    );
    expect(await find(4)).toMatchObject({ status: 'new' });
  });

  test('a change of an order from before the configured days is followed where we have it, and adds none that we have not', async () => {
    desk = await startImportDesk();
    for (const order_id of [1, 2])
      desk.mall.addOrder({ order: { order_id, purchased_at: '2026-02-20T10:00:00+09:00' } });
    desk.passSeconds(1);
    await desk.fetchByHand({ from: '2026-02-20', to: '2026-02-20' });
    desk.mall.addOrder({ order: { order_id: 3, purchased_at: '2026-02-21T10:00:00+09:00' } });
    await switchOn();
    await fetchByItself();
    desk.passSeconds(3600);
    for (const order_id of [1, 3]) desk.mall.changeOrder(order_id, { action: 'cancel' });
    expect(await fetchByItself()).toMatchObject({ created: 0, updated: 1 });
    expect(await find(1)).toMatchObject({ status: 'cancelled' });
    expect(await find(3)).toBeUndefined();
  });

  test('R1 an order that the mall shows long after it was bought is found by the slow second reading', async () => {
    desk = await startImportDesk();
    await switchOn();
    desk.mall.addOrder({ hidden: true, order: { order_id: 1, purchased_at: '2026-03-29T10:00:00+09:00' } });
    await fetchByItself();
    desk.passSeconds(3600);
    await fetchByItself();
    desk.mall.changeOrder(1, { action: 'reveal' });
    // Revealed, but with its old time of change: neither the newest orders nor the changes show it.
    desk.mall.changeOrder(1, { action: 'mutate', merge: { updated_at: '2026-03-29T10:00:00+09:00' } });
    desk.passSeconds(3600);
    for (let run = 0; run < 6; run += 1) {
      await fetchByItself();
      desk.passSeconds(300);
    }
    expect(await find(1)).toBeDefined();
  });

  test('a failed import is begun again at the next interval from the same moment on', async () => {
    desk = await startImportDesk();
    await switchOn();
    await fetchByItself();
    desk.passSeconds(3600);
    desk.mall.addOrder({ order: { order_id: 1 } });
    desk.passSeconds(1);
    desk.mall.faults.add({ match: { path: '/v1/orders', nth: 1 }, fault: { kind: 'status', code: 500 } });
    expect(await fetchByItself()).toMatchObject({ state: 'failed', error: { code: 'unavailable' } });
    expect(await waitingJobs()).toContain('auto-import');
    desk.passSeconds(3600);
    expect(await fetchByItself()).toMatchObject({ state: 'succeeded', created: 1 });
  });

  test('M7 where it is switched off, or the shop is paused, nothing is fetched and nothing planned', async () => {
    desk = await startImportDesk({ orders: 3, rakuma: { days: 7 } });
    await switchOn();
    await switchOn({ autoImport: false });
    expect(await fetchByItself()).toBeUndefined();
    await switchOn();
    await desk.query(
      `update shop set paused_at = now(), paused_code = 'sign-in-refused', paused_message = '"x"'`,
    );
    expect(await fetchByItself()).toBeUndefined();
    expect(await desk.query('select next_import_at from shop')).toEqual([{ next_import_at: null }]);
    expect(await waitingJobs()).not.toContain('auto-import');
  });

  test('refused credentials pause the shop, and no further import is planned', async () => {
    desk = await startImportDesk({ settings: { apiPassword: 'wrong' } });
    await switchOn();
    expect(await fetchByItself()).toMatchObject({ state: 'failed', error: { code: 'sign-in-refused' } });
    expect(await waitingJobs()).not.toContain('auto-import');
  });

  test('runs that found nothing are not kept, save the last; the telling ones are', async () => {
    desk = await startImportDesk();
    await switchOn();
    desk.mall.addOrder({ order: { order_id: 1 } });
    desk.passSeconds(1);
    await fetchByItself();
    for (let run = 0; run < 4; run += 1) {
      desk.passSeconds(300);
      await fetchByItself();
    }
    expect((await runs()).map(({ created }) => created)).toEqual([0, 1]);
  });

  test('R6 an order that stays unreadable stands with the latest run that met it, once', async () => {
    desk = await startImportDesk();
    await switchOn();
    desk.mall.addOrder({ order: { order_id: 1 } });
    desk.mall.changeOrder(1, { action: 'mutate', drop: ['item'] });
    desk.passSeconds(1);
    for (let run = 0; run < 3; run += 1) {
      await fetchByItself();
      desk.passSeconds(60);
    }
    const kept = await runs();
    expect(kept.map(({ state, rejected }) => [state, rejected.length])).toEqual([['partly', 1]]);
  });

  test('R1 a fetch by hand up to the end of today leaves nothing of today taken for known', async () => {
    desk = await startImportDesk();
    await desk.fetchByHand({ from: '2026-03-20', to: '2026-04-01' });
    await switchOn();
    desk.passSeconds(3600);
    desk.mall.addOrder({ order: { order_id: 1 } });
    desk.passSeconds(1);
    expect(await fetchByItself()).toMatchObject({ state: 'succeeded', created: 1 });
  });

  test('R1 a fetch by hand after an outage hides no change of an order from before its days', async () => {
    desk = await startImportDesk();
    desk.mall.addOrder({ order: { order_id: 1, purchased_at: '2026-03-01T10:00:00+09:00' } });
    desk.passSeconds(1);
    await desk.fetchByHand({ from: '2026-03-01', to: '2026-03-01' });
    await switchOn();
    await fetchByItself();
    desk.passSeconds(24 * 3600);
    desk.mall.changeOrder(1, { action: 'cancel' });
    desk.passSeconds(24 * 3600);
    await desk.fetchByHand();
    await fetchByItself();
    expect(await find(1)).toMatchObject({ status: 'cancelled' });
  });

  test('a killed automatic import goes on as the same run', async () => {
    desk = await startImportDesk({ orders: 150, rakuma: { days: 7 } });
    await switchOn();
    desk.onStep((step) => {
      if (step === 'import:stored') throw new Error('killed');
    });
    await expect(fetchByItself()).rejects.toThrow('killed');
    desk.onStep(() => undefined);
    expect(await fetchByItself()).toMatchObject({ state: 'succeeded', seen: 150, created: 150 });
    expect(await runs()).toHaveLength(1);
  });

  test('what a killed automatic import left open is ended when it is switched off meanwhile', async () => {
    desk = await startImportDesk({ orders: 150, rakuma: { days: 7 } });
    await switchOn();
    desk.onStep((step) => {
      if (step === 'import:stored') throw new Error('killed');
    });
    await expect(fetchByItself()).rejects.toThrow('killed');
    desk.onStep(() => undefined);
    await switchOn({ autoImport: false });
    expect(await fetchByItself()).toMatchObject({ state: 'failed', error: { code: 'automatic-import-off' } });
  });

  test('M13 orders that came in wake the automatic export where it is on', async () => {
    desk = await startImportDesk({ apiOption: true });
    await switchOn({ autoImport: true, autoExport: true });
    await fetchByItself();
    await desk.takeJob(`auto-export:${desk.shopId}`);
    desk.passSeconds(300);
    await fetchByItself();
    expect(await waitingJobs()).not.toContain('auto-export');
    desk.mall.addOrder({ order: { order_id: 1 } });
    desk.passSeconds(1);
    await fetchByItself();
    expect(await waitingJobs()).toContain('auto-export');
  });
});
