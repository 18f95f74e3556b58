import { describe, expect, test } from 'vitest';
import { aMallOrder, aParcel, aPerson, aShipment, anOrderState, someDecisions } from '../testing/an-order.ts';
import { UNTOLD } from './decisions.ts';
import type { Decisions, OrderState, Telling } from './decisions.ts';
import type { MallOrder } from './mall-order.ts';
import { mergeOrder } from './merge-order.ts';
import type { Phase } from './status.ts';

const merge = (
  incoming: Partial<MallOrder>,
  state: OrderState = anOrderState(),
  before: Partial<MallOrder> = {},
) => mergeOrder({ incoming: aMallOrder(incoming), existing: { mallOrder: aMallOrder(before), state } });
const standing = (phase: Phase, facts: Partial<Decisions> = {}): OrderState =>
  anOrderState({ decisions: someDecisions({ status: phase, phase, ...facts }) });
const telling = (shipNotice: Partial<Telling>, decisions: Partial<Decisions> = {}): OrderState =>
  anOrderState({ decisions: someDecisions(decisions), shipNotice: { ...UNTOLD, ...shipNotice } });
const cancelled: Partial<MallOrder> = { mallStatus: 'cancelled', mallPhase: 'cancelled' };
const suspect = [{ code: 'suspect', message: '疑い' }];

describe('a later import: the mall cancels', () => {
  test('the order is cancelled, even where a member moved it on', () => {
    const { state, changes } = merge(cancelled);
    expect(state.decisions).toMatchObject({ status: 'cancelled', phase: 'cancelled', statusBy: 'import' });
    expect(changes).toContainEqual({ field: 'status', before: 'ready-to-ship', after: 'cancelled' });
  });

  test.each([{ state: 'waiting' }, { state: 'uncertain' }, { state: 'sent', by: 'us' }] as const)(
    'with a ship notice sending or confirmed the order keeps its status and a person is called: %o',
    (shipNotice) => {
      const { state } = merge(cancelled, telling(shipNotice));
      expect(state.decisions.status).toBe('ready-to-ship');
      expect(state.attentions).toEqual([
        { code: 'cancelled-after-ship', message: { ja: expect.any(String), en: expect.any(String) } },
      ]);
    },
  );

  test('a notice that was refused, or given on the screen of the mall, does not stand in the way', () => {
    for (const shipNotice of [{ state: 'refused' }, { state: 'sent', by: 'mall' }] as const) {
      const { state } = merge(cancelled, telling(shipNotice));
      expect(state.decisions.status).toBe('cancelled');
      expect(state.attentions).toEqual([]);
    }
  });

  test("a cancelled status of the account's own stays", () => {
    expect(merge(cancelled, standing('cancelled', { status: '01JQ' })).state.decisions.status).toBe('01JQ');
  });

  test('a status that a person sets after the cancellation stays', () => {
    expect(
      merge({ ...cancelled, buyerNote: '間違えました' }, standing('new'), cancelled).state.decisions.status,
    ).toBe('new');
  });
});

describe('a later import: the mall ships or completes', () => {
  test.each(['new', 'on-hold', 'ready-to-ship'] as const)(
    'an order that stands in %s is shipped',
    (phase) => {
      const { state } = merge(
        { mallPhase: 'shipped', shipNotice: { given: true, notifiedAt: null } },
        standing(phase),
      );
      expect(state.decisions).toMatchObject({ status: 'shipped', phase: 'shipped', statusBy: 'import' });
      expect(state.shipNotice).toMatchObject({ state: 'sent', by: 'mall' });
    },
  );

  test('a shipped order is completed', () => {
    expect(merge({ mallPhase: 'completed' }, standing('shipped')).state.decisions.status).toBe('completed');
  });

  test('an order that stands later already is not taken back', () => {
    expect(merge({ mallPhase: 'shipped' }, standing('completed')).state.decisions.status).toBe('completed');
    expect(merge({ mallPhase: 'shipped' }, standing('cancelled')).state.decisions.status).toBe('cancelled');
  });

  test('a status that a person sets after that stays', () => {
    const shipped = { mallPhase: 'shipped' } as const;
    const { state } = merge({ ...shipped, buyerNote: '届きません' }, standing('on-hold'), shipped);
    expect(state.decisions.status).toBe('on-hold');
  });
});

