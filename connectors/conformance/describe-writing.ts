import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../mall.ts';
import { WRITE_FAULTS } from './mall-under-test.ts';
import type { MallUnderTest } from './mall-under-test.ts';
import { openTeller, writesOf } from './open-teller.ts';

/** Ship notices and ratings, judged by the mall's own journal. */
export function describeWriting({ mall, start, hasTokens }: MallUnderTest): void {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  describe.each(writesOf(mall))('R3 the %s', (kind) => {
    const readyState = kind === 'ship-notice' ? 'to-ship' : 'to-rate';

    test('is accepted, and the mall shows it afterwards', async () => {
      const running = await start(0);
      const no = await running.placeOrder(readyState);
      const teller = openTeller(mall, running, kind);
      expect((await teller.tell(await teller.compose(no))).outcome).toBe('accepted');
      expect(await teller.isShown(no)).toBe(true);
      expect(await running.listTold(kind)).toEqual([no]);
    });

    test('said before is no error and no second telling', async () => {
      const running = await start(0);
      const no = await running.placeOrder(readyState);
      const teller = openTeller(mall, running, kind);
      const write = await teller.compose(no);
      await teller.tell(write);
      expect((await teller.tell(write)).outcome).toBe('already-done');
      expect(await running.listTold(kind)).toEqual([no]);
    });

    test('about an order that is not ready for it is refused in the mall’s words', async () => {
      const running = await start(0);
      const no = await running.placeOrder(kind === 'ship-notice' ? 'unpaid' : 'to-ship');
      const teller = openTeller(mall, running, kind);
      expect(await teller.tell(await teller.compose(no))).toMatchObject(REFUSED);
      expect(await running.listTold(kind)).toEqual([]);
    });

    test('about many orders gets one outcome each, in the order given', async () => {
      const running = await start(0);
      const numbers = await placeOrders(12, () => running.placeOrder(readyState));
      const unready = await running.placeOrder(kind === 'ship-notice' ? 'unpaid' : 'to-ship');
      const teller = openTeller(mall, running, kind);
      const writes = await Promise.all([unready, ...numbers].map((no) => teller.compose(no)));
      const outcomes = await teller.tellAll(writes);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', ...numbers.map(() => 'accepted')]);
      expect((await running.listTold(kind)).toSorted()).toEqual(numbers.toSorted());
    });

    test.each(WRITE_FAULTS)('is said exactly once when the mall suffers %s', async (fault) => {
      const running = await start(0);
      const no = await running.placeOrder(readyState);
      const teller = openTeller(mall, running, kind);
      const write = await teller.compose(no);
      await running.strike(fault, kind);
      if (fault.startsWith('hang')) hastenTimeouts();

      const first = await teller.tell(write);
      const refusesKey = fault === 'expired-token' && !hasTokens;
      expect(first.outcome).toBe(refusesKey ? 'put-off' : EXPECTED_OUTCOME[fault]);
      const told = await running.listTold(kind);
      expect(await teller.isShown(no)).toBe(told.length === 1);
      if (told.length === 0) expect((await teller.tell(write)).outcome).toBe('accepted');
      expect(await running.listTold(kind)).toEqual([no]);
    });
  });

  test.runIf(mall.capabilities.shipNotice)(
    'S6 the ship notice of an order that was cancelled meanwhile is refused in the mall’s words',
    async () => {
      const running = await start(0);
      const no = await running.placeOrder('to-ship');
      const teller = openTeller(mall, running, 'ship-notice');
      const write = await teller.compose(no);
      await running.cancelOrder(no);
      expect(await teller.tell(write)).toMatchObject(REFUSED);
      expect(await running.listTold('ship-notice')).toEqual([]);
    },
  );
}

const REFUSED = {
  outcome: 'refused',
  code: expect.stringMatching(/\S/u),
  message: expect.anything(),
};

const EXPECTED_OUTCOME: Readonly<Record<(typeof WRITE_FAULTS)[number], Outcome['outcome']>> = {
  'drop-before': 'unknown',
  'drop-after': 'unknown',
  'error-before': 'unknown',
  'error-after': 'unknown',
  html: 'unknown',
  'html-after': 'unknown',
  'cut-answer': 'unknown',
  'hang-before': 'unknown',
  'hang-after': 'unknown',
  'rate-limit': 'put-off',
  'expired-token': 'accepted',
};

/** The connector's own time-outs come twenty times sooner. */
function hastenTimeouts(): void {
  const timeOut = AbortSignal.timeout;
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 20));
}

async function placeOrders(count: number, place: () => Promise<string>): Promise<readonly string[]> {
  const numbers: string[] = [];
  while (numbers.length < count) numbers.push(await place());
  return numbers;
}
