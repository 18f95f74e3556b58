import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import { describe, expect, test } from 'vitest';
import { CARRIER_TABLE } from './carriers.ts';
import { composeShipNotice } from './shipments.ts';

const SHIPMENT: Shipment = {
  ...NO_SHIPMENT,
  carrier: 'yamato',
  method: 'parcel',
  shipsOn: '2026-11-24',
  trackingNumbers: ['1234-5678-9012'],
};

function compose(changes: Partial<Shipment>, carrierRows = CARRIER_TABLE.defaults) {
  return composeShipNotice({
    mallOrderNo: 'aoba-10000001',
    parcels: [{ id: '1', shipment: { ...SHIPMENT, ...changes } }],
    settings: {},
    carrierRows,
    raw: '',
  });
}

describe('M11 the ship notice of Yahoo!', () => {
  test('says carrier, number without hyphens and day, and no way of delivery', () => {
    expect(compose({})).toEqual({
      payload: {
        ShipStatus: '3',
        ShipCompanyCode: '1001',
        ShipInvoiceNumber1: '123456789012',
        ShipDate: '20261124',
      },
      warnings: [],
    });
  });

  test('takes two numbers and names the rest', () => {
    expect(compose({ trackingNumbers: ['111', '222', '333', '444'] })).toEqual({
      payload: {
        ShipStatus: '3',
        ShipCompanyCode: '1001',
        ShipInvoiceNumber1: '111',
        ShipInvoiceNumber2: '222',
        ShipDate: '20261124',
      },
      warnings: [
        {
          code: 'tracking-numbers-cut',
          message: expect.objectContaining({
            ja: 'Yahoo!ショッピングに送信できる伝票番号は2件です。送信しない番号：333、444',
          }),
        },
      ],
    });
  });

  test.each([
    ['yamato', '1001'],
    ['sagawa', '1002'],
    ['japan-post', '1003'],
    ['yu-pack', '1003'],
    ['seino', '1004'],
    ['fukuyama', '1006'],
    ['other', '1000'],
  ] as const)('the carrier %s is %s', (carrier, code) => {
    expect(compose({ carrier })).toMatchObject({ payload: { ShipCompanyCode: code } });
  });

  test.each([
    ['japan-post', 'non-standard-mail'],
    ['japan-post', 'letter-pack'],
    ['japan-post', 'mail-bin'],
    ['yu-pack', 'letter-pack'],
    ['sagawa', 'mail-bin'],
  ] as const)('M10 %s with %s goes without a number, and says so', (carrier, method) => {
    const { payload } = compose({ carrier, method, trackingNumbers: [] }) as { payload: object };
    expect(payload).toHaveProperty('ShipInvoiceNumberEmptyReason', '105');
    expect(payload).not.toHaveProperty('ShipInvoiceNumber1');
  });

  test.each([
    ['yu-pack', 'mail-bin'],
    ['yamato', 'parcel'],
    ['japan-post', 'parcel'],
  ] as const)('M10 %s with %s does not go without a number', (carrier, method) => {
    expect(compose({ carrier, method, trackingNumbers: [] })).toEqual({
      reasons: [{ code: 'tracking-number-missing' }],
    });
  });

  test.each([
    ['yamato', '12345678901234', true],
    ['yamato', '123456789012345', false],
    ['yamato', '12345678901A', false],
    ['japan-post', '12345678901', true],
    ['japan-post', 'RR123456789JP', true],
    ['yu-pack', '1234567890', false],
    ['japan-post', '12345678901234', false],
    ['sagawa', 'A'.repeat(30), true],
    ['sagawa', 'A'.repeat(31), false],
    ['other', '番号', false],
  ] as const)('%s takes the number %s: %s', (carrier, number, isTaken) => {
    const composed = compose({ carrier, trackingNumbers: [number] });
    expect('payload' in composed).toBe(isTaken);
    if (!isTaken)
      expect(composed).toEqual({ reasons: [{ code: 'tracking-number-invalid', detail: number }] });
  });

  test('all that is missing is named at once', () => {
    expect(compose({ carrier: null, shipsOn: null, trackingNumbers: [] })).toEqual({
      reasons: [
        { code: 'ships-on-missing' },
        { code: 'carrier-missing' },
        { code: 'tracking-number-missing' },
      ],
    });
    expect(compose({}, [{ carrier: 'yamato', method: null, code: null, name: null }])).toEqual({
      reasons: [{ code: 'carrier-not-mapped' }],
    });
  });
});
