import { describe, expect, test } from 'vitest';
import { readAll } from '../conformance/read-all.ts';
import { readOne } from '../conformance/read-one.ts';
import type { RunningMall } from '../conformance/mall-under-test.ts';
import { runSimulator } from '../conformance/run-simulator.ts';
import type { TestWorld } from '../conformance/world-at.ts';
import { worldAt } from '../conformance/world-at.ts';
import type { Listed } from '../mall.ts';
import { yahoo } from './index.ts';
import { CALLS } from './scripted-calls.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

type Settings = Readonly<Record<string, string>>;

async function open(orders = 0, settings: Settings = {}) {
  const running = await runSimulator({ id: 'yahoo', calls: CALLS, orders });
  const world = worldAt(running.baseUrl, { now: running.now });
  const connection = yahoo.connect({ ...running.credentials, ...settings }, world);
  const place = async (state: string) =>
    (await running.control<{ orderNo: string }>('/yahoo/orders', 'POST', { state })).orderNo;
  return { running, world, connection, place };
}

function windowOf(running: RunningMall) {
  const nowMs = running.now().getTime();
  return { from: new Date(nowMs - 60 * DAY_MS), to: new Date(nowMs + DAY_MS) };
}

function requestsTo(world: TestWorld, api: string): number {
  return world.permits.filter((limit) => limit === api).length;
}

const SHIPMENT = {
  carrier: 'yamato',
  carrierName: null,
  method: 'parcel',
  trackingNumbers: ['1234-5678-9012'],
} as const;

