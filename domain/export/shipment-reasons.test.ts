import { describe, expect, test } from 'vitest';
import { aShipNoticeCase, shipping } from '../testing/a-ship-notice-case.ts';
import type { Given } from '../testing/a-ship-notice-case.ts';
import { decideShipNotice } from './decide-ship-notice.ts';

const decide = (given: Given) => decideShipNotice(aShipNoticeCase(given));
const codes = (given: Given) => decide(given).map(({ code }) => code);

describe('M10: several parcels', () => {
  test('every parcel must be ready', () => {
    expect(codes({ ours: shipping({}, { trackingNumbers: [] }) })).toEqual(['tracking-number-missing']);
    expect(codes({ ours: shipping({}, { shipsOn: null }) })).toEqual(['ships-on-missing']);
    expect(codes({ ours: shipping({}, { carrier: null }) })).toEqual(['carrier-missing']);
  });

  test('the notice waits for the last parcel', () => {
    expect(decide({ ours: shipping({}, { shipsOn: '2026-04-03' }, { shipsOn: '2026-04-02' }) })).toEqual([
      { code: 'ships-on-in-future', detail: '2026-04-03' },
    ]);
  });

  test('a day that is missing and a day to come are two reasons', () => {
    expect(codes({ ours: shipping({ shipsOn: null }, { shipsOn: '2026-04-03' }) })).toEqual([
      'ships-on-missing',
      'ships-on-in-future',
    ]);
  });

  test('an order without any parcel is not told', () => {
    expect(codes({ ours: { parcels: [] } })).toEqual(['ships-on-missing']);
  });
});

describe('M16: a mall that cannot be told', () => {
  test('says that alone of the shipment, whatever is missing', () => {
    const given = aShipNoticeCase({ ours: shipping({ carrier: null, trackingNumbers: [] }) });
    const rules = { ...given.rules, isOffered: false } as const;
    expect(decideShipNotice({ ...given, rules })).toEqual([{ code: 'not-supported-by-mall' }]);
  });
});

describe('M10: what the mall can take', () => {
  test('a number that the mall cannot take in its form is not sent', () => {
    expect(decide({ ours: shipping({ trackingNumbers: ['12345'] }) })).toEqual([
      { code: 'tracking-number-invalid', detail: '12345' },
    ]);
    expect(codes({ ours: shipping({ trackingNumbers: ['x123456789012y'] }) })).toEqual([
      'tracking-number-invalid',
    ]);
  });

  test('spaces, hyphens and width do not make a number invalid', () => {
    expect(codes({ ours: shipping({ trackingNumbers: ['１２３４－5678 9012'] }) })).toEqual([]);
  });

  test('only the numbers that would be sent must have the form', () => {
    const ours = shipping({ trackingNumbers: ['123456789012', '?'] });
    expect(codes({ ours })).toEqual([]);
    expect(codes({ ours, rules: { trackingNumbersMax: 2 } })).toEqual(['tracking-number-invalid']);
  });

  test('a mall without a form takes any text', () => {
    const ours = shipping({ trackingNumbers: ['JP/1'] });
    expect(codes({ ours, rules: { trackingNumberPattern: null } })).toEqual([]);
  });

  test('a carrier or method without a code at the mall is named', () => {
    const ours = shipping({ carrier: 'seino', method: 'nekopos' });
    expect(decide({ ours, rules: { carriers: ['yamato'], methods: ['parcel'] } })).toEqual([
      { code: 'carrier-not-mapped', detail: 'seino, nekopos' },
    ]);
  });

  test('an order without a carrier is not told', () => {
    expect(codes({ ours: shipping({ carrier: null }) })).toEqual(['carrier-missing']);
  });

  test('a method may be left open when there is a number', () => {
    expect(codes({ ours: shipping({ method: null }), rules: { methods: ['parcel'] } })).toEqual([]);
  });
});
