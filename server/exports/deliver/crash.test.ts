import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Crash, openExportDesk } from '../testing/export-desk.ts';
import type { DeskOrder, ExportDesk } from '../testing/export-desk.ts';

/** Every durable step of an export, before and after; the first test proves that none is missing here. */
const STEPS = [
  'plan:begun',
  'plan:batch-planned',
  'plan:planned',
  'deliver:claiming',
  'deliver:claimed',
  'deliver:looked',
  'deliver:answered',
  'deliver:recorded',
  'deliver:doubted',
  'deliver:read-back',
  'deliver:verified',
];

describe('R3 R4 a process that dies at any step', () => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk();
  });
  afterAll(() => desk.close());

  async function readyOrders(): Promise<readonly DeskOrder[]> {
    const orders: DeskOrder[] = [];
    for (let i = 0; i < 3; i += 1) {
      const order = await desk.buy();
      await desk.prepare(order);
      orders.push(order);
    }
    return orders;
  }

  /** An export whose jobs run again after each death, with a notice that the mall does not answer. */
  async function exportThroughDeath(): Promise<string> {
    desk.mall.faults.add({
      match: { method: 'POST', path: '/v1/orders/*/shipping_notice', nth: 2 },
      fault: { kind: 'drop-after' },
    });
    const { id: runId } = await desk.askOrThrow('POST', `/shops/${desk.shopId}/exports`, {
      kind: 'ship-notice',
    });
    await untilAlive(() => desk.jobs['run-export']({ accountId: desk.accountId, runId }));
    await untilAlive(() => desk.settle());
    desk.mall.faults.clear();
    return runId;
  }

  async function untilAlive(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      await desk.letTimePass();
      await work();
    }
  }

  const timesTold = ({ mallOrderNo }: DeskOrder) =>
    desk.accepted('ship-notice').filter((no) => no === mallOrderNo).length;

  test('the steps listed here are all there are', async () => {
    await readyOrders();
    desk.reached.length = 0;
    desk.crashAt('deliver:claimed');
    await exportThroughDeath();
    expect([...new Set(desk.reached)].sort()).toEqual([...STEPS].sort());
  });

  test.each(STEPS)('%s goes on when it runs again: nothing is lost, nothing told twice', async (step) => {
    const orders = await readyOrders();
    desk.reached.length = 0;
    if (step === 'deliver:doubted') await dieWhileSending();
    desk.crashAt(step);
    const runId = await exportThroughDeath();
    expect(desk.reached).toContain(step);
    expect(orders.map(timesTold)).toEqual([1, 1, 1]);
    expect(await desk.run(runId)).toMatchObject({ state: 'succeeded' });
    for (const order of orders)
      expect(await desk.order(order)).toMatchObject({ status: 'shipped', shipNotice: { state: 'sent' } });
  });

  async function dieWhileSending(): Promise<void> {
    const order = await desk.buy();
    await desk.prepare(order);
    await desk.plan('ship-notice', { orderIds: [order.id] });
    desk.crashAt('deliver:claimed');
    await expect(desk.deliver()).rejects.toThrow(Crash);
    await desk.letTimePass();
  }

  test('what a dead process was sending is left alone until its lease is over', async () => {
    const order = await desk.buy();
    await desk.prepare(order);
    await desk.plan('ship-notice');
    desk.crashAt('deliver:claimed');
    await expect(desk.deliver()).rejects.toThrow(Crash);
    await desk.deliver();
    const [instruction] = await desk.instructions();
    expect(instruction.state).toBe('sending');
    expect(timesTold(order)).toBe(0);
    await desk.letTimePass();
    await desk.settle();
    expect(timesTold(order)).toBe(1);
  });
});
