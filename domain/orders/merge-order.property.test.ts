import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mallOrders, orderStates } from '../testing/arbitraries.ts';
import { isCancelledAtMall, isShippedAtMall, phaseAtMall } from './mall-picture.ts';
import { mergeOrder } from './merge-order.ts';

const imports = fc.record({ before: mallOrders, incoming: mallOrders, state: orderStates });

test('R5: no import changes what a member typed', () => {
  fc.assert(
    fc.property(imports, ({ before, incoming, state }) => {
      const after = mergeOrder({ incoming, existing: { mallOrder: before, state } }).state.decisions;
      const { orderer, recipient, memo, exportOverrides, parcels } = state.decisions;
      expect(after).toMatchObject({ orderer, recipient, memo, exportOverrides });
      for (const { id, shipment } of after.parcels) {
        const typed = parcels.find((parcel) => parcel.id === id);
        if (typed) expect(shipment).toEqual(typed.shipment);
      }
    }),
  );
});

test('importing the same order again changes nothing more', () => {
  fc.assert(
    fc.property(imports, ({ before, incoming, state }) => {
      const once = mergeOrder({ incoming, existing: { mallOrder: before, state } }).state;
      const again = mergeOrder({
        incoming: structuredClone(incoming),
        existing: { mallOrder: incoming, state: once },
      });
      expect(again.state).toBe(once);
      expect(again.changes).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('an order imported for the first time is as it would be after a second time', () => {
  fc.assert(
    fc.property(mallOrders, (incoming) => {
      const { state } = mergeOrder({ incoming, existing: null });
      expect(mergeOrder({ incoming, existing: { mallOrder: incoming, state } })).toEqual({
        state,
        changes: [],
      });
    }),
  );
});

test('R5: a status set by a person or a rule survives any import save that the mall cancels, ships or completes', () => {
  fc.assert(
    fc.property(imports, ({ before, incoming, state }) => {
      fc.pre(state.decisions.statusBy !== 'import');
      const { status } = mergeOrder({ incoming, existing: { mallOrder: before, state } }).state.decisions;
      if (status === state.decisions.status) return;
      const news = phaseAtMall(incoming);
      expect(['cancelled', 'shipped', 'completed']).toContain(news);
      expect(status).toBe(news);
      expect(phaseAtMall(before)).not.toBe(news);
    }),
    { numRuns: 500 },
  );
});

test('R3: no import makes told untold, or settles what is under way', () => {
  fc.assert(
    fc.property(imports, ({ before, incoming, state }) => {
      const after = mergeOrder({ incoming, existing: { mallOrder: before, state } }).state;
      for (const [was, is] of [
        [state.shipNotice, after.shipNotice],
        [state.buyerRating, after.buyerRating],
      ] as const) {
        if (was.state === 'waiting' || was.state === 'uncertain') expect(is).toEqual(was);
        if (was.state === 'sent') expect(is).toMatchObject({ state: 'sent', by: was.by, told: was.told });
      }
    }),
  );
});

test('a cancellation at the mall is never silent', () => {
  fc.assert(
    fc.property(imports, ({ before, incoming, state }) => {
      fc.pre(isCancelledAtMall(incoming) && !isCancelledAtMall(before));
      const after = mergeOrder({ incoming, existing: { mallOrder: before, state } }).state;
      const called = after.attentions.some(({ code }) => code === 'cancelled-after-ship');
      expect(called || after.decisions.phase === 'cancelled').toBe(true);
    }),
  );
});

test('every change that is named is one, and every move of the status is named', () => {
  fc.assert(
    fc.property(imports, ({ before, incoming, state }) => {
      const { state: after, changes } = mergeOrder({ incoming, existing: { mallOrder: before, state } });
      for (const { before: was, after: is } of changes) expect(is).not.toEqual(was);
      const moved = after.decisions.status !== state.decisions.status;
      expect(changes.some(({ field }) => field === 'status')).toBe(moved);
      if (isShippedAtMall(incoming)) expect(after.shipNotice.state).not.toBe('untold');
    }),
  );
});
