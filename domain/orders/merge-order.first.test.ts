import { describe, expect, test } from 'vitest';
import { aMallOrder, aParcel, aShipment } from '../testing/an-order.ts';
import type { MallOrder } from './mall-order.ts';
import { mergeOrder } from './merge-order.ts';

const first = (facts: Partial<MallOrder>) => mergeOrder({ incoming: aMallOrder(facts), existing: null });
const review = { grade: 'good', comment: null, reviewedAt: '2026-04-05T10:00:00+09:00' } as const;

describe('the first import of an order', () => {
  test.each(['new', 'on-hold', 'ready-to-ship', 'shipped', 'completed', 'cancelled'] as const)(
    'takes its status from the mall: %s',
    (mallPhase) => {
      const { state, changes } = first({ mallPhase });
      expect(state.decisions).toMatchObject({ status: mallPhase, phase: mallPhase, statusBy: 'import' });
      expect(changes).toEqual([]);
    },
  );

  test("holds an order with a mark of the mall and shows the mall's words", () => {
    const { state } = first({ holds: [{ code: 'suspect', message: 'いたずら注文の疑い' }] });
    expect(state.decisions.status).toBe('on-hold');
    expect(state.attentions).toEqual([{ code: 'suspect', message: 'いたずら注文の疑い' }]);
  });

  test('does not hold an order that the mall shipped or cancelled long ago', () => {
    const holds = [{ code: 'suspect', message: '疑い' }];
    expect(first({ holds, mallPhase: 'shipped' }).state.decisions.status).toBe('shipped');
    expect(first({ holds, mallPhase: 'cancelled' }).state.decisions.status).toBe('cancelled');
  });

  test('R6: holds an order whose status at the mall is unknown, and says so once', () => {
    const unmapped = [{ code: 'unknown-status', message: 'ステータス 987' }];
    const { state } = first({ mallPhase: null, mallStatus: '987', unmapped });
    expect(state.decisions.status).toBe('on-hold');
    expect(state.attentions).toEqual([
      { code: 'unknown-status', message: expect.objectContaining({ ja: expect.stringContaining('987') }) },
    ]);
  });

  test('R6: shows what could not be mapped', () => {
    const { state } = first({ unmapped: [{ code: 'payment-method', message: '支払方法 77' }] });
    expect(state.decisions.status).toBe('new');
    expect(state.attentions).toEqual([{ code: 'unmapped-payment-method', message: '支払方法 77' }]);
  });

  test('fills in the shipment where the mall has it', () => {
    const { state } = first({ parcels: [aParcel({ id: '7', shipment: aShipment() }), aParcel({ id: '8' })] });
    expect(state.decisions.parcels).toEqual([
      {
        id: '7',
        shipment: {
          carrier: 'yamato',
          carrierName: null,
          method: 'parcel',
          shipsOn: '2026-04-01',
          trackingNumbers: ['123456789012'],
        },
      },
      {
        id: '8',
        shipment: { carrier: null, carrierName: null, method: null, shipsOn: null, trackingNumbers: [] },
      },
    ]);
  });

  test("takes a notice that the mall shows as given for the mall's own", () => {
    const given = { given: true, notifiedAt: '2026-04-02T09:00:00+09:00' };
    expect(first({ mallPhase: 'shipped', shipNotice: given }).state.shipNotice).toMatchObject({
      state: 'sent',
      by: 'mall',
      sentAt: '2026-04-02T09:00:00+09:00',
    });
    expect(first({ mallPhase: 'completed' }).state.shipNotice).toMatchObject({
      state: 'sent',
      by: 'mall',
      sentAt: null,
    });
    expect(first({}).state.shipNotice.state).toBe('untold');
  });

  test('an order that the mall still lists as new but shows as notified is shipped', () => {
    const { state } = first({ shipNotice: { given: true, notifiedAt: null } });
    expect(state.decisions.status).toBe('shipped');
  });

  test('takes a rating that the mall shows for given', () => {
    expect(first({ mallPhase: 'completed', sellerReview: review }).state.buyerRating).toMatchObject({
      state: 'sent',
      by: 'mall',
      sentAt: '2026-04-05T10:00:00+09:00',
    });
    expect(first({ buyerReview: review }).state.buyerRating.state).toBe('untold');
  });
});
