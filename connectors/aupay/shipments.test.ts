import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { Carrier } from '@matome/domain/shipping/carriers.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { asRead, orderXml } from './scripted-aupay.ts';
import { composeShipNotice } from './shipments.ts';

const YAMATO: Shipment = {
  ...NO_SHIPMENT,
  carrier: 'yamato',
  method: 'parcel',
  shipsOn: '2026-11-24',
  trackingNumbers: ['1234-5678-9012'],
};

function compose(shipment: Partial<Shipment>, order: Record<string, string> = {}) {
  return composeShipNotice({
    mallOrderNo: '512345671',
    parcels: [{ id: '1', shipment: { ...YAMATO, ...shipment } }],
    settings: {},
    carrierRows: CARRIER_TABLE.defaults,
    raw: asRead(orderXml(order)).raw,
  });
}

describe('M11 the ship notice to au PAY', () => {
  test('names day, carrier and number, and the status that follows', () => {
    expect(compose({})).toEqual({
      payload: {
        shippingDate: '2026/11/24',
        shippingCarrier: '1',
        shippingNumber: '123456789012',
        orderStatus: '完了',
      },
      warnings: [],
    });
  });

  test.each<[Carrier, string]>([
    ['yamato', '1'],
    ['sagawa', '2'],
    ['japan-post', '6'],
    ['yu-pack', '6'],
    ['seino', '5'],
    ['fukuyama', '4'],
    ['other', '9'],
  ])('%s is sent as carrier %s', (carrier, shippingCarrier) => {
    expect(compose({ carrier })).toMatchObject({ payload: { shippingCarrier } });
  });

  test.each([
    ['代金引換', 'N', '発送後入金待ち'],
    ['コンビニ後払い', 'N', '発送後入金待ち'],
    ['コンビニ後払い', 'Y', '完了'],
    ['コンビニ支払い', 'Y', '完了'],
    ['クレジットカード', 'N', '完了'],
    ['銀行振込', 'Y', '完了'],
    ['物々交換', 'N', '完了'],
  ])('an order paid by %s (paid: %s) is then %s', (settlementName, paymentStatus, orderStatus) => {
    expect(compose({}, { settlementName, paymentStatus })).toMatchObject({ payload: { orderStatus } });
  });

  test.each([['japan-post', 'non-standard-mail'] as const, ['sagawa', 'mail-bin'] as const])(
    'M10 %s with %s needs a number here as well',
    (carrier, method) => {
      expect(compose({ carrier, method, trackingNumbers: ['-'] })).toEqual({
        reasons: [{ code: 'tracking-number-missing' }],
      });
    },
  );

  test('of several numbers the first is sent and the others are named', () => {
    const trackingNumbers = ['123456789012', '2222-2222-2222', '333333333333'];
    expect(compose({ trackingNumbers })).toMatchObject({
      payload: { shippingNumber: '123456789012' },
      warnings: [
        {
          code: 'tracking-numbers-cut',
          message: expect.objectContaining({
            ja: 'au PAY マーケットに送信できる伝票番号は1件です。送信しない番号：222222222222、333333333333',
          }),
        },
      ],
    });
  });

  test.each(['1234567890123456', '12345678９０１２_', '伝票1'])('the number %s is not taken', (number) => {
    expect(compose({ trackingNumbers: [number] })).toMatchObject({
      reasons: [{ code: 'tracking-number-invalid' }],
    });
  });

  test('a number of fifteen characters is taken', () => {
    expect(compose({ trackingNumbers: ['EA123456789JP-12'] })).toMatchObject({
      payload: { shippingNumber: 'EA123456789JP12' },
    });
  });

  test('every reason against it is told at once', () => {
    expect(compose({ carrier: null, shipsOn: null, trackingNumbers: [] })).toEqual({
      reasons: [
        { code: 'ships-on-missing' },
        { code: 'carrier-missing' },
        { code: 'tracking-number-missing' },
      ],
    });
  });

  test('a carrier that the shop has taken the code from is not guessed', () => {
    const composed = composeShipNotice({
      mallOrderNo: '1',
      parcels: [{ id: '1', shipment: YAMATO }],
      settings: {},
      carrierRows: [{ carrier: 'yamato', method: null, code: null, name: null }],
      raw: '{}',
    });
    expect(composed).toEqual({ reasons: [{ code: 'carrier-not-mapped' }] });
  });

  test('whatever the numbers are, what is composed carries one of the mall’s form', () => {
    const number = fc.string({ unit: fc.constantFrom('1', 'A', 'z', '-', ' ', '９', '伝'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 3 }), (trackingNumbers) => {
        const composed = compose({ trackingNumbers });
        if ('payload' in composed)
          expect(composed.payload).toMatchObject({
            shippingNumber: expect.stringMatching(/^[0-9A-Za-z]{1,15}$/u),
          });
        else expect(composed.reasons).toHaveLength(1);
      }),
    );
  });
});
