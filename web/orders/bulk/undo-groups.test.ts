import { expect, test } from 'vitest';
import { anOrder } from '../testing/an-order.ts';
import { undoGroups } from './undo-groups.ts';

test('a bulk change of the status is taken back with one call per earlier status', () => {
  const before = [
    anOrder('1', { status: 'new' }),
    anOrder('2', { status: 'on-hold' }),
    anOrder('3', { status: 'new' }),
  ];
  expect(undoGroups(before, { status: 'ready-to-ship' })).toEqual([
    { ids: ['1', '3'], changes: { status: 'new' } },
    { ids: ['2'], changes: { status: 'on-hold' } },
  ]);
});

test('only the fields that were changed are put back', () => {
  const before = [anOrder('1', { shipsOn: '2026-08-21', trackingNumbers: ['111'], memo: 'call first' })];
  expect(undoGroups(before, { shipment: { shipsOn: '2026-08-22' } })).toEqual([
    { ids: ['1'], changes: { shipment: { shipsOn: '2026-08-21' } } },
  ]);
});

test('an order of two parcels gets back what each of them had', () => {
  const [parcel] = anOrder('1', { shipsOn: '2026-08-21' }).parcels;
  if (parcel === undefined) throw new Error('an order has a parcel');
  const two = anOrder('1', {
    parcels: [parcel, { ...parcel, id: 'p2', shipment: { ...parcel.shipment, shipsOn: null } }],
  });
  expect(undoGroups([two], { shipment: { shipsOn: '2026-08-30' } })).toEqual([
    {
      ids: ['1'],
      changes: {
        parcels: [
          { id: 'p1', shipment: { shipsOn: '2026-08-21' } },
          { id: 'p2', shipment: { shipsOn: null } },
        ],
      },
    },
  ]);
});
