import { aMallOrder, aParcel, aShipment } from '@matome/domain/testing/an-order.ts';
import { describe, expect, test } from 'vitest';
import { tellingShown } from './telling.ts';

const told = [{ id: '1', shipment: aShipment({ trackingNumbers: ['4000-1111-2222'] }) }];
const toldWithout = [{ id: '1', shipment: aShipment({ trackingNumbers: [] }) }];
const shown = (trackingNumbers: readonly string[], given = true) =>
  aMallOrder({
    shipNotice: { given, notifiedAt: null },
    parcels: [aParcel({ shipment: aShipment({ trackingNumbers }) })],
  });

describe('whose words a mall shows after a call that it left unanswered', () => {
  test.each([
    ['nothing, while the notice is not given', told, shown(['400011112222'], false), 'no'],
    ['ours, with our number', told, shown(['400011112222']), 'ours'],
    ['ours, with our number beside one that stood there', told, shown(['111', '400011112222']), 'ours'],
    ['ours, without a number where we sent none', toldWithout, shown([]), 'ours'],
    ['others’, with another number', told, shown(['876543210987']), 'others'],
    ['others’, without the number that we sent', told, shown([]), 'others'],
    ['others’, with a number where we sent none', toldWithout, shown(['876543210987']), 'others'],
  ] as const)('%s', (_, shipments, mallOrder, expected) => {
    expect(tellingShown('ship-notice', mallOrder, shipments)).toBe(expected);
  });
});
