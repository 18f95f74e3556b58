import { expect, test } from 'vitest';
import { anOrder } from '../testing/an-order.ts';
import { applyChanges } from './apply-changes.ts';

const phaseOf = (status: string) => (status === 'packed' ? 'ready-to-ship' : undefined);

test('a change shows at once on the order and on its parcel; null empties, the rest stays', () => {
  const order = anOrder('1', { shipsOn: '2026-08-21', trackingNumbers: ['111'] });
  const changed = applyChanges(order, {
    changes: { shipment: { shipsOn: null, carrier: 'yamato' } },
    phaseOf,
  });
  expect(changed.shipment).toMatchObject({ shipsOn: null, carrier: 'yamato', trackingNumbers: ['111'] });
  expect(changed.parcels[0]?.shipment).toEqual(changed.shipment);
});

test("the account's own status shows with its phase", () => {
  const changed = applyChanges(anOrder('1', { status: 'new', phase: 'new' }), {
    changes: { status: 'packed' },
    phaseOf,
  });
  expect([changed.status, changed.phase]).toEqual(['packed', 'ready-to-ship']);
});

test('a field of a person changes without the others', () => {
  const name = {
    name: '髙橋',
    kana: null,
    company: null,
    postalCode: '150-0041',
    prefecture: null,
    address1: null,
    address2: null,
    phone: null,
    email: null,
  };
  const changed = applyChanges(anOrder('1', { recipient: name }), {
    changes: { recipient: { phone: '03' } },
    phaseOf,
  });
  expect(changed.recipient).toEqual({ ...name, phone: '03' });
});
