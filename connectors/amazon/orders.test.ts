import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidIn } from '@matome/domain/text/said.ts';
import { isReadOrder, readOrderJson, readRaw } from './read-order.ts';
import { aWireOrder } from './scripted-amazon.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);

function readFixture(name: string) {
  return JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'));
}

function readOne(json: unknown) {
  const read = readOrderJson(json);
  if (!isReadOrder(read)) throw new Error(saidIn(read.message, 'ja'));
  return read.order;
}

function inStatus(fulfillmentStatus: string, other: object = {}) {
  return readOne(aWireOrder({ fulfillment: { fulfillmentStatus, fulfilledBy: 'MERCHANT' }, ...other }));
}

function deliverTo(address: object) {
  return readOne(aWireOrder({ recipient: { deliveryAddress: address } })).parcels[0]?.recipient;
}

function scheduled(earliestDateTime: string | null, latestDateTime: string | null) {
  const fulfillment = { shipping: { scheduledDeliveryWindow: { earliestDateTime, latestDateTime } } };
  const [item] = aWireOrder().orderItems;
  return readOne(aWireOrder({ recipient: null, orderItems: [{ ...item, fulfillment }] })).deliveryRequest;
}

function paidBy(paymentMethod: string, fulfillmentStatus = 'UNSHIPPED', other: object = {}) {
  const paymentExecutions = [{ paymentMethod, paymentAmount: { amount: '100', currencyCode: 'JPY' } }];
  const orderItems = [{ orderItemId: '1', quantityOrdered: 1 }];
  return inStatus(fulfillmentStatus, { payment: { paymentExecutions }, orderItems, ...other }).payment;
}

describe('an Amazon order as the desk holds it', () => {
  test.each(readdirSync(FIXTURES))('%s is mapped field by field', (name) => {
    const { wire, order } = readFixture(name);
    expect(readOne(wire)).toEqual(order);
  });

  test.each([
    ['PENDING_AVAILABILITY', 'on-hold', true],
    ['PENDING', 'on-hold', true],
    ['UNSHIPPED', 'new', false],
    ['PARTIALLY_SHIPPED', 'ready-to-ship', false],
    ['SHIPPED', 'shipped', false],
    ['CANCELLED', 'cancelled', false],
    ['UNFULFILLABLE', 'on-hold', false],
  ])('the status %s means our phase %s', (status, phase, isAwaitingPayment) => {
    expect(inStatus(status)).toMatchObject({
      mallPhase: phase,
      awaitingPayment: isAwaitingPayment,
      unmapped: [],
    });
  });

  test('R6 an unknown status, or none, keeps the mall’s word and is marked', () => {
    expect(inStatus('ON_THE_MOON')).toMatchObject({
      mallStatus: 'ON_THE_MOON',
      mallPhase: null,
      unmapped: [{ code: 'unknown-status' }],
    });
    expect(readOne(aWireOrder({ fulfillment: null }))).toMatchObject({ mallStatus: '', mallPhase: null });
  });

  test('a wish to cancel holds the order until it is shipped or cancelled', () => {
    expect(inStatus('UNSHIPPED').holds).toHaveLength(1);
    expect(inStatus('SHIPPED').holds).toEqual([]);
    expect(inStatus('CANCELLED').holds).toEqual([]);
  });

  test('an order that Amazon ships is marked as such', () => {
    const fulfillment = { fulfillmentStatus: 'UNSHIPPED', fulfilledBy: 'AMAZON' };
    expect(readOne(aWireOrder({ fulfillment })).fulfilledByMall).toBe(true);
  });
});

