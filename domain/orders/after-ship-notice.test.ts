import { describe, expect, test } from 'vitest';
import { aMallOrder, aShipment, anOrderState, someDecisions } from '../testing/an-order.ts';
import {
  confirmShipNotice,
  doubtShipNotice,
  findShipNoticeAtMall,
  queueShipNotice,
  recallShipNotice,
  refuseShipNotice,
  settleShipNotice,
} from './after-ship-notice.ts';
import { UNTOLD } from './decisions.ts';
import { mergeOrder } from './merge-order.ts';
import type { Phase } from './status.ts';

const standing = (phase: Phase) => anOrderState({ decisions: someDecisions({ status: phase, phase }) });
const confirmation = {
  at: '2026-04-01T12:00:00+09:00',
  warnings: [{ code: 'message-cut', message: '本文を短くしました' }],
  shipments: [{ id: '1', shipment: aShipment() }],
};
const refusal = { code: 'cancelled', message: 'キャンセル済みです' };

/** Cancelled at the mall while the notice waited. */
function cancelledLate() {
  const mallOrder = aMallOrder();
  const state = queueShipNotice(anOrderState());
  return mergeOrder({ incoming: aMallOrder({ mallPhase: 'cancelled' }), existing: { mallOrder, state } })
    .state;
}

describe('a confirmed ship notice', () => {
  test.each(['new', 'on-hold', 'ready-to-ship'] as const)('moves an order in %s to shipped', (phase) => {
    const state = confirmShipNotice(standing(phase), confirmation);
    expect(state.decisions).toMatchObject({ status: 'shipped', phase: 'shipped', statusBy: 'system' });
    expect(state.shipNotice).toEqual({
      state: 'sent',
      by: 'us',
      sentAt: '2026-04-01T12:00:00+09:00',
      refusal: null,
      warnings: [{ code: 'message-cut', message: '本文を短くしました' }],
      told: [{ id: '1', shipment: aShipment() }],
    });
  });

  test.each(['completed', 'cancelled'] as const)('never takes an order in %s back', (phase) => {
    expect(confirmShipNotice(standing(phase), confirmation).decisions.status).toBe(phase);
  });

  test("leaves a shipped status of the account's own", () => {
    const state = anOrderState({ decisions: someDecisions({ status: '01JQ', phase: 'shipped' }) });
    expect(confirmShipNotice(state, confirmation).decisions.status).toBe('01JQ');
  });

  test('keeps calling a person where the mall had cancelled', () => {
    expect(confirmShipNotice(cancelledLate(), confirmation).attentions).toHaveLength(1);
  });
});

test("a notice found on the mall's own screen is the mall's, and the order is shipped", () => {
  const state = findShipNoticeAtMall(queueShipNotice(anOrderState()), { at: null });
  expect(state.shipNotice).toEqual({ ...UNTOLD, state: 'sent', by: 'mall' });
  expect(state.decisions.status).toBe('shipped');
});

test('a notice on its way moves nothing else', () => {
  const before = anOrderState();
  expect(queueShipNotice(before)).toEqual({ ...before, shipNotice: { ...UNTOLD, state: 'waiting' } });
  expect(doubtShipNotice(before)).toEqual({ ...before, shipNotice: { ...UNTOLD, state: 'uncertain' } });
});

test("a refused notice keeps the mall's words and the order's status", () => {
  const state = refuseShipNotice(queueShipNotice(anOrderState()), refusal);
  expect(state.shipNotice).toEqual({ ...UNTOLD, state: 'refused', refusal });
  expect(state.decisions.status).toBe('ready-to-ship');
});

test('a notice that a person settled keeps the note and is not sent again', () => {
  expect(settleShipNotice(anOrderState(), { note: '電話で連絡済み' }).shipNotice).toEqual({
    ...UNTOLD,
    state: 'refused',
    refusal: { code: 'settled-by-a-person', message: '電話で連絡済み' },
  });
});

test('a notice that was taken back is untold', () => {
  expect(recallShipNotice(queueShipNotice(anOrderState())).shipNotice).toEqual(UNTOLD);
});

test.each([
  ['is refused', (state: ReturnType<typeof cancelledLate>) => refuseShipNotice(state, refusal)],
  ['is taken back', recallShipNotice],
  [
    'is settled by a person',
    (state: ReturnType<typeof cancelledLate>) => settleShipNotice(state, { note: '確認' }),
  ],
])('an order cancelled at the mall meanwhile is cancelled once its notice %s', (_how, end) => {
  const state = end(cancelledLate());
  expect(state.decisions).toMatchObject({ status: 'cancelled', phase: 'cancelled' });
  expect(state.attentions).toEqual([]);
});
