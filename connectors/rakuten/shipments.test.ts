import { describe, expect, test } from 'vitest';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { Carrier } from '@matome/domain/shipping/carriers.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { composeShipNotice } from './shipments.ts';

const YAMATO: Shipment = {
  ...NO_SHIPMENT,
  carrier: 'yamato',
  method: 'parcel',
  shipsOn: '2026-11-24',
  trackingNumbers: ['1234-5678-9012'],
};

function compose(...shipments: readonly Partial<Shipment>[]) {
  return composeShipNotice({
    mallOrderNo: '502763-20261120-0000100001',
    parcels: shipments.map((shipment, index) => ({
      id: String(40001 + index),
      shipment: { ...YAMATO, ...shipment },
    })),
    settings: {},
    carrierRows: CARRIER_TABLE.defaults,
    raw: '{}',
  });
}

describe('M11 the ship notice to Rakuten', () => {
  test('has a record with company, number and day for each number of each basket', () => {
    expect(compose({ trackingNumbers: ['1234-5678-9012', '２２２'] }, { carrier: 'sagawa' })).toEqual({
      payload: {
        orderNumber: '502763-20261120-0000100001',
        BasketidModelList: [
          {
            basketId: 40001,
            ShippingModelList: [
              { deliveryCompany: '1001', shippingNumber: '123456789012', shippingDate: '2026-11-24' },
              { deliveryCompany: '1001', shippingNumber: '222', shippingDate: '2026-11-24' },
            ],
          },
          {
            basketId: 40002,
            ShippingModelList: [
              { deliveryCompany: '1002', shippingNumber: '123456789012', shippingDate: '2026-11-24' },
            ],
          },
        ],
      },
      warnings: [],
    });
  });

  test.each<[Carrier, string]>([
    ['yamato', '1001'],
    ['sagawa', '1002'],
    ['japan-post', '1003'],
    ['yu-pack', '1003'],
    ['seino', '1004'],
    ['fukuyama', '1006'],
    ['other', '1000'],
  ])('%s is sent as the delivery company %s', (carrier, deliveryCompany) => {
    expect(compose({ carrier })).toMatchObject({
      payload: { BasketidModelList: [{ ShippingModelList: [{ deliveryCompany }] }] },
    });
  });

  test('M10 定形外 may go without a number', () => {
    const composed = compose({ carrier: 'japan-post', method: 'non-standard-mail', trackingNumbers: [] });
    expect(composed).toMatchObject({
      payload: {
        BasketidModelList: [{ ShippingModelList: [{ deliveryCompany: '1003', shippingDate: '2026-11-24' }] }],
      },
    });
    expect(JSON.stringify(composed)).not.toContain('shippingNumber');
  });

  test('of more than twenty numbers of a basket the first are sent and the others are named', () => {
    const composed = compose({ trackingNumbers: Array.from({ length: 22 }, (_, i) => `N${i + 1}`) });
    expect(composed).toMatchObject({
      warnings: [
        {
          code: 'tracking-numbers-cut',
          message: expect.objectContaining({
            ja: '楽天市場に送信できる伝票番号は、送付先ごとに20件までです。送信しない番号：N21、N22',
          }),
        },
      ],
    });
    expect(JSON.stringify(composed)).toContain('"N20"');
    expect(JSON.stringify('payload' in composed && composed.payload)).not.toContain('N21');
  });

  test('a call never has more than 151 records', () => {
    const trackingNumbers = Array.from({ length: 20 }, (_, i) => `N${i + 1}`);
    const composed = compose(...Array.from({ length: 10 }, () => ({ trackingNumbers })));
    expect(JSON.stringify('payload' in composed && composed.payload).match(/shippingNumber/gu)).toHaveLength(
      150,
    );
  });

  test.each(['﨑123', '12\u{20B9F}', 'x'.repeat(121)])(
    'the number %s is none that Rakuten takes',
    (number) => {
      expect(compose({ trackingNumbers: [number, '123'] })).toMatchObject({
        reasons: [{ code: 'tracking-number-invalid' }],
      });
    },
  );

  test('every lack of every parcel is told, each once', () => {
    expect(compose({ carrier: null, shipsOn: null }, { carrier: null })).toEqual({
      reasons: [{ code: 'ships-on-missing' }, { code: 'carrier-missing' }],
    });
  });

  test('a carrier that the shop has no code for is not guessed', () => {
    const composed = composeShipNotice({
      mallOrderNo: '1',
      parcels: [{ id: '1', shipment: YAMATO }],
      settings: {},
      carrierRows: [{ carrier: 'yamato', method: null, code: null, name: null }],
      raw: '{}',
    });
    expect(composed).toEqual({ reasons: [{ code: 'carrier-not-mapped' }] });
  });
});
