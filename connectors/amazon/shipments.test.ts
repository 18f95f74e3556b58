import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { aWireOrder } from './scripted-amazon.ts';
import { composeShipNotice, dateForSending } from './shipments.ts';

const YAMATO: Shipment = {
  ...NO_SHIPMENT,
  carrier: 'yamato',
  method: 'parcel',
  shipsOn: '2026-11-24',
  trackingNumbers: ['123456789012'],
};

type Case = {
  readonly wire?: object;
  readonly settings?: Record<string, string>;
  readonly carrierRows?: readonly CarrierRow[];
};

function compose(shipment: Partial<Shipment> = {}, { wire = {}, ...other }: Case = {}) {
  return composeShipNotice({
    mallOrderNo: '250-1234567-1234567',
    parcels: [{ id: '1', shipment: { ...YAMATO, ...shipment } }],
    settings: {},
    carrierRows: CARRIER_TABLE.defaults,
    raw: JSON.stringify(aWireOrder(wire)),
    ...other,
  });
}

function payloadOf(composed: ReturnType<typeof compose>): any {
  if (!('payload' in composed)) throw new Error(JSON.stringify(composed.reasons));
  return composed.payload;
}

const item = (no: string, quantityFulfilled: number, quantityUnfulfilled: number) => ({
  orderItemId: no,
  quantityOrdered: quantityFulfilled + quantityUnfulfilled,
  fulfillment: { quantityFulfilled, quantityUnfulfilled },
});
const aPackage = (packageReferenceId: string, items: Record<string, number>, other: object = {}) => ({
  packageReferenceId,
  packageStatus: { status: 'SHIPPED' },
  trackingNumber: '400000000001',
  packageItems: Object.entries(items).map(([orderItemId, quantity]) => ({ orderItemId, quantity })),
  ...other,
});

describe('M11 the ship notice to Amazon', () => {
  test('names the package, its carrier, number, moment and every unit', () => {
    expect(compose()).toEqual({
      payload: {
        marketplaceId: 'A1VC38T7YXB528',
        codCollectionMethod: 'DirectPayment',
        packageDetail: {
          packageReferenceId: '1',
          carrierCode: 'YAMATO',
          trackingNumber: '123456789012',
          shipDate: '2026-11-24T03:00:00.000Z',
          orderItems: [
            { orderItemId: '31000000000001', quantity: 2 },
            { orderItemId: '31000000000002', quantity: 1 },
          ],
        },
        purchasedAt: '2026-11-20T12:04:05.000Z',
      },
      warnings: [],
    });
  });

  test('only cash on delivery has a way of collecting', () => {
    const wire = { payment: null, orderItems: [item('1', 0, 1)] };
    expect(payloadOf(compose({}, { wire }))).not.toHaveProperty('codCollectionMethod');
  });

  test('the marketplace is the order’s, else the shop’s, else Japan', () => {
    const wire = { salesChannel: null };
    expect(payloadOf(compose({}, { settings: { marketplaceId: 'A39IBJ37TRP1C6' } })).marketplaceId).toBe(
      'A1VC38T7YXB528',
    );
    expect(
      payloadOf(compose({}, { wire, settings: { marketplaceId: 'A39IBJ37TRP1C6' } })).marketplaceId,
    ).toBe('A39IBJ37TRP1C6');
    expect(payloadOf(compose({}, { wire, settings: { marketplaceId: ' ' } })).marketplaceId).toBe(
      'A1VC38T7YXB528',
    );
  });

  test.each<[Partial<Shipment>, object]>([
    [{ carrier: 'yamato' }, { carrierCode: 'YAMATO' }],
    [{ carrier: 'sagawa' }, { carrierCode: 'SAGAWA' }],
    [{ carrier: 'japan-post' }, { carrierCode: 'Other', carrierName: '日本郵便' }],
    [{ carrier: 'yu-pack' }, { carrierCode: 'Other', carrierName: 'ゆうパック' }],
    [{ carrier: 'seino' }, { carrierCode: 'Other', carrierName: '西濃運輸' }],
    [{ carrier: 'fukuyama' }, { carrierCode: 'Other', carrierName: '福山通運' }],
    [
      { carrier: 'other', carrierName: ' 赤帽 ' },
      { carrierCode: 'Other', carrierName: '赤帽' },
    ],
    [
      { carrier: 'other', carrierName: ' ' },
      { carrierCode: 'Other', carrierName: 'その他' },
    ],
  ])('%j is sent as %j', (shipment, words) => {
    const { carrierCode, carrierName } = payloadOf(compose(shipment)).packageDetail;
    expect(carrierName === undefined ? { carrierCode } : { carrierCode, carrierName }).toEqual(words);
  });

  test('the shop’s own code goes without a name, and Other never without one', () => {
    const row = { carrier: 'seino', method: null, code: 'SEINO_JP', name: '西濃' } as const;
    expect(payloadOf(compose({ carrier: 'seino' }, { carrierRows: [row] })).packageDetail).toMatchObject({
      carrierCode: 'SEINO_JP',
    });
    expect(
      payloadOf(compose({ carrier: 'seino' }, { carrierRows: [{ ...row, code: 'Other', name: null }] }))
        .packageDetail,
    ).toMatchObject({ carrierCode: 'Other', carrierName: '西濃運輸' });
  });

  test('spaces and hyphens are taken out of the number, and of several the first is sent', () => {
    const composed = compose({
      trackingNumbers: ['１２３４－５６７８　9012', '2222-2222-2222', '333333333333'],
    });
    expect(payloadOf(composed).packageDetail.trackingNumber).toBe('123456789012');
    expect(composed).toMatchObject({
      warnings: [
        {
          code: 'tracking-numbers-cut',
          message: expect.objectContaining({
            ja: 'Amazonに送信できる伝票番号は1個口につき1件です。送信しない番号：222222222222、333333333333',
          }),
        },
      ],
    });
  });

  test('every reason against it is told at once; a number is always needed', () => {
    expect(compose({ carrier: null, shipsOn: null, trackingNumbers: [' - '] })).toEqual({
      reasons: [
        { code: 'ships-on-missing' },
        { code: 'carrier-missing' },
        { code: 'tracking-number-missing' },
      ],
    });
    expect(compose({ carrier: 'japan-post', method: 'letter-pack', trackingNumbers: [] })).toEqual({
      reasons: [{ code: 'tracking-number-missing' }],
    });
    expect(compose({}, { carrierRows: [] })).toEqual({ reasons: [{ code: 'carrier-not-mapped' }] });
  });
});