describe('Yahoo! and its simulator', () => {
  test('every field that is asked for is one that the mall knows', async () => {
    const { running, world, connection } = await open(30);
    await readAll(connection, windowOf(running));
    expect(world.logged.filter(({ event }) => event === 'yahoo-field-unknown')).toEqual([]);
    expect(requestsTo(world, 'orderList')).toBe(1);
    expect(requestsTo(world, 'orderInfo')).toBe(30);
  });

  test('every order of a lively shop adds up and has no code that we do not know', async () => {
    const { running, connection } = await open(120);
    const pages = await readAll(connection, windowOf(running));
    const orders = pages.flatMap((page) => page.orders.map((read) => read.order));
    expect(orders.length).toBe(120);
    expect(orders.filter(({ unmapped }) => unmapped.length > 0)).toEqual([]);
    expect(orders.filter(({ amounts }) => amounts.differenceYen !== null)).toEqual([]);
    expect(pages.flatMap((page) => page.rejected)).toEqual([]);
  });

  test('a second fetch reads only what has changed', async () => {
    const { running, world, connection } = await open(30);
    const stored = new Map<string, string | undefined>();
    const pages = await readAll(connection, windowOf(running));
    for (const { order, mark } of pages.flatMap((page) => page.orders)) stored.set(order.mallOrderNo, mark);
    const changed = await running.placeOrder('to-ship');
    const before = requestsTo(world, 'orderInfo');
    const second = await connection.listOrders(
      windowOf(running),
      null,
      async (listed: readonly Listed[]) =>
        new Set(
          listed.filter((one) => stored.get(one.mallOrderNo) === one.mark).map((one) => one.mallOrderNo),
        ),
    );
    expect(second.orders.map(({ order }) => order.mallOrderNo)).toEqual([changed]);
    expect(second.unchanged).toHaveLength(30);
    expect(requestsTo(world, 'orderInfo')).toBe(before + 1);
  });

  test('an order within its first ten minutes comes on hold, and is let go when they are over', async () => {
    const { running, connection, place } = await open();
    const no = await place('cancellable');
    const [first] = await readAll(connection, windowOf(running));
    expect(first?.orders[0]?.order.holds.map(({ code }) => code)).toEqual(['buyer-may-cancel']);
    await running.letTimePass(10 * 60_000 + 1000);
    const second = await connection.listOrders(
      windowOf(running),
      null,
      async (listed) =>
        new Set(listed.filter(({ mark }) => mark === first?.orders[0]?.mark).map((one) => one.mallOrderNo)),
    );
    expect(second.orders.map(({ order }) => [order.mallOrderNo, order.holds])).toEqual([[no, []]]);
  });

  test.each([
    ['held', 'fraud-hold'],
    ['line-not-shippable', 'line-gift-not-shippable'],
    ['suspect', 'suspect'],
  ])('M10 an order that is %s comes on hold', async (state, code) => {
    const { running, connection, place } = await open();
    const no = await place(state);
    const pages = await readAll(connection, windowOf(running));
    const read = pages.flatMap((page) => page.orders).find(({ order }) => order.mallOrderNo === no);
    expect(read?.order.holds.map((hold) => hold.code)).toContain(code);
  });

  test('M7 an order that was let go late is listed by its publication', async () => {
    const { running, connection, place } = await open();
    const no = await place('held');
    await running.letTimePass(DAY_MS);
    const since = new Date(running.now().getTime() - 60_000);
    await running.control(`/yahoo/orders/${no}`, 'PATCH', { isHeld: false });
    const pages = await readAll(connection, { ...windowOf(running), updatedFrom: since });
    expect(pages.flatMap((page) => page.orders.map(({ order }) => order.mallOrderNo))).toEqual([no]);
  });

  test('a card whose authorisation has expired is told beside the notice', async () => {
    const { running, connection, place } = await open();
    const no = await place('card');
    await running.control(`/yahoo/orders/${no}`, 'PATCH', { card: 'expired' });
    const shown = await readOne(connection, no);
    const composed = yahoo.composeShipNotice({
      mallOrderNo: no,
      parcels: [{ id: '1', shipment: { ...SHIPMENT, shipsOn: '2026-11-24' } }],
      settings: {},
      carrierRows: yahoo.carrierTable.defaults,
      raw: shown?.raw ?? '',
    });
    if (!('payload' in composed) || shown === null) throw new Error(JSON.stringify(composed));
    const notice = { mallOrderNo: no, payload: composed.payload, shown };
    expect(await connection.sendShipNotices([notice])).toMatchObject([
      { outcome: 'accepted', warnings: [{ code: 'od91115' }] },
    ]);
  });

  test('a shipped and paid order is completed at the next fetch, where the shop wants it', async () => {
    const { running, connection } = await open(0, { completeAfterShipping: 'yes' });
    const no = await running.placeOrder('to-ship');
    await running.shipByHand(no, '876543210987');
    await running.letTimePass(60_000);
    const pages = await readAll(connection, windowOf(running));
    await connection.advanceOrders(pages.flatMap((page) => page.orders));
    expect((await readOne(connection, no))?.order.mallPhase).toBe('completed');
  });

  test('consent on the mall’s page gives a refresh token that connects, and its code serves once', async () => {
    const { running, world } = await open();
    const { credentials } = running;
    const redirectUrl = 'http://127.0.0.1:8080/consent';
    const asked = new URL(
      yahoo.consent.authorizeUrl({ settings: credentials, redirectUrl, state: 'state-1' }),
    );
    const agreed = await fetch(`${running.baseUrl}${asked.pathname}${asked.search}`, {
      method: 'POST',
      body: new URLSearchParams({ consent: 'agree' }),
      redirect: 'manual',
    });
    const back = new URL(agreed.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('state-1');
    const given = { credentials, redirectUrl, code: back.searchParams.get('code') ?? '' };
    const redeemed = await yahoo.consent.redeem(given, world);
    const connection = yahoo.connect({ ...credentials, refreshToken: '', ...redeemed }, world);
    expect(await connection.checkConnection()).toMatchObject({ state: 'ok' });
    await expect(yahoo.consent.redeem(given, world)).rejects.toMatchObject({ kind: 'sign-in' });
  });

  test('without the signature the consent ends after twelve hours, and the report says why', async () => {
    const { running, connection } = await open(1, { publicKey: '' });
    const first = await connection.checkConnection();
    expect(first).toMatchObject({
      state: 'ok',
      detail: expect.objectContaining({ ja: expect.stringContaining('12時間') }),
    });
    await running.letTimePass(13 * 60 * 60_000);
    expect(await connection.checkConnection()).toMatchObject({
      state: 'refused',
      code: 'sign-in-refused',
      detail: expect.objectContaining({ ja: expect.stringContaining('公開鍵が設定されていません') }),
    });
  });

  test('a consent of four weeks ago is over, and only a new one helps', async () => {
    const { running, connection } = await open();
    await running.letTimePass(28 * DAY_MS + 60_000);
    expect(await connection.checkConnection()).toMatchObject({
      state: 'refused',
      code: 'sign-in-refused',
      detail: expect.objectContaining({ ja: expect.stringContaining('4週間') }),
    });
  });

  test.each([
    [{ isAddressRegistered: false }, 'ip-not-registered'],
    [{ isApiApproved: false }, 'function-not-enabled'],
  ])('M4 the connection test names what the store still has to do: %j', async (access, code) => {
    const { running, connection } = await open();
    await running.control('/yahoo/access', 'PATCH', access);
    expect(await connection.checkConnection()).toMatchObject({ state: 'refused', code });
  });
});
