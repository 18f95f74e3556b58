import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Write } from '../mall.ts';
import { WRITE_FAULTS } from './mall-under-test.ts';
import type { MallUnderTest } from './mall-under-test.ts';
import { openTeller, writesOf } from './open-teller.ts';
import type { Teller } from './open-teller.ts';

const ORDERS = 6;
/** Each round meets at least one fault less, so more rounds than faults are never needed. */
const ROUNDS_MAX = 12;

/** Any mixture of faults over a batch: whoever reads back what is unknown tells each order exactly once. */
export function describeFaultStorm({ mall, start }: MallUnderTest): void {
  describe.each(writesOf(mall))('R3 the %s', (kind) => {
    test('is said exactly once for every order, whatever befalls the batch', async () => {
      await fc.assert(
        fc.asyncProperty(storm, async (faults) => {
          const running = await start(0);
          const teller = openTeller(mall, running, kind);
          const writes: Write[] = [];
          while (writes.length < ORDERS) {
            const no = await running.placeOrder(kind === 'ship-notice' ? 'to-ship' : 'to-rate');
            writes.push(await teller.compose(no));
          }
          for (const [index, fault] of faults.entries()) await running.strike(fault, kind, index + 1);

          let open: readonly Write[] = writes;
          for (let round = 0; open.length > 0 && round < ROUNDS_MAX; round += 1)
            open = await settle(teller, open);
          expect(open).toEqual([]);
          const told = await running.listTold(kind);
          expect(told.toSorted()).toEqual(writes.map(({ mallOrderNo }) => mallOrderNo).toSorted());
        }),
        { numRuns: 15 },
      );
    });
  });
}

const storm = fc.array(fc.constantFrom(...WRITE_FAULTS.filter((fault) => !fault.startsWith('hang'))), {
  minLength: 1,
  maxLength: 10,
});

/** Tells what is open and answers what is still open: what was put off, and what the mall does not show. */
async function settle(teller: Teller, open: readonly Write[]): Promise<readonly Write[]> {
  const outcomes = await teller.tellAll(open);
  const still: Write[] = [];
  for (const [index, write] of open.entries()) {
    const { outcome } = outcomes[index]!;
    expect(outcome).not.toBe('refused');
    const isOpen =
      outcome === 'put-off' || (outcome === 'unknown' && !(await teller.isShown(write.mallOrderNo)));
    if (isOpen) still.push(write);
  }
  return still;
}
