import type { ConnectedMall, Mall } from '@matome/connectors/mall.ts';
import { malls } from '@matome/connectors/malls.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMallDesk } from './testing/mall-desk.ts';
import type { MallDesk } from './testing/mall-desk.ts';

const ORDERS = 120;
const isConnected = (mall: Mall): mall is ConnectedMall => mall.connect !== undefined;

describe.each(malls.filter(isConnected).map((mall) => [mall.id, mall] as const))('M15 %s', (_id, mall) => {
  let desk: MallDesk;
  beforeAll(async () => {
    desk = await openMallDesk(mall, ORDERS);
  });
  afterAll(() => desk.close());

  /** Somebody buys, and the desk has the order. */
  async function buy() {
    const mallOrderNo = desk.trade.buy('to-ship');
    if (mallOrderNo === null) throw new Error('the mall took no order');
    desk.letListsCatchUp();
    await desk.fetchOrders();
    return desk.orderOf(mallOrderNo);
  }

  test('M4 right credentials connect', async () => {
    const report = await desk.askOrThrow('POST', `/shops/${desk.shopId}/connection-test`);
    expect(report).toMatchObject({ state: 'ok' });
  });

  test('M6 every order of the mall is in the desk once, and running twice changes nothing', async () => {
    const first = await desk.fetchOrders();
    expect(first).toMatchObject({ state: 'succeeded', seen: ORDERS, created: ORDERS });
    expect(await desk.fetchOrders()).toMatchObject({ created: 0, updated: 0, unchanged: ORDERS });
  });

  test('M9 M11 a shipped order is told once, and what the mall shows afterwards is no change of ours', async () => {
    const order = await buy();
    await desk.pack(order.id, '400011112222');
    const runId = await desk.plan('ship-notice', [order.id]);
    await desk.settle();
    expect(await desk.run(runId)).toMatchObject({ state: 'succeeded', sent: 1 });
    expect(desk.timesTold(order.mallOrderNo)).toBe(1);
    await desk.fetchOrders();
    const after = await desk.askOrThrow('GET', `/orders/${order.id}`);
    // A shipped order is complete at au PAY, so there the mall's own news follows.
    expect(['shipped', 'completed']).toContain(after.phase);
    expect(after.shipNotice).toMatchObject({ state: 'sent' });
    expect(after.shipment.trackingNumbers).toEqual(['400011112222']);
  });

  test('R3 the same order named again is not told again', async () => {
    const order = await buy();
    await desk.pack(order.id, '400011113333');
    await desk.plan('ship-notice', [order.id]);
    await desk.settle();
    const again = await desk.plan('ship-notice', [order.id]);
    await desk.settle();
    expect(await desk.run(again)).toMatchObject({
      sent: 0,
      skipped: 1,
      items: [{ reasons: expect.arrayContaining([expect.objectContaining({ code: 'already-sent' })]) }],
    });
    expect(desk.timesTold(order.mallOrderNo)).toBe(1);
  });

  test('S5 what staff shipped on the mall’s own screen meanwhile is not told over it', async () => {
    const order = await buy();
    await desk.pack(order.id, '400011114444');
    await desk.plan('ship-notice', [order.id]);
    desk.trade.shipByHand(order.mallOrderNo, '876543210987');
    await desk.settle();
    expect(desk.timesTold(order.mallOrderNo)).toBe(0);
    const after = await desk.askOrThrow('GET', `/orders/${order.id}`);
    expect(after.shipNotice).toMatchObject({
      state: 'sent',
      reasons: [expect.objectContaining({ code: 'already-shipped-at-mall' })],
    });
  });

  test('S6 an order that the mall cancelled meanwhile is refused in plain words, and the desk shows it as cancelled', async () => {
    const order = await buy();
    await desk.pack(order.id, '400011115555');
    const runId = await desk.plan('ship-notice', [order.id]);
    desk.trade.cancel(order.mallOrderNo);
    await desk.settle();
    const run = await desk.run(runId);
    expect(run).toMatchObject({ state: 'partly', refused: 1, items: [{ state: 'refused' }] });
    expect(run.items[0].reasons[0].message).toMatch(/\S/u);
    expect(desk.timesTold(order.mallOrderNo)).toBe(0);
    expect(await desk.askOrThrow('GET', `/orders/${order.id}`)).toMatchObject({ phase: 'cancelled' });
  });

  test.runIf(mall.readsBeforeNotice)(
    'R6 an order that the mall shows unreadably is put before a person, and holds up no other',
    async () => {
      const [odd, sound] = [await buy(), await buy()];
      await desk.pack(odd.id, '400011117771');
      await desk.pack(sound.id, '400011117772');
      const runId = await desk.plan('ship-notice', [odd.id, sound.id]);
      desk.trade.disguise(odd.mallOrderNo, 'unreadable');
      await desk.settle();
      expect(await desk.run(runId)).toMatchObject({ state: 'partly', sent: 1, refused: 1 });
      expect([desk.timesTold(odd.mallOrderNo), desk.timesTold(sound.mallOrderNo)]).toEqual([0, 1]);
    },
  );

  test.runIf(mall.carrierTable !== undefined)(
    'a carrier that the shop took out of its table is a reason, never a guess',
    async () => {
      // At Rakuma an order with a label of the mall's own needs no table, so there are several.
      for (const number of [1, 2, 3, 4, 5]) {
        const order = await buy();
        await desk.pack(order.id, `40001111666${number}`);
      }
      const unmapped = async () => {
        const { items } = await desk.askOrThrow('GET', `${path}/exports/preview?kind=ship-notice`);
        return items.filter(({ reasons }: { reasons: { code: string }[] }) =>
          reasons.some(({ code }) => code === 'carrier-not-mapped'),
        ).length;
      };
      const path = `/shops/${desk.shopId}`;
      const none = { carrier: 'yamato', method: null, code: null, name: null };
      await desk.askOrThrow('PATCH', path, { carriers: [none] });
      expect(await unmapped()).toBeGreaterThan(0);
      await desk.askOrThrow('PATCH', path, { carriers: [] });
      expect(await unmapped()).toBe(0);
    },
  );
});
