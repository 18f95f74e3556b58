import { describe, expect, test } from 'vitest';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import { readOne } from '../conformance/read-one.ts';
import { runSimulator } from '../conformance/run-simulator.ts';
import { worldAt } from '../conformance/world-at.ts';
import type { MallConnection, ReadOrder, Write } from '../mall.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { rakuten } from './index.ts';
import { composeShipNotice } from './shipments.ts';

const CALL = { method: 'POST', path: '/es/2.0/order/updateOrderShipping/' };
const CALLS = { 'list-orders': CALL, 'read-order': CALL, 'ship-notice': CALL, 'buyer-rating': CALL };

async function openShop(settings: Record<string, string> = {}) {
  const running = await runSimulator({ id: 'rakuten', calls: CALLS, orders: 0 });
  const connection = rakuten.connect({ ...running.credentials, ...settings }, worldAt(running.baseUrl));
  async function place(order: object): Promise<string> {
    return (await running.control<{ orderNo: string }>('/rakuten/orders', 'POST', order)).orderNo;
  }
  return { running, connection, place };
}

async function read(connection: MallConnection, mallOrderNo: string): Promise<ReadOrder> {
  const found = await readOne(connection, mallOrderNo);
  if (found === null) throw new Error(`no order ${mallOrderNo}`);
  return found;
}

/** A notice over the order as it is now, with the numbers given for every parcel. */
function aNotice(shown: ReadOrder, trackingNumbers: readonly string[]): Write {
  const { mallOrderNo, orderedAt, parcels } = shown.order;
  const shipment = {
    ...NO_SHIPMENT,
    carrier: 'yamato',
    shipsOn: orderedAt.slice(0, 10),
    trackingNumbers,
  } as const;
  const composed = composeShipNotice({
    mallOrderNo,
    parcels: parcels.map(({ id }) => ({ id, shipment })),
    settings: {},
    carrierRows: CARRIER_TABLE.defaults,
    raw: shown.raw,
  });
  if (!('payload' in composed)) throw new Error(JSON.stringify(composed.reasons));
  return { mallOrderNo, payload: composed.payload, shown };
}

const numbersOf = ({ order }: ReadOrder) => order.parcels.map(({ shipment }) => shipment.trackingNumbers);

describe('against a Rakuten shop', () => {
  test('an order with two baskets is shipped in both, and a correction leaves one record for each number', async () => {
    const { connection, place } = await openShop();
    const no = await place({ specials: ['two-baskets'], state: 'awaiting-shipment' });
    const before = await read(connection, no);
    expect(before.order.parcels).toHaveLength(2);

    const sent = await connection.sendShipNotices([aNotice(before, ['111111111111', '222222222222'])]);
    expect(sent).toMatchObject([{ outcome: 'accepted', order: { order: { mallPhase: 'shipped' } } }]);
    const shipped = await read(connection, no);
    expect(numbersOf(shipped)).toEqual([
      ['111111111111', '222222222222'],
      ['111111111111', '222222222222'],
    ]);

    const corrected = await connection.correctShipNotices([aNotice(shipped, ['333333333333'])]);
    expect(corrected).toMatchObject([{ outcome: 'accepted' }]);
    expect(numbersOf(await read(connection, no))).toEqual([['333333333333'], ['333333333333']]);
  });

  test('M4 an order is confirmed while it is fetched only where the shop says so', async () => {
    for (const [confirmOrders, status] of [
      ['no', '100'],
      ['yes', '300'],
    ] as const) {
      const { connection, place } = await openShop({ confirmOrders });
      const no = await place({ state: 'awaiting-confirmation' });
      await connection.advanceOrders?.([await read(connection, no)]);
      expect((await read(connection, no)).order.mallStatus).toBe(status);
    }
  });

  test.each([
    ['postage-not-fixed', { amounts: { shippingYen: null, totalYen: null } }],
    ['rakuten-confirms', { holds: [{ code: 'rakuten-confirming' }] }],
    ['caution', { holds: [{ code: 'caution' }] }],
    ['social-gift-awaited', { holds: [{ code: 'social-gift-unfilled' }], parcels: [{ recipient: null }] }],
    ['social-gift', { holds: [], parcels: [{ recipient: { name: expect.any(String) } }] }],
  ])('an order with the special %s is read as such', async (special, order) => {
    const { connection, place } = await openShop();
    const read_ = await read(connection, await place({ specials: [special] }));
    expect(read_.order).toMatchObject(order);
    expect(read_.order.unmapped).toEqual([]);
  });

  test('no order of a shop’s whole history has a code that is not known or sums that do not add up', async () => {
    const running = await runSimulator({ id: 'rakuten', calls: CALLS, orders: 400 });
    const connection = rakuten.connect(running.credentials, worldAt(running.baseUrl));
    const to = running.now();
    const window = { from: new Date(to.getTime() - 92 * 86_400_000), to };
    const odd: object[] = [];
    let seen = 0;
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const page = await connection.listOrders(window, cursor);
      seen += page.orders.length + page.rejected.length;
      for (const { order } of page.orders) {
        if (order.unmapped.length > 0 || order.amounts.differenceYen !== null) {
          odd.push({ no: order.mallOrderNo, unmapped: order.unmapped, amounts: order.amounts });
        }
      }
      odd.push(...page.rejected);
      cursor = page.next;
    }
    expect(seen).toBeGreaterThan(100);
    expect(odd).toEqual([]);
  });

  test('when the licence key ends, the shop says so and nothing is read', async () => {
    const { running, connection } = await openShop();
    await running.control('/rakuten/licence', 'PUT', { expiresAt: '2026-01-01T00:00:00+09:00' });
    expect(await connection.checkConnection()).toMatchObject({ state: 'refused', code: 'sign-in-refused' });
  });

  test('a function that is switched off is named', async () => {
    const { running, connection } = await openShop();
    await running.control('/rakuten/functions', 'PUT', { disabled: ['rpay.order.getOrder'] });
    const report = await connection.checkConnection();
    expect(report).toMatchObject({ state: 'refused', code: 'function-not-enabled' });
    expect(report.detail.ja).toContain('rpay.order.getOrder');
  });
});
