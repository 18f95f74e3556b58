import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMallOrder, aParcel, aPerson, aShipment, anOrderState, someDecisions } from '../testing/an-order.ts';
import { mallOrders, orderStates, shipments } from '../testing/arbitraries.ts';
import { applyChanges } from './apply-changes.ts';
import type { OrderChanges } from './apply-changes.ts';
import { changeRefusalMessage } from './change-refusal.ts';
import type { Decisions } from './decisions.ts';
import type { MallOrder } from './mall-order.ts';

type Extra = {
  ours?: Partial<Decisions>;
  mall?: Partial<MallOrder>;
  status?: { id: string; phase: 'new' | 'shipped' };
};
const change = (changes: OrderChanges, { ours = {}, mall = {}, status }: Extra = {}) => {
  const state = anOrderState({ decisions: someDecisions(ours) });
  const applied = applyChanges({ state, mallOrder: aMallOrder(mall), changes, status });
  if ('refused' in applied) throw new Error(applied.because);
  return { ...applied, before: state, decisions: applied.state.decisions };
};

describe('a change by hand: the shipment', () => {
  test('is merged field by field', () => {
    const { decisions, changes, shippingChanged } = change({ shipment: { shipsOn: '2026-04-03' } });
    expect(decisions.parcels).toEqual([{ id: '1', shipment: aShipment({ shipsOn: '2026-04-03' }) }]);
    expect(changes).toEqual([{ field: 'shipment.shipsOn', before: '2026-04-01', after: '2026-04-03' }]);
    expect(shippingChanged).toBe(true);
  });

  test('null empties a field', () => {
    const { decisions } = change({ shipment: { carrier: null, shipsOn: null, trackingNumbers: [] } });
    expect(decisions.parcels[0]?.shipment).toEqual({
      carrier: null,
      carrierName: null,
      method: 'parcel',
      shipsOn: null,
      trackingNumbers: [],
    });
  });

  const two = {
    parcels: [
      { id: '1', shipment: aShipment() },
      { id: '2', shipment: aShipment() },
    ],
  };
  const days = (decisions: Decisions) => decisions.parcels.map(({ shipment }) => shipment.shipsOn);

  test('goes to every parcel', () => {
    const { decisions, changes } = change({ shipment: { shipsOn: '2026-04-03' } }, { ours: two });
    expect(days(decisions)).toEqual(['2026-04-03', '2026-04-03']);
    expect(changes.map(({ field }) => field)).toEqual(['shipment.shipsOn', 'parcels.2.shipment.shipsOn']);
  });

  test('of one parcel goes to that parcel, over what goes to all', () => {
    const parcels = [{ id: '2', shipment: { shipsOn: '2026-04-04' } }];
    expect(days(change({ parcels }, { ours: two }).decisions)).toEqual(['2026-04-01', '2026-04-04']);
    const both = change({ shipment: { shipsOn: '2026-04-03' }, parcels }, { ours: two });
    expect(days(both.decisions)).toEqual(['2026-04-03', '2026-04-04']);
  });

  test('of a parcel that the order does not have is refused, and nothing is changed', () => {
    const applied = applyChanges({
      state: anOrderState(),
      mallOrder: aMallOrder(),
      status: undefined,
      changes: { memo: '急ぎ', parcels: [{ id: '9', shipment: { shipsOn: '2026-04-03' } }] },
    });
    expect(applied).toMatchObject({ refused: 'parcel-unknown' });
  });
});

describe('a change by hand: the status', () => {
  test("may be one of the account's own, and is a member's from then on", () => {
    const { decisions, changes, shippingChanged } = change(
      { status: '01JQ' },
      { ours: { statusBy: 'import' }, status: { id: '01JQ', phase: 'shipped' } },
    );
    expect(decisions).toMatchObject({ status: '01JQ', phase: 'shipped', statusBy: 'member' });
    expect(changes).toEqual([{ field: 'status', before: 'ready-to-ship', after: '01JQ' }]);
    expect(shippingChanged).toBe(true);
  });

  test('that does not exist is refused', () => {
    const applied = applyChanges({
      state: anOrderState(),
      mallOrder: aMallOrder(),
      changes: { status: 'lost' },
      status: undefined,
    });
    expect(applied).toMatchObject({ refused: 'status-unknown' });
    expect(changeRefusalMessage('status-unknown', 'ja')).toContain('受注ステータス');
  });

  test('sent back as it was is no decision', () => {
    const { state, before, shippingChanged } = change(
      { status: 'ready-to-ship' },
      { ours: { statusBy: 'import' } },
    );
    expect(state).toBe(before);
    expect(shippingChanged).toBe(false);
  });

  test("set by a rule is the rule's", () => {
    const applied = applyChanges({
      state: anOrderState(),
      mallOrder: aMallOrder(),
      changes: { status: 'new' },
      status: { id: 'new', phase: 'new' },
      by: 'rule',
    });
    expect(applied).toMatchObject({ state: { decisions: { statusBy: 'rule' } } });
  });
});