describe('whether the ship notice stands at Amazon', () => {
  const item = (quantityFulfilled: number, quantityUnfulfilled: number) => ({
    orderItemId: '1',
    quantityOrdered: 2,
    fulfillment: { quantityFulfilled, quantityUnfulfilled },
  });
  const aPackage = (quantity: number, status = 'SHIPPED') => ({
    packageReferenceId: '1',
    packageStatus: { status },
    carrier: 'SAGAWA',
    shipTime: '2026-11-20T15:30:00Z',
    trackingNumber: '400000000001',
    packageItems: [{ orderItemId: '1', quantity }],
  });

  test.each([
    ['nothing is shipped', 'UNSHIPPED', item(0, 2), [], false],
    [
      'all units are in a package though the status lags behind',
      'UNSHIPPED',
      item(0, 2),
      [aPackage(2)],
      true,
    ],
    ['all units count as shipped though the status lags behind', 'PARTIALLY_SHIPPED', item(2, 0), [], true],
    ['one unit is in a package', 'UNSHIPPED', item(0, 2), [aPackage(1)], false],
    ['the package was taken back', 'UNSHIPPED', item(0, 2), [aPackage(2, 'CANCELLED')], false],
    ['the status says so, without a package', 'SHIPPED', item(2, 0), [], true],
    ['the order is not paid yet', 'PENDING', item(0, 0), [], false],
  ])('%s', (_, status, orderItem, packages, isGiven) => {
    expect(inStatus(status, { orderItems: [orderItem], packages }).shipNotice.given).toBe(isGiven);
  });

  test('the shipment is taken over with its Tokyo day', () => {
    const order = inStatus('SHIPPED', { orderItems: [item(2, 0)], packages: [aPackage(2)] });
    expect(order.parcels[0]?.shipment).toEqual({
      carrier: 'sagawa',
      carrierName: null,
      method: null,
      shipsOn: '2026-11-21',
      trackingNumbers: ['400000000001'],
    });
  });

  test('the number of a part is not taken over for the rest', () => {
    const order = inStatus('PARTIALLY_SHIPPED', { orderItems: [item(1, 1)], packages: [aPackage(1)] });
    expect(order.parcels[0]?.shipment.trackingNumbers).toEqual([]);
  });

  test('a carrier that is none of ours is kept by its name', () => {
    const packages = [{ ...aPackage(2), carrier: 'クロネコ便' }];
    const order = inStatus('SHIPPED', { orderItems: [item(2, 0)], packages });
    expect(order.parcels[0]?.shipment).toMatchObject({ carrier: 'other', carrierName: 'クロネコ便' });
  });

  test.each([
    [['DELIVERED'], '2026-11-20T15:30:00.000Z'],
    [['IN_TRANSIT'], null],
    [['DELIVERED', 'IN_TRANSIT'], null],
    [['UNDELIVERABLE'], null],
  ])('packages %j: delivered, counted from the shipping: %s', (statuses, deliveredAt) => {
    const packages = statuses.map((status) => aPackage(1, status));
    expect(inStatus('SHIPPED', { orderItems: [item(2, 0)], packages }).deliveredAt).toBe(deliveredAt);
  });
});

describe('persons', () => {
  test('without the role for personal data there is nobody', () => {
    const order = readOne(aWireOrder({ buyer: {}, recipient: { deliveryAddress: { countryCode: 'JP' } } }));
    expect([order.orderer, order.parcels[0]?.recipient, order.ordererIsRecipient]).toEqual([
      null,
      null,
      true,
    ]);
  });

  test('without a buyer the recipient stands in', () => {
    const order = readOne(aWireOrder({ buyer: null }));
    expect(order.orderer?.name).toBe('山田 花子');
    expect(order.ordererIsRecipient).toBe(true);
  });

  test.each([
    [{ stateOrRegion: '東京都', city: '港区', addressLine1: '芝1-2' }, '東京都', '港区芝1-2'],
    [{ stateOrRegion: '東京都', addressLine1: '東京都港区芝1-2' }, '東京都', '港区芝1-2'],
    [{ addressLine1: '東京都港区芝1-2' }, '東京都', '港区芝1-2'],
    [{ stateOrRegion: '東京都', city: '港区', addressLine1: '港区芝1-2' }, '東京都', '港区芝1-2'],
    [{ stateOrRegion: '東京都', city: '東京都', addressLine1: '港区芝1-2' }, '東京都', '港区芝1-2'],
    [{ stateOrRegion: 'Tokyo', city: 'Minato', addressLine1: '1-2 Shiba' }, 'Tokyo', 'Minato 1-2 Shiba'],
    [{ stateOrRegion: '京都府', addressLine1: '大阪府大阪市1-1' }, '京都府', '大阪府大阪市1-1'],
  ])('the address %j', (address, prefecture, address1) => {
    expect(deliverTo(address)).toMatchObject({ prefecture, address1 });
  });
});

describe('the delivery window', () => {
  test.each([
    ['2026-11-24T05:00:00Z', '2026-11-24T07:00:00Z', '2026-11-24', '14-16'],
    ['2026-11-23T23:00:00Z', '2026-11-24T03:00:00Z', '2026-11-24', 'am'],
    ['2026-11-24T09:00:00Z', '2026-11-24T11:59:59Z', '2026-11-24', '18-21'],
    ['2026-11-23T15:00:00Z', '2026-11-24T14:59:59Z', '2026-11-24', null],
    ['2026-11-24T05:30:00Z', '2026-11-24T07:00:00Z', '2026-11-24', null],
    ['2026-11-24T05:00:00Z', null, '2026-11-24', null],
    ['2026-11-23T15:00:00Z', '2026-11-26T14:59:59Z', null, null],
  ])('%s to %s is %s %s', (from, to, on, slot) => {
    const text = [from, to].filter((end) => end !== null).join('～');
    expect(scheduled(from, to)).toEqual({ on, slot, text });
  });

  test('an empty or odd window is no request', () => {
    expect(scheduled(null, null)).toBeNull();
    expect(scheduled('soon', null)).toBeNull();
  });
});

