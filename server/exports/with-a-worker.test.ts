import { rakuma } from '@matome/connectors/rakuma/index.ts';
import { afterEach, expect, test } from 'vitest';
import { openExportDesk } from './testing/export-desk.ts';
import type { DeskOrder, ExportDesk, ExportDeskOptions } from './testing/export-desk.ts';

const NOTICES = { method: 'POST', path: '/v1/orders/*/shipping_notice' };
let desk: ExportDesk;
afterEach(() => desk.close());

async function open(options: ExportDeskOptions): Promise<void> {
  desk = await openExportDesk({ worker: true, ...options });
}

/** The mall's next acceptance of a write about this order. */
function acceptance(kind: string, { mallOrderNo }: DeskOrder) {
  return desk.mall.journal.waitFor(({ effect }) => effect?.kind === kind && effect.orderId === mallOrderNo);
}

test('M13 an order that becomes due is told within seconds, without anyone', {
  timeout: 10_000,
}, async () => {
  await open({ apiOption: true });
  await desk.askOrThrow('PATCH', `/shops/${desk.shopId}`, { autoExport: true });
  const order = await desk.buy();
  const told = acceptance('ship-notice', order);
  await desk.prepare(order);
  await told;
  expect(desk.accepted('ship-notice')).toEqual([order.mallOrderNo]);
});

test('R3 A4 an unanswered notice is read back by itself, and said within half a minute', {
  timeout: 30_000,
}, async () => {
  await open({});
  const order = await desk.buy();
  await desk.prepare(order);
  desk.mall.faults.add({ match: { ...NOTICES, nth: 1 }, fault: { kind: 'drop-before' } });
  const told = acceptance('ship-notice', order);
  await desk.askOrThrow('POST', `/shops/${desk.shopId}/exports`, { kind: 'ship-notice' });
  await told;
  expect(desk.accepted('ship-notice')).toEqual([order.mallOrderNo]);
});

test('R8 P7 the limit of the mall is used and never passed', { timeout: 30_000 }, async () => {
  const rate = { perSecond: 20, burst: 20 };
  await open({ rate, malls: [{ ...rakuma, rateLimits: { api: rate } }] });
  const orders: DeskOrder[] = [];
  for (let i = 0; i < 45; i += 1) {
    const order = await desk.buy();
    await desk.prepare(order);
    orders.push(order);
  }
  const last = desk.mall.journal.waitFor(() => desk.accepted('ship-notice').length === 45);
  const startedAt = performance.now();
  await desk.askOrThrow('POST', `/shops/${desk.shopId}/exports`, { kind: 'ship-notice' });
  await last;
  const seconds = (performance.now() - startedAt) / 1000;
  expect(desk.mall.journal.entries().filter((entry) => entry.status === 429)).toEqual([]);
  expect(seconds).toBeLessThan(8);
});