describe('a change by hand: persons', () => {
  test("overrules the mall's, keeping the fields that were not typed", () => {
    const { decisions, changes, shippingChanged } = change({
      recipient: { address1: '港区1-1', postalCode: '１０５０００１' },
    });
    expect(decisions.recipient).toEqual(aPerson({ address1: '港区1-1', postalCode: '105-0001' }));
    expect(changes).toEqual([
      { field: 'recipient.postalCode', before: '100-0001', after: '105-0001' },
      { field: 'recipient.address1', before: '千代田区千代田1-1', after: '港区1-1' },
    ]);
    expect(shippingChanged).toBe(false);
  });

  test("typed back to what the mall has, it is the mall's again", () => {
    const ours = { recipient: aPerson({ address1: '港区1-1' }) };
    expect(change({ recipient: { address1: '千代田区千代田1-1' } }, { ours }).decisions.recipient).toBeNull();
  });

  test('of an anonymous order starts from nothing', () => {
    const mall = { parcels: [aParcel({ recipient: null })] };
    expect(change({ recipient: { name: '田中' } }, { mall }).decisions.recipient).toMatchObject({
      name: '田中',
      phone: null,
    });
    expect(change({ recipient: { name: ' ' } }, { mall }).decisions.recipient).toBeNull();
  });

  test('M8: an orderer that the mall does not give starts from the recipient', () => {
    const mall = { orderer: null, ordererIsRecipient: true };
    expect(change({ orderer: { phone: '03-0000-0000' } }, { mall }).decisions.orderer).toEqual(
      aPerson({ phone: '03-0000-0000' }),
    );
  });
});

test('a memo and what is overruled are kept, and are no shipping data', () => {
  const { decisions, changes, shippingChanged } = change({
    memo: '電話済み',
    exportOverrides: ['mall-hold', 'not-paid'],
  });
  expect(decisions).toMatchObject({ memo: '電話済み', exportOverrides: ['not-paid', 'mall-hold'] });
  expect(changes).toEqual([
    { field: 'memo', before: null, after: '電話済み' },
    { field: 'exportOverrides', before: [], after: ['not-paid', 'mall-hold'] },
  ]);
  expect(shippingChanged).toBe(false);
  expect(change({ memo: '' }, { ours: { memo: '電話済み' } }).decisions.memo).toBeNull();
});

test('a change made twice changes nothing the second time', () => {
  fc.assert(
    fc.property(mallOrders, orderStates, shipments, (mallOrder, state, shipment) => {
      const changes = {
        shipment,
        memo: '確認',
        recipient: { name: '佐藤' },
        exportOverrides: ['not-paid'] as const,
      };
      const once = applyChanges({ state, mallOrder, changes, status: undefined });
      if ('refused' in once) throw new Error(once.because);
      const again = applyChanges({ state: once.state, mallOrder, changes, status: undefined });
      expect(again).toEqual({ state: once.state, changes: [], shippingChanged: false });
    }),
  );
});

test('shipping data changed exactly when the history names a shipment or the status', () => {
  fc.assert(
    fc.property(mallOrders, orderStates, fc.option(shipments), (mallOrder, state, shipment) => {
      const changes = { memo: '確認', ...(shipment === null ? {} : { shipment }) };
      const applied = applyChanges({ state, mallOrder, changes, status: undefined });
      if ('refused' in applied) throw new Error(applied.because);
      const named = applied.changes.some(({ field }) => /(^|\.)shipment\.|^status$/.test(field));
      expect(applied.shippingChanged).toBe(named);
    }),
  );
});
