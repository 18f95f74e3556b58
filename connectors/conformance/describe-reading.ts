import { describe, expect, test } from 'vitest';
import type { OrderWindow } from '../mall.ts';
import { READ_FAULTS } from './mall-under-test.ts';
import type { MallUnderTest, RunningMall } from './mall-under-test.ts';
import { numbersOf, readAll } from './read-all.ts';
import { worldAt } from './world-at.ts';
import { readOne } from './read-one.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Windows, pages, odd payloads, and what a failing mall looks like to a reader. */
export function describeReading({
  mall,
  start,
  forgetsCursors,
  hasTokens,
  unknownOrderNo,
}: MallUnderTest): void {
  const connectTo = (running: RunningMall) =>
    mall.connect(running.credentials, worldAt(running.baseUrl, { now: running.now }));

  describe('reading orders', () => {
    test('R1 every order of the window comes, over all its pages', async () => {
      const running = await start(230);
      const pages = await readAll(connectTo(running), wholeWindow());
      expect(pages.length).toBeGreaterThan(1);
      expect(numbersOf(pages)).toEqual(await truthOf(running));
    });

    test('R1 none is lost while orders are bought and change between the pages', async () => {
      const running = await start(230);
      const connection = connectTo(running);
      const beganAt = new Date(Date.now() - MINUTE_MS);
      const shown = await truthOf(running);
      const first = await readAll(connection, wholeWindow(), async () => {
        await running.placeOrder('to-ship');
        await running.cancelOrder(await running.placeOrder('unpaid'));
      });
      expect(numbersOf(first)).toEqual(expect.arrayContaining([...shown]));
      await running.letTimePass(mall.visibilityLagMs + MINUTE_MS);
      const window =
        mall.listsChanges === 'every' ? { ...wholeWindow(), updatedFrom: beganAt } : wholeWindow();
      const second = await readAll(connection, window);
      expect(numbersOf([...first, ...second])).toEqual(await truthOf(running));
    });

    test('R1 a page that the mall sends twice loses none', async () => {
      const running = await start(230);
      await running.strike('duplicate-page', 'list-orders');
      expect(numbersOf(await readAll(connectTo(running), wholeWindow()))).toEqual(await truthOf(running));
    });

    test('R4 another process goes on from the stored cursor', async () => {
      const running = await start(230);
      const window = wholeWindow();
      const first = await connectTo(running).listOrders(window, null);
      const rest = [await connectTo(running).listOrders(window, first.next)];
      while (rest.at(-1)?.next)
        rest.push(await connectTo(running).listOrders(window, rest.at(-1)?.next ?? null));
      expect(numbersOf([first, ...rest])).toEqual(await truthOf(running));
    });

    test.runIf(forgetsCursors)(
      'R1 a cursor that the mall no longer knows is told apart, and a new start reads all',
      async () => {
        const running = await start(230);
        const connection = connectTo(running);
        const window = wholeWindow();
        const { next } = await connection.listOrders(window, null);
        await running.forgetCursors?.();
        const goingOn = connection.listOrders(window, next);
        await expect(goingOn).rejects.toMatchObject({ kind: 'refused', code: 'cursor_expired' });
        expect(numbersOf(await readAll(connection, window))).toEqual(await truthOf(running));
      },
    );

    test('M6 the window holds its first moment and not its last', async () => {
      const running = await start(5);
      const [order] = await running.listTruth();
      const at = order?.orderedAt ?? new Date(0);
      const connection = connectTo(running);
      const from = await readAll(connection, { from: at, to: new Date(at.getTime() + MINUTE_MS) });
      expect(numbersOf(from)).toContain(order?.mallOrderNo);
      const until = await readAll(connection, { from: new Date(at.getTime() - MINUTE_MS), to: at });
      expect(numbersOf(until)).not.toContain(order?.mallOrderNo);
    });

    test.runIf(mall.listsChanges === 'every')('M7 a change is listed among what changed since', async () => {
      const running = await start(5);
      const no = await running.placeOrder('unpaid');
      const since = new Date(Date.now() - 1);
      await running.cancelOrder(no);
      await running.letTimePass(mall.visibilityLagMs + MINUTE_MS);
      const pages = await readAll(connectTo(running), { ...wholeWindow(), updatedFrom: since });
      const read = pages.flatMap((page) => page.orders).find(({ order }) => order.mallOrderNo === no);
      expect(read?.order.mallPhase).toBe('cancelled');
    });

    test('one order is read as it is in the list, and again from its raw text', async () => {
      const running = await start(3);
      const connection = connectTo(running);
      const pages = await readAll(connection, wholeWindow());
      const listed = pages.flatMap((page) => page.orders)[0];
      const read = await readOne(connection, listed?.order.mallOrderNo ?? '');
      expect(read?.order).toEqual(listed?.order);
      expect(mall.readRaw(listed?.raw ?? '')).toEqual(listed?.order);
    });

    test.runIf(mall.capabilities.shipNotice)(
      'S5 what staff shipped on the mall’s own screen is read as given, with its number',
      async () => {
        const running = await start(0);
        const no = await running.placeOrder('to-ship');
        await running.shipByHand(no, '876543210987');
        const read = await readOne(connectTo(running), no);
        expect(read?.order.shipNotice.given).toBe(true);
        expect(read?.order.mallPhase).toBeOneOf(['shipped', 'completed']);
        expect(read?.order.parcels[0]?.shipment.trackingNumbers).toEqual(['876543210987']);
      },
    );

    test('an order that the mall does not know is nothing', async () => {
      const running = await start(1);
      expect(await readOne(connectTo(running), unknownOrderNo)).toBeNull();
    });

    test('R6 an order that cannot be read is set aside with its raw text, the others come', async () => {
      const running = await start(20);
      const no = await running.placeOrder('to-ship');
      await running.spoilOrder(no, 'unreadable');
      await running.letTimePass(mall.visibilityLagMs + MINUTE_MS);
      const pages = await readAll(connectTo(running), wholeWindow());
      const rejected = pages.flatMap((page) => page.rejected);
      expect(rejected).toMatchObject([{ mallOrderNo: no, raw: expect.stringContaining(no) }]);
      expect(numbersOf(pages)).toEqual((await truthOf(running)).filter((other) => other !== no));
    });

    test('R6 an unknown status keeps the mall’s words and is marked for a person', async () => {
      const running = await start(0);
      const no = await running.placeOrder('to-ship');
      await running.spoilOrder(no, 'unknown-status');
      const read = await readOne(connectTo(running), no);
      expect(read?.order.mallPhase).toBeNull();
      expect(read?.raw).toContain(read?.order.mallStatus);
      expect(read?.order.unmapped).not.toEqual([]);
    });

    test('B13 a field that we do not know is kept in the raw text', async () => {
      const running = await start(0);
      const no = await running.placeOrder('to-ship');
      const before = await readOne(connectTo(running), no);
      await running.spoilOrder(no, 'new-field');
      const after = await readOne(connectTo(running), no);
      expect(after?.order.lines).toEqual(before?.order.lines);
      expect(after?.raw.length).toBeGreaterThan(before?.raw.length ?? 0);
    });

    test.each(READ_FAULTS)(
      'a page hit by %s fails as something to try again, and then comes whole',
      async (fault) => {
        const running = await start(5);
        const connection = connectTo(running);
        await running.strike(fault, 'list-orders');
        const failure = await connection.listOrders(wholeWindow(), null).then(
          () => 'none',
          (error: { kind?: string }) => error.kind,
        );
        const refusesKey = fault === 'expired-token' && !hasTokens;
        expect(failure).toBe(refusesKey ? 'sign-in' : EXPECTED_FAILURE[fault]);
        expect(numbersOf(await readAll(connection, wholeWindow()))).toEqual(await truthOf(running));
      },
    );
  });
}

const EXPECTED_FAILURE: Readonly<Record<(typeof READ_FAULTS)[number], string>> = {
  'drop-before': 'unavailable',
  'error-before': 'unavailable',
  html: 'unavailable',
  'cut-answer': 'unavailable',
  'rate-limit': 'rate-limited',
  'expired-token': 'none',
};

function wholeWindow(): OrderWindow {
  return { from: new Date(Date.now() - 60 * DAY_MS), to: new Date(Date.now() + DAY_MS) };
}

async function truthOf(running: RunningMall): Promise<readonly string[]> {
  return (await running.listTruth()).map(({ mallOrderNo }) => mallOrderNo).toSorted();
}
