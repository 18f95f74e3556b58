import { expect, test } from 'vitest';
import { UNTOLD } from '../orders/decisions.ts';
import type { Decisions, Telling } from '../orders/decisions.ts';
import { SOME_RULES, aMallOrder, aShipment, anOrderState, someDecisions } from '../testing/an-order.ts';
import { decideShipNoticeCorrection } from './decide-ship-notice-correction.ts';

const told: Telling = {
  ...UNTOLD,
  state: 'sent',
  by: 'us',
  sentAt: '2026-04-01T09:00:00+09:00',
  told: [{ id: '1', shipment: aShipment() }],
};
const shippedWith = (trackingNumber: string): Partial<Decisions> => ({
  status: 'shipped',
  phase: 'shipped',
  parcels: [{ id: '1', shipment: aShipment({ trackingNumbers: [trackingNumber] }) }],
});
const codes = (ours: Partial<Decisions>, shipNotice = told) =>
  decideShipNoticeCorrection({
    ...anOrderState({ decisions: someDecisions(ours), shipNotice }),
    mallOrder: aMallOrder({ mallPhase: 'shipped', shipNotice: { given: true, notifiedAt: null } }),
    rules: SOME_RULES,
    accountTypeSupported: true,
    today: '2026-04-01',
    insidePeriod: true,
  }).map(({ code }) => code);

test('M10: a number changed after the notice can be sent as a correction', () => {
  expect(codes(shippedWith('999999999999'))).toEqual([]);
});

test('a notice that still holds has nothing to correct', () => {
  expect(codes(shippedWith('1234-5678-9012'))).toEqual(['nothing-to-correct']);
});

test('what was never told, or told by somebody else, is not corrected', () => {
  expect(codes(shippedWith('999999999999'), UNTOLD)).toEqual(['nothing-to-correct']);
  expect(codes(shippedWith('999999999999'), { ...told, by: 'mall', told: null })).toEqual([
    'nothing-to-correct',
  ]);
});

test('a correction must be as fit to send as the notice was', () => {
  expect(codes(shippedWith('12'))).toEqual(['tracking-number-invalid']);
});
