import { afterEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { startImportDesk } from './testing/import-desk.ts';
import type { ImportDesk } from './testing/import-desk.ts';

let desk: ImportDesk;
afterEach(() => desk.close());

function beforeFetch(work: (nth: number) => void): void {
  let nth = 0;
  desk.onStep((step) => {
    if (step === 'import:before-fetch') work((nth += 1));
  });
}

function visibleAtMall(): string[] {
  const [shop] = desk.mall.shops();
  return desk.mall
    .orders(shop?.shopId)
    .filter(({ hidden }) => !hidden)
    .map(({ order }) => String(order.order_id))
    .sort();
}

describe('a list that moves while it is read (R1)', () => {
  test('R1 an order that changes between two pages counts once, and stands as it is last', async () => {
    desk = await startImportDesk({ orders: 250, rakuma: { days: 7 } });
    const [first] = desk.mall.orders().filter(({ order }) => order.status === 'awaiting_shipment');
    beforeFetch((nth) => {
      if (nth === 2) desk.mall.changeOrder(first?.order.order_id ?? 0, { action: 'cancel' });
    });
    expect(await desk.fetchByHand()).toMatchObject({
      state: 'succeeded',
      seen: 250,
      created: 250,
      updated: 0,
      unchanged: 0,
    });
    const order = (await desk.orders()).find(
      ({ mallOrderNo }) => mallOrderNo === String(first?.order.order_id),
    );
    expect(order).toMatchObject({ status: 'cancelled', mallStatus: 'cancelled' });
  });

  test('R1 a page that the mall sends twice counts once', async () => {
    desk = await startImportDesk({ orders: 250, rakuma: { days: 7 } });
    desk.mall.faults.add({ match: { path: '/v1/orders', nth: 1 }, fault: { kind: 'duplicate-page' } });
    expect(await desk.fetchByHand()).toMatchObject({ state: 'succeeded', seen: 250, created: 250 });
    expect((await desk.numbers()).sort()).toEqual(visibleAtMall());
  });

  test('R1 a cursor that has expired begins the period again, and what is stored counts once', async () => {
    desk = await startImportDesk({ orders: 250, rakuma: { days: 7 } });
    beforeFetch((nth) => {
      if (nth === 3) desk.mall.clock.forward(11 * 60_000);
    });
    expect(await desk.fetchByHand()).toMatchObject({
      state: 'succeeded',
      seen: 250,
      created: 250,
      unchanged: 0,
    });
  });

  test('a mall that leads in a circle is given up with a plain word', async () => {
    desk = await startImportDesk({ orders: 250, rakuma: { days: 7 } });
    desk.mall.faults.add({ match: { path: '/v1/orders' }, fault: { kind: 'duplicate-page' } });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({ state: 'failed', error: { code: 'unreadable' } });
  });

  test('R1 whatever happens between the pages, every order that the mall shows is in the desk, once and up to date', {
    timeout: 120_000,
  }, async () => {
    desk = await startImportDesk({ orders: 0 });
    const happening = fc.record({
      before: fc.nat(5),
      what: fc.constantFrom('buy', 'cancel', 'reveal', 'expire'),
      which: fc.nat(400),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(happening, { maxLength: 8 }), async (seed, happenings) => {
        desk.mall.reset({ seed, orders: 0 });
        const [shopAtMall] = desk.mall.shops();
        for (let n = 1; n <= 260; n += 1) {
          desk.mall.addOrder({ shopId: shopAtMall?.shopId, hidden: n % 50 === 0, order: { order_id: n } });
        }
        desk.passSeconds(60);
        const shop = await desk.ask(desk.key, 'POST', '/shops', {
          mall: 'rakuma',
          name: '店',
          settings: {
            email: 'shop@rakuma.example',
            apiPassword: 'rakuma-simulator',
            clientId: 'matome',
            clientSecret: 'matome-secret',
          },
        });
        const shown = visibleAtMall();
        beforeFetch((nth) => {
          for (const { what, which } of happenings.filter(({ before }) => before === nth)) {
            if (what === 'buy') desk.mall.addOrder({ shopId: shopAtMall?.shopId });
            if (what === 'cancel') desk.mall.changeOrder(which, { action: 'cancel' });
            if (what === 'reveal') desk.mall.changeOrder(which - (which % 50), { action: 'reveal' });
            if (what === 'expire') desk.mall.clock.forward(11 * 60_000);
          }
        });
        const first = await desk.fetchByHand({}, shop.body.id);
        desk.onStep(() => undefined);
        const of = `&shop=${shop.body.id}`;
        const held = new Set((await desk.orders(of)).map(({ mallOrderNo }) => mallOrderNo));
        expect(shown.filter((no) => !held.has(no))).toEqual([]);
        expect(first).toMatchObject({
          state: 'succeeded',
          seen: held.size,
          created: held.size,
          updated: 0,
          unchanged: 0,
        });

        desk.clock.now = new Date(desk.mall.clock.now() + 60_000);
        await desk.fetchByHand({}, shop.body.id);
        const orders = await desk.orders(of);
        expect((await desk.numbers(of)).sort()).toEqual(visibleAtMall());
        const atMall = new Map(desk.mall.orders().map(({ order }) => [String(order.order_id), order.status]));
        expect(
          orders.filter(({ mallOrderNo, mallStatus }) => atMall.get(mallOrderNo) !== mallStatus),
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