describe('a later import: holds', () => {
  test('a hold that an import had set is lifted by the mall', () => {
    const { state } = merge({}, standing('on-hold', { statusBy: 'import' }), { holds: suspect });
    expect(state.decisions).toMatchObject({ status: 'new', phase: 'new', statusBy: 'import' });
  });

  test('a hold that a member had set is not', () => {
    expect(merge({}, standing('on-hold'), { holds: suspect }).state.decisions.status).toBe('on-hold');
  });

  test("an unknown status that becomes known gives the order the table's status", () => {
    const { state } = merge({ mallPhase: 'ready-to-ship' }, standing('on-hold', { statusBy: 'import' }), {
      mallPhase: null,
    });
    expect(state.decisions.status).toBe('ready-to-ship');
  });

  test('a mark that comes later leaves the status and calls a person', () => {
    const { state } = merge({ holds: suspect }, standing('new', { statusBy: 'import' }));
    expect(state.decisions.status).toBe('new');
    expect(state.attentions).toEqual(suspect);
  });

  test('an attention goes when the mall takes its mark back; others stay', () => {
    const other = { code: 'from-elsewhere', message: '確認してください' };
    const before = { ...anOrderState(), attentions: [...suspect, other] };
    expect(merge({}, before, { holds: suspect }).state.attentions).toEqual([other]);
  });
});

describe('a later import: what was told', () => {
  const shipped: Partial<MallOrder> = {
    mallPhase: 'shipped',
    shipNotice: { given: true, notifiedAt: '2026-04-02T09:00:00+09:00' },
  };

  test.each(['waiting', 'uncertain'] as const)(
    'R3: a notice that is %s is settled by the ledger, not by the import',
    (state) => {
      expect(merge(shipped, telling({ state })).state.shipNotice).toEqual({ ...UNTOLD, state });
    },
  );

  test('R3: what we told stays ours', () => {
    const told: Telling = {
      ...UNTOLD,
      state: 'sent',
      by: 'us',
      sentAt: '2026-04-01T12:00:00+09:00',
      told: [{ id: '1', shipment: aShipment() }],
    };
    expect(merge(shipped, telling(told)).state.shipNotice).toEqual(told);
  });

  test("a refused notice that the mall shows as given was given on the mall's screen", () => {
    expect(merge(shipped, telling({ state: 'refused' })).state.shipNotice).toMatchObject({
      state: 'sent',
      by: 'mall',
      sentAt: '2026-04-02T09:00:00+09:00',
    });
  });

  test('a rating given on the screen of the mall counts as given', () => {
    const sellerReview = { grade: 'good', comment: null, reviewedAt: '2026-04-05T10:00:00+09:00' } as const;
    const { state } = merge({ mallPhase: 'completed', sellerReview }, standing('shipped'));
    expect(state.buyerRating).toMatchObject({
      state: 'sent',
      by: 'mall',
      sentAt: '2026-04-05T10:00:00+09:00',
    });
    const waiting = { ...anOrderState(), buyerRating: { ...UNTOLD, state: 'waiting' as const } };
    expect(merge({ sellerReview }, waiting).state.buyerRating.state).toBe('waiting');
  });
});

