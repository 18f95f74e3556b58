import { describe, expect, test } from 'vitest';
import { UNTOLD } from '../orders/decisions.ts';
import type { Decisions, Telling } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import { aMallOrder, anOrderState, someDecisions } from '../testing/an-order.ts';
import { personsDueAt } from './persons-due.ts';

type Facts = {
  mall?: Partial<MallOrder>;
  ours?: Partial<Decisions>;
  told?: Partial<Telling>;
  changedAt?: string;
};

/** Kept 30 days. The mall last changed the order on 2 April, we on 3 April. */
function dueAt({ mall = {}, ours = {}, told = {}, changedAt = '2026-04-03T00:00:00Z' }: Facts) {
  const order = {
    mallOrder: aMallOrder({ mallUpdatedAt: '2026-04-02T00:00:00Z', ...mall }),
    state: anOrderState({ decisions: someDecisions(ours), shipNotice: { ...UNTOLD, ...told } }),
    shippingChangedAt: new Date(changedAt),
  };
  return personsDueAt(order, 30)?.toISOString() ?? null;
}

describe('R13 when the persons of an order must leave', () => {
  test('R13 30 days after delivery, whenever the mall was told', () => {
    const mall = { deliveredAt: '2026-04-10T12:00:00+09:00' };
    expect(dueAt({ mall, told: { state: 'sent', by: 'us', sentAt: '2026-04-05T00:00:00Z' } })).toBe(
      '2026-05-10T03:00:00.000Z',
    );
  });

  test('R13 where the mall does not say that it arrived, 14 days are given to the parcel from when we told the mall', () => {
    expect(dueAt({ told: { state: 'sent', by: 'us', sentAt: '2026-04-05T00:00:00Z' } })).toBe(
      '2026-05-19T00:00:00.000Z',
    );
  });

  test('R13 told on the mall’s own screen it counts from then', () => {
    const mall = { shipNotice: { given: true, notifiedAt: '2026-04-06T00:00:00Z' } };
    expect(dueAt({ mall, told: { state: 'sent', by: 'mall' } })).toBe('2026-05-20T00:00:00.000Z');
  });

  test('R13 shipped, and nobody knows when: the last change, at the mall or here, stands in', () => {
    const mall = { mallPhase: 'shipped' as const };
    expect(dueAt({ mall })).toBe('2026-05-17T00:00:00.000Z');
    expect(dueAt({ mall: { ...mall, mallUpdatedAt: '2026-04-20T00:00:00Z' } })).toBe(
      '2026-06-03T00:00:00.000Z',
    );
    expect(dueAt({ mall: { ...mall, mallUpdatedAt: null } })).toBe('2026-05-17T00:00:00.000Z');
  });

  test('R13 a cancelled order counts from its cancellation, without days for a parcel', () => {
    expect(dueAt({ mall: { cancelledAt: '2026-04-04T00:00:00Z' } })).toBe('2026-05-04T00:00:00.000Z');
    expect(dueAt({ ours: { status: 'cancelled', phase: 'cancelled' } })).toBe('2026-05-03T00:00:00.000Z');
  });

  test.each(['shipped', 'completed'] as const)('R13 an order that we moved to %s is on its way', (phase) => {
    expect(dueAt({ ours: { status: phase, phase } })).toBe('2026-05-17T00:00:00.000Z');
  });

  test.each(['new', 'on-hold', 'ready-to-ship'] as const)(
    'R13 an order in %s still needs its persons, however old it is',
    (phase) => {
      expect(dueAt({ ours: { status: phase, phase } })).toBeNull();
    },
  );
});