describe('what goes into the package', () => {
  test.each([
    [
      'the rest of what Amazon holds, under the next reference',
      [aPackage('1', { a: 1 })],
      '2',
      { a: 2, b: 1 },
    ],
    ['the rest after a gap in the references', [aPackage('4', { a: 1 })], '5', { a: 2, b: 1 }],
    ['a reference with noughts counts', [aPackage('01', { a: 1 })], '2', { a: 2, b: 1 }],
    ['references of another form do not count', [aPackage('PKG-A', { a: 1 })], '1', { a: 2, b: 1 }],
    ['a package taken back keeps its reference, not its units', [taken('1', { a: 1 })], '2', { a: 2, b: 1 }],
    [
      'what Amazon’s counter does not show yet is not packed twice',
      [aPackage('1', { a: 2 })],
      '2',
      { a: 1, b: 1 },
    ],
  ])('%s', (_, packages, packageReferenceId, quantities) => {
    const wire = { orderItems: [item('a', 1, 2), item('b', 0, 1)], packages };
    const { packageDetail } = payloadOf(compose({}, { wire }));
    expect(packageDetail).toMatchObject({
      packageReferenceId,
      orderItems: Object.entries(quantities).map(([orderItemId, quantity]) => ({ orderItemId, quantity })),
    });
  });

  test('an order whose raw text was erased is not told', () => {
    const input = { mallOrderNo: '1', parcels: [], settings: {}, carrierRows: [], raw: '' };
    expect(composeShipNotice(input)).toEqual({ reasons: [{ code: 'persons-erased' }] });
  });

  test('whatever Amazon holds, no unit is packed beyond what was ordered, and every notice can be sent', () => {
    const counts = fc.nat({ max: 5 });
    const items = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 4 });
    const packages = fc.array(
      fc.record({
        reference: fc.oneof(fc.nat({ max: 99 }).map(String), fc.string()),
        status: fc.constantFrom('SHIPPED', 'CANCELLED', 'DELIVERED'),
        quantities: fc.array(counts, { maxLength: 4 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(items, packages, (quantities, held) => {
        const orderItems = quantities.map(([fulfilled, open], index) => item(String(index), fulfilled, open));
        const wire = {
          orderItems,
          packages: held.map(({ reference, status, quantities: packed }) =>
            aPackage(reference, Object.fromEntries(packed.entries()), { packageStatus: { status } }),
          ),
        };
        const composed = compose({}, { wire });
        if (!('payload' in composed)) return;
        const notice = dateForSending(composed.payload, new Date('2026-11-25T00:00:00Z'));
        const isAnew = !held.some(
          ({ reference }) => Number(reference) === Number(notice.packageDetail.packageReferenceId),
        );
        for (const { orderItemId, quantity } of isAnew ? notice.packageDetail.orderItems : []) {
          expect(quantity).toBeLessThanOrEqual(quantities[Number(orderItemId)]?.[1] ?? 0);
        }
      }),
    );
  });

  test('cancelled items stay out', () => {
    const cancelled = {
      ...item('b', 0, 1),
      cancellation: { cancellationExecution: { cancelledBy: 'BUYER' } },
    };
    const { packageDetail } = payloadOf(compose({}, { wire: { orderItems: [item('a', 0, 2), cancelled] } }));
    expect(packageDetail.orderItems).toEqual([{ orderItemId: 'a', quantity: 2 }]);
  });

  test('a correction names the last package again, with the same units', () => {
    const packages = [aPackage('2', { a: 1, b: 1 }), aPackage('1', { a: 1 }), taken('3', { a: 1 })];
    const wire = { orderItems: [item('a', 2, 0), item('b', 1, 0)], packages };
    expect(payloadOf(compose({}, { wire })).packageDetail).toMatchObject({
      packageReferenceId: '2',
      orderItems: [
        { orderItemId: 'a', quantity: 1 },
        { orderItemId: 'b', quantity: 1 },
      ],
    });
  });

  test.each([
    ['SHIPPED', 'already-shipped-at-mall'],
    ['CANCELLED', 'cancelled'],
    ['PENDING', 'status-not-exportable'],
  ])('with nothing left of an order in %s the reason is %s', (fulfillmentStatus, code) => {
    const wire = { orderItems: [item('a', 2, 0)], packages: [], fulfillment: { fulfillmentStatus } };
    expect(compose({}, { wire })).toEqual({ reasons: [{ code }] });
  });

  function taken(reference: string, items: Record<string, number>) {
    return aPackage(reference, items, { packageStatus: { status: 'CANCELLED' } });
  }
});

describe('the moment of shipping', () => {
  const shipDateOf = (wire: object, now: string) =>
    dateForSending(payloadOf(compose({}, { wire })), new Date(now)).packageDetail.shipDate;

  test.each([
    [
      'is 12:00 Tokyo of the 出荷日',
      '2026-11-20T12:04:05Z',
      '2026-11-24T15:00:00+09:00',
      '2026-11-24T03:00:00.000Z',
    ],
    [
      'is the purchase when that came later',
      '2026-11-24T05:00:00Z',
      '2026-11-24T15:00:00+09:00',
      '2026-11-24T05:00:00.000Z',
    ],
    [
      'is the day’s beginning before noon',
      '2026-11-20T12:04:05Z',
      '2026-11-24T09:00:00+09:00',
      '2026-11-23T15:00:00.000Z',
    ],
    [
      'is the purchase of this morning before noon',
      '2026-11-23T22:00:00Z',
      '2026-11-24T09:00:00+09:00',
      '2026-11-23T22:00:00.000Z',
    ],
    ['is never to come', '2026-11-20T12:04:05Z', '2026-11-23T09:00:00+09:00', '2026-11-23T00:00:00.000Z'],
  ])('%s', (_, createdTime, now, shipDate) => {
    expect(shipDateOf({ createdTime }, now)).toBe(shipDate);
  });

  test('the moment of purchase is not sent', () => {
    expect(dateForSending(payloadOf(compose()), new Date('2026-11-25T00:00:00Z'))).not.toHaveProperty(
      'purchasedAt',
    );
  });
});
