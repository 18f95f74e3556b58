import { describe, expect, test } from 'vitest';
import { UNTOLD } from '../orders/decisions.ts';
import type { Telling } from '../orders/decisions.ts';
import type { Shipment } from '../orders/order.ts';
import { aShipment } from '../testing/an-order.ts';
import { buyerRatingState, shipNoticeState } from './notice-state.ts';

const one = (facts: Partial<Shipment> = {}, id = '1') => [{ id, shipment: aShipment(facts) }];
const told: Telling = { ...UNTOLD, state: 'sent', by: 'us', told: one() };
const state = (telling: Telling, parcels = one()) => shipNoticeState([], telling, { parcels });

describe('the state of a ship notice', () => {
  test('an order that nothing stands against is due', () => {
    expect(state(UNTOLD)).toBe('due');
    expect(shipNoticeState([{ code: 'not-paid' }], UNTOLD, { parcels: one() })).toBe('not-due');
  });

  test.each(['waiting', 'refused', 'uncertain', 'sent'] as const)('what the ledger says stands: %s', (by) => {
    expect(shipNoticeState([{ code: 'on-hold' }], { ...UNTOLD, state: by }, { parcels: one() })).toBe(by);
  });

  test('a notice that still says what we hold is sent', () => {
    expect(state(told)).toBe('sent');
  });

  test.each([
    ['the number', { trackingNumbers: ['999999999999'] }],
    ['a further number', { trackingNumbers: ['123456789012', '999999999999'] }],
    ['the carrier', { carrier: 'sagawa' }],
    ['the day', { shipsOn: '2026-04-02' }],
  ] as const)('M10: %s changed after the notice shows as changed', (_what, facts) => {
    expect(state(told, one(facts))).toBe('changed');
  });

  test('a hyphen or another method is no change of what was told', () => {
    expect(state(told, one({ trackingNumbers: ['1234-5678-9012'], method: 'compact' }))).toBe('sent');
  });

  test('the name of another carrier counts, as the mall was told it', () => {
    const toldOther: Telling = { ...told, told: one({ carrier: 'other', carrierName: '赤帽' }) };
    expect(state(toldOther, one({ carrier: 'other', carrierName: 'エコ配' }))).toBe('changed');
  });

  test('a parcel that came after the notice is a change', () => {
    expect(state(told, [...one(), ...one({}, '2')])).toBe('changed');
    expect(state({ ...told, told: [...one(), ...one({}, '2')] }, [...one(), ...one({}, '3')])).toBe(
      'changed',
    );
  });

  test('an only parcel under a new id is the one that was told', () => {
    expect(state(told, one({}, '9'))).toBe('sent');
  });

  test('what was told on the screen of the mall is never shown as changed', () => {
    expect(state({ ...told, by: 'mall' }, one({ trackingNumbers: [] }))).toBe('sent');
  });
});

test('a rating is due, or stands as the ledger says', () => {
  expect(buyerRatingState([], UNTOLD)).toBe('due');
  expect(buyerRatingState([{ code: 'buyer-has-not-rated' }], UNTOLD)).toBe('not-due');
  expect(buyerRatingState([{ code: 'already-sent' }], told)).toBe('sent');
});
