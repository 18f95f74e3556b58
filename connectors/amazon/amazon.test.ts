import { describe, expect, test } from 'vitest';
import { readOne } from '../conformance/read-one.ts';
import { openTeller } from '../conformance/open-teller.ts';
import { runSimulator } from '../conformance/run-simulator.ts';
import type { Calls } from '../conformance/run-simulator.ts';
import { worldAt } from '../conformance/world-at.ts';
import { describeMall } from '../describe-mall.ts';
import { amazon } from './index.ts';

const CALLS: Calls = {
  'list-orders': { method: 'GET', path: '/orders/2026-01-01/orders' },
  'read-order': { method: 'GET', path: '/orders/2026-01-01/orders/*' },
  'ship-notice': { method: 'POST', path: '/orders/v0/orders/*/shipmentConfirmation' },
  // Amazon lets nobody rate.
  'buyer-rating': { method: 'POST', path: '/' },
};

const PAGE_TOKEN_LIFE_MS = 24 * 60 * 60_000;

describeMall({
  mall: amazon,
  unknownOrderNo: '250-9999999-9999999',
  hasTokens: true,
  hasUnservedAccounts: false,
  forgetsCursors: true,
  async start(orders) {
    const running = await runAmazon(orders);
    return { ...running, forgetCursors: () => running.letTimePass(PAGE_TOKEN_LIFE_MS + 1000) };
  },
});

function runAmazon(orders: number) {
  return runSimulator({ id: 'amazon', calls: CALLS, orders });
}

async function openShop() {
  const running = await runAmazon(0);
  const connection = amazon.connect(running.credentials, worldAt(running.baseUrl, { now: running.now }));
  const read = async (no: string) => (await readOne(connection, no))!;
  const buy = async (kind: string) =>
    (await running.control<{ orderNo: string }>('/amazon/orders', 'POST', { kind })).orderNo;
  return { running, connection, read, buy };
}

describe('what only Amazon has', () => {
  test('an order paid on delivery is told as such, and taken', async () => {
    const { running, read, buy } = await openShop();
    const no = await buy('cash-on-delivery');
    expect((await read(no)).order.payment).toMatchObject({ method: 'cash-on-delivery', state: 'unpaid' });
    const teller = openTeller(amazon, running, 'ship-notice');
    const write = await teller.compose(no);
    expect(write.payload).toMatchObject({ codCollectionMethod: 'DirectPayment' });
    expect((await teller.tell(write)).outcome).toBe('accepted');
  });

  test('an order that Amazon ships is shown as such', async () => {
    const { read, buy } = await openShop();
    expect((await read(await buy('by-amazon'))).order.fulfilledByMall).toBe(true);
  });

  test('a pre-order waits for its payment', async () => {
    const { read, buy } = await openShop();
    expect((await read(await buy('pre-order'))).order).toMatchObject({
      mallPhase: 'on-hold',
      awaitingPayment: true,
    });
  });

  test('a buyer who asks to cancel puts the order on hold', async () => {
    const { running, read } = await openShop();
    const no = await running.placeOrder('to-ship');
    await running.control(`/amazon/orders/${no}/request-cancel`, 'POST', { reason: '不要になった' });
    expect((await read(no)).order.holds).toEqual([
      {
        code: 'cancellation-requested',
        message: expect.objectContaining({ ja: '購入者がキャンセルを依頼しています。理由：不要になった' }),
      },
    ]);
  });

  test('without the role for personal data there is no name, and the order comes all the same', async () => {
    const { running, read } = await openShop();
    const no = await running.placeOrder('to-ship');
    await running.control('/amazon/personal-data', 'PUT', { allowed: false });
    const { order } = await read(no);
    expect([order.orderer?.name ?? null, order.parcels[0]?.recipient?.name ?? null]).toEqual([null, null]);
    expect(order.lines.length).toBeGreaterThan(0);
  });

  test('a correction changes the number that Amazon holds', async () => {
    const { running, connection, read } = await openShop();
    const no = await running.placeOrder('to-ship');
    const teller = openTeller(amazon, running, 'ship-notice');
    await teller.tell(await teller.compose(no));
    const { order, raw } = await read(no);
    const parcels = order.parcels.map(({ id, shipment }) => ({
      id,
      shipment: { ...shipment, trackingNumbers: ['999988887777'] },
    }));
    const composed = amazon.composeShipNotice({
      mallOrderNo: no,
      parcels,
      settings: {},
      carrierRows: amazon.carrierTable.defaults,
      raw,
    });
    if (!('payload' in composed)) throw new Error(JSON.stringify(composed.reasons));
    const outcomes = await connection.correctShipNotices([{ mallOrderNo: no, payload: composed.payload }]);
    expect(outcomes).toMatchObject([{ outcome: 'accepted' }]);
    expect((await read(no)).order.parcels[0]?.shipment.trackingNumbers).toEqual(['999988887777']);
  });
});