describe('how an order is paid', () => {
  test.each([
    ['CreditCard', 'credit-card', 'authorised'],
    ['CashOnDelivery', 'cash-on-delivery', 'unpaid'],
    ['COD', 'cash-on-delivery', 'unpaid'],
    ['ConvenienceStore', 'convenience-store', 'paid'],
    ['CVS', 'convenience-store', 'paid'],
    ['Invoice', 'deferred', 'authorised'],
    ['PointsAccount', 'points', 'paid'],
    ['GC', 'wallet', 'paid'],
    ['Other', 'other', 'unknown'],
  ])('%s before shipping is %s, %s', (word, method, state) => {
    expect(paidBy(word)).toEqual({ method, name: word, state, paidAt: null });
  });

  test('a card is charged when the order is shipped', () => {
    expect(paidBy('CreditCard', 'SHIPPED').state).toBe('paid');
  });

  test('an order that Amazon holds back is unpaid, and of a cancelled one nothing is known', () => {
    expect(paidBy('CreditCard', 'PENDING').state).toBe('unpaid');
    expect(paidBy('CreditCard', 'CANCELLED').state).toBe('unknown');
  });
});

describe('amounts', () => {
  const yen = (amount: string) => ({ amount, currencyCode: 'JPY' });
  const oneItem = { orderItemId: '1', quantityOrdered: 3 };

  test('a price that is given for the item alone is shared among its units, when it can be', () => {
    const priced = (amount: string) =>
      readOne(
        aWireOrder({
          orderItems: [{ ...oneItem, proceeds: { breakdowns: [{ type: 'ITEM', subtotal: yen(amount) }] } }],
        }),
      ).lines[0]?.unitPriceYen;
    expect(priced('3000')).toBe(1000);
    expect(priced('1000')).toBeNull();
  });

  test('where the parts do not add up, the difference is named and the total stands', () => {
    const orderItems = [{ ...oneItem, product: { price: { unitPrice: yen('1000') } } }];
    const proceeds = { grandTotal: yen('3300'), breakdowns: [{ type: 'ITEM', subtotal: yen('3000') }] };
    const { amounts } = readOne(aWireOrder({ orderItems, proceeds, payment: { paymentExecutions: [] } }));
    expect(amounts).toMatchObject({ itemsYen: 3000, totalYen: 3300, differenceYen: 300, pointsYen: 0 });
  });

  test('an amount that is no whole yen is not rounded, and is marked', () => {
    const order = readOne(aWireOrder({ proceeds: { grandTotal: yen('100.5'), breakdowns: [] } }));
    expect(order.amounts.totalYen).toBeNull();
    expect(order.unmapped).toEqual([
      {
        code: 'unmapped-amount',
        message: expect.objectContaining({ ja: 'Amazonの金額「100.5 JPY」は未対応です。' }),
      },
    ]);
  });
});

describe('R6 what cannot be read as an order', () => {
  test('is rejected with its number, the odd field and the whole payload', () => {
    const broken = aWireOrder({ orderItems: [{ orderItemId: '1', quantityOrdered: 'many' }] });
    expect(readOrderJson(broken)).toEqual({
      mallOrderNo: '250-1234567-1234567',
      code: 'unreadable',
      message: expect.objectContaining({
        ja: 'Amazonの受注を読み取れません。読み取れない項目：orderItems.0.quantityOrdered',
      }),
      raw: JSON.stringify(broken),
    });
  });

  test.each(['orderId', 'createdTime', 'lastUpdatedTime', 'orderItems'])(
    'nothing is an order without %s',
    (field) => {
      expect(readOrderJson(aWireOrder({ [field]: undefined }))).toMatchObject({ code: 'unreadable' });
    },
  );

  test('B6 a raw text keeps the fields that we do not know, and reads back to the same order', () => {
    const read = readOrderJson(aWireOrder({ brand_new: { deep: [1, 'あ'] } }));
    expect(JSON.parse(read.raw).brand_new).toEqual({ deep: [1, 'あ'] });
    expect(readRaw(read.raw).lines[0]?.sku).toBe('MUG-NAME');
    expect(() => readRaw('{"orderId":')).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });

  test('no payload crashes the reading, and none is dropped', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readOrderJson(json).raw).toBe(JSON.stringify(json));
      }),
    );
  });

  test('a sample with any of its values replaced is read or rejected, and stays whole', () => {
    const samples = readdirSync(FIXTURES).map((name) => readFixture(name).wire);
    const paths = samples.flatMap((sample) => keyPaths(sample).map((path) => ({ sample, path })));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), ({ sample, path }, value) => {
        const mutated = replaceAt(sample, path, value);
        const read = readOrderJson(mutated);
        expect(read.raw).toBe(JSON.stringify(mutated));
        if (isReadOrder(read)) {
          expect(read.order.mallOrderNo).toBe(mutated.orderId);
          expect(readRaw(read.raw)).toEqual(read.order);
        } else expect(saidIn(read.message, 'ja')).toContain('読み取れない項目');
      }),
      { numRuns: 2000 },
    );
  });
});

/** Every key path of a sample, inner nodes included. */
function keyPaths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...keyPaths(inner, [...path, key]),
  ]);
}

function replaceAt(sample: any, [key, ...rest]: readonly string[], value: unknown): any {
  if (key === undefined) return value;
  const inner = replaceAt(sample?.[key], rest, value);
  if (!Array.isArray(sample)) return { ...sample, [key]: inner };
  return sample.map((one, index) => (String(index) === key ? inner : one));
}