describe('a later import: parcels', () => {
  const parcels = (...ids: string[]) =>
    ids.map((id) => aParcel({ id, shipment: aShipment({ trackingNumbers: [id] }) }));
  const typed = (...ids: string[]) =>
    ids.map((id) => ({ id, shipment: aShipment({ trackingNumbers: [`typed-${id}`] }) }));
  const numbers = (state: OrderState) =>
    state.decisions.parcels.map(({ id, shipment }) => [id, ...shipment.trackingNumbers]);

  test('R5: a member keeps what was typed, whatever the mall holds by now', () => {
    const { state } = merge({ parcels: parcels('1') }, standing('new', { parcels: typed('1') }));
    expect(numbers(state)).toEqual([['1', 'typed-1']]);
  });

  test('a new parcel comes with what the mall has', () => {
    const { state } = merge({ parcels: parcels('1', '2') }, standing('new', { parcels: typed('1') }));
    expect(numbers(state)).toEqual([
      ['1', 'typed-1'],
      ['2', '2'],
    ]);
  });

  test('R5: an only parcel keeps what was typed even under a new id', () => {
    const { state, changes } = merge({ parcels: parcels('9') }, standing('new', { parcels: typed('1') }));
    expect(numbers(state)).toEqual([['9', 'typed-1']]);
    expect(changes).toEqual([]);
  });

  test('R5: what was typed for a parcel that is gone is shown, once', () => {
    const ours = standing('new', { parcels: typed('1', '2') });
    const once = merge({ parcels: parcels('1') }, ours, { parcels: parcels('1', '2') });
    expect(numbers(once.state)).toEqual([['1', 'typed-1']]);
    expect(once.state.attentions).toEqual([
      {
        code: 'parcel-removed',
        message: expect.objectContaining({ ja: expect.stringContaining('typed-2') }),
      },
    ]);
    expect(once.changes.map(({ field }) => field)).toContain('parcels.2.shipment');
    const again = merge({ parcels: parcels('1'), buyerNote: '急ぎ' }, once.state, { parcels: parcels('1') });
    expect(again.state.attentions).toEqual(once.state.attentions);
  });

  test('a parcel that goes as the mall filled it goes in silence', () => {
    const [one, two] = parcels('1', '2');
    const ours = [one, two].flatMap((parcel) =>
      parcel ? [{ id: parcel.id, shipment: parcel.shipment }] : [],
    );
    const { state } = merge({ parcels: parcels('1') }, standing('new', { parcels: ours }), {
      parcels: parcels('1', '2'),
    });
    expect(state.attentions).toEqual([]);
  });
});

describe('what the history is told', () => {
  test('an unchanged order has no changes and the very same state', () => {
    const state = anOrderState();
    const merged = merge({ mallUpdatedAt: '2026-04-09T00:00:00+09:00' }, state);
    expect(merged.changes).toEqual([]);
    expect(merged.state).toBe(state);
  });

  test("facts of the mall are named as in the API's order", () => {
    const { amounts, payment } = aMallOrder();
    const { changes } = merge({
      mallStatus: '300',
      amounts: { ...amounts, totalYen: 900 },
      payment: { ...payment, state: 'refunded' },
      parcels: [aParcel({ recipient: aPerson({ phone: '03-1111-2222' }) })],
      buyerNote: '急ぎで',
    });
    expect(changes).toEqual([
      { field: 'mallStatus', before: 'awaiting_shipment', after: '300' },
      { field: 'amounts.totalYen', before: 1100, after: 900 },
      { field: 'payment.state', before: 'paid', after: 'refunded' },
      { field: 'buyerNote', before: null, after: '急ぎで' },
      { field: 'recipient.phone', before: null, after: '03-1111-2222' },
    ]);
  });

  test('of a recipient that a member changed, the new address at the mall is shown apart', () => {
    const ours = standing('new', { recipient: aPerson({ address1: '港区1-1' }) });
    const { changes, state } = merge(
      { parcels: [aParcel({ recipient: aPerson({ address1: '中央区2-2' }) })] },
      ours,
    );
    expect(changes).toEqual([
      { field: 'mallPersons.recipient.address1', before: '千代田区千代田1-1', after: '中央区2-2' },
    ]);
    expect(state.decisions.recipient?.address1).toBe('港区1-1');
  });
});
