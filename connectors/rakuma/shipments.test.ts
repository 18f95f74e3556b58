import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import { CARRIERS, METHODS } from '@matome/domain/shipping/carriers.ts';
import type { Carrier, Method } from '@matome/domain/shipping/carriers.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { composeBuyerRating } from './ratings.ts';
import { composeShipNotice } from './shipments.ts';

const YAMATO: Shipment = {
  ...NO_SHIPMENT,
  carrier: 'yamato',
  method: 'parcel',
  shipsOn: '2026-11-24',
  trackingNumbers: ['123456789012'],
};

function compose(shipment: Partial<Shipment>, other: { shipMessage?: string; listedMethodId?: number } = {}) {
  return composeShipNotice({
    mallOrderNo: '810000001',
    parcels: [{ id: '1', shipment: { ...YAMATO, ...shipment } }],
    settings: other.shipMessage === undefined ? {} : { shipMessage: other.shipMessage },
    carrierRows: CARRIER_TABLE.defaults,
    raw: JSON.stringify({ order_id: 810000001, shipping: { delivery_method_id: other.listedMethodId ?? 9 } }),
  });
}

function payloadOf(composed: ReturnType<typeof compose>): Record<string, unknown> {
  if (!('payload' in composed)) throw new Error(JSON.stringify(composed.reasons));
  return composed.payload as Record<string, unknown>;
}

describe('M11 the ship notice to Rakuma', () => {
  test('names day, method and number, and carries the message of the settings', () => {
    expect(compose({}, { shipMessage: '発送しました。' })).toEqual({
      payload: {
        shipped_on: '2026-11-24',
        delivery_method_id: 6,
        tracking_number: '123456789012',
        message: '発送しました。',
      },
      warnings: [],
    });
  });

  test.each(['', '  \n'])('has no message when the setting is blank (%j)', (shipMessage) => {
    expect(payloadOf(compose({}, { shipMessage }))['message']).toBeNull();
  });

  test.each<[Carrier, Method | null, number]>([
    ['yamato', 'parcel', 6],
    ['yamato', 'compact', 14],
    ['yamato', 'nekopos', 6],
    ['yamato', null, 6],
    ['japan-post', 'parcel', 2],
    ['japan-post', 'letter-pack', 3],
    ['japan-post', 'non-standard-mail', 1],
    ['japan-post', 'yu-packet', 17],
    ['japan-post', 'click-post', 11],
    ['japan-post', 'mail-bin', 12],
    ['japan-post', 'other', 1],
    ['japan-post', null, 1],
    ['yu-pack', 'parcel', 2],
    ['yu-pack', 'letter-pack', 3],
    ['yu-pack', 'non-standard-mail', 1],
    ['yu-pack', 'mail-bin', 12],
    ['yu-pack', null, 2],
    ['yu-pack', 'compact', 2],
    ['sagawa', 'parcel', 9],
    ['seino', 'parcel', 9],
    ['fukuyama', null, 9],
    ['other', 'other', 9],
  ])('%s with %s is sent as delivery method %i', (carrier, method, id) => {
    expect(payloadOf(compose({ carrier, method }))['delivery_method_id']).toBe(id);
  });

  test.each([8, 13, 15, 18])(
    'a listing with Rakuma’s own label %i is notified with that very id',
    (listedMethodId) => {
      const composed = compose({ carrier: 'sagawa' }, { listedMethodId });
      expect(payloadOf(composed)).toMatchObject({ delivery_method_id: listedMethodId, message: null });
    },
  );

  test('a carrier that Rakuma has no id for is written into the message with its number', () => {
    const composed = compose({ carrier: 'sagawa' }, { shipMessage: '本日発送しました。' });
    expect(payloadOf(composed)['message']).toBe(
      '本日発送しました。\n\n配送業者：佐川急便\n伝票番号：123456789012',
    );
  });

  test('その他 is named by its free text, and by その他 without one', () => {
    expect(payloadOf(compose({ carrier: 'other', carrierName: '赤帽' }))['message']).toBe(
      '配送業者：赤帽\n伝票番号：123456789012',
    );
    expect(payloadOf(compose({ carrier: 'other', trackingNumbers: [] }))['message']).toBe('配送業者：その他');
  });

  test('spaces and hyphens of any width are taken out of the number', () => {
    const composed = compose({ trackingNumbers: ['１２３４－５６７８　9012 '] });
    expect(payloadOf(composed)['tracking_number']).toBe('123456789012');
  });

  test('M10 定形外 may go without a number', () => {
    const composed = compose({ carrier: 'japan-post', method: 'non-standard-mail', trackingNumbers: [' '] });
    expect(payloadOf(composed)['tracking_number']).toBeNull();
  });

  test('of several numbers the first is sent and the others are named', () => {
    const composed = compose({ trackingNumbers: ['123456789012', '2222-2222-2222', '333333333333'] });
    expect(payloadOf(composed)['tracking_number']).toBe('123456789012');
    expect(composed).toMatchObject({
      warnings: [
        {
          code: 'tracking-numbers-cut',
          message: expect.objectContaining({
            ja: 'ラクマに送信できる伝票番号は1件です。送信しない番号：222222222222、333333333333',
          }),
        },
      ],
    });
  });

  test('every reason against it is told at once', () => {
    expect(compose({ carrier: null, shipsOn: null, trackingNumbers: ['12-AB'] })).toEqual({
      reasons: [
        { code: 'ships-on-missing' },
        { code: 'carrier-missing' },
        { code: 'tracking-number-invalid', detail: '12AB' },
      ],
    });
  });

  test('a message that is too long is cut after a sentence, the carrier’s lines stay whole', () => {
    const shipMessage = `${'あ'.repeat(900)}。${'い'.repeat(90)}。`;
    const composed = compose({ carrier: 'sagawa' }, { shipMessage });
    expect(payloadOf(composed)['message']).toBe(
      `${'あ'.repeat(900)}。\n\n配送業者：佐川急便\n伝票番号：123456789012`,
    );
    expect(composed).toMatchObject({ warnings: [{ code: 'message-cut' }] });
  });

  test('no message is ever longer than 1000 characters, and the shop’s words are never cut without a warning', () => {
    const carriers = fc.constantFrom(...(Object.keys(CARRIERS) as Carrier[]));
    const methods = fc.constantFrom(...(Object.keys(METHODS) as Method[]), null);
    const words = fc.string({
      unit: fc.constantFrom('あ', '🚚', '。', '\n', 'a', ' '),
      maxLength: 1500,
      size: 'max',
    });
    fc.assert(
      fc.property(carriers, methods, words, words, (carrier, method, shipMessage, carrierName) => {
        const composed = compose({ carrier, method, carrierName }, { shipMessage });
        const message = payloadOf(composed)['message'];
        const length = Array.from(typeof message === 'string' ? message : '').length;
        expect(length).toBeLessThanOrEqual(1000);
        const isCut =
          'warnings' in composed && composed.warnings.some((warning) => warning.code === 'message-cut');
        if (!isCut) expect(message ?? '').toContain(shipMessage.trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe('M12 the rating of the buyer', () => {
  test('is 良い with the rating message of the settings', () => {
    expect(composeBuyerRating({ settings: { ratingMessage: 'ありがとうございました。' } })).toEqual({
      payload: { grade: 'good', comment: 'ありがとうございました。' },
      warnings: [],
    });
  });

  test.each([{}, { ratingMessage: ' ' }])('is refused without a rating message (%j)', (settings) => {
    expect(composeBuyerRating({ settings })).toEqual({ reasons: [{ code: 'rating-message-missing' }] });
  });

  test('an old message beyond 500 characters is cut with a warning', () => {
    const composed = composeBuyerRating({ settings: { ratingMessage: '🙇'.repeat(501) } });
    expect(composed).toMatchObject({
      payload: { comment: '🙇'.repeat(500) },
      warnings: [{ code: 'message-cut' }],
    });
  });
});
