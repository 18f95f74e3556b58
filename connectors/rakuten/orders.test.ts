import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidIn } from '@matome/domain/text/said.ts';
import { isReadOrder, readOrderJson, readRaw } from './read-order.ts';
import { asRead, aWireOrder } from './scripted-rakuten.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);

function readFixture(name: string) {
  return JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'));
}

function readOne(changes: object) {
  return asRead(aWireOrder(changes)).order;
}

function withItem(changes: object) {
  const [basket] = aWireOrder().PackageModelList;
  return readOne({
    PackageModelList: [{ ...basket, ItemModelList: [{ ...basket.ItemModelList[0], ...changes }] }],
  }).lines[0];
}

describe('a Rakuten order as the desk holds it', () => {
  test.each(readdirSync(FIXTURES))('%s is mapped field by field', (name) => {
    const { wire, order } = readFixture(name);
    expect(asRead(wire).order).toEqual(order);
  });

  test.each([
    [100, 'new', false],
    [200, 'on-hold', false],
    [300, 'new', false],
    [400, 'on-hold', false],
    [500, 'shipped', true],
    [600, 'shipped', true],
    [700, 'shipped', true],
    [800, 'on-hold', false],
    [900, 'cancelled', false],
  ])('the mall status %i means our phase %s, notice given: %s', (orderProgress, phase, given) => {
    const order = readOne({ orderProgress });
    expect([order.mallStatus, order.mallPhase, order.shipNotice.given]).toEqual([
      String(orderProgress),
      phase,
      given,
    ]);
  });

  test('R6 an unknown status is kept as the mall wrote it and marked', () => {
    const order = readOne({ orderProgress: 350 });
    expect(order.mallStatus).toBe('350');
    expect(order.mallPhase).toBeNull();
    expect(order.unmapped.map(({ code }) => code)).toEqual(['unknown-status']);
  });

  test.each([
    [1, 'credit-card', 'unknown', 'authorised', 'authorised', false],
    [2, 'cash-on-delivery', 'unpaid', 'unpaid', 'unpaid', false],
    [4, 'other', 'unknown', 'authorised', 'authorised', false],
    [7, 'deferred', 'unpaid', 'unpaid', 'unpaid', false],
    [8, 'points', 'paid', 'paid', 'paid', false],
    [9, 'bank-transfer', 'unpaid', 'paid', 'paid', true],
    [12, 'wallet', 'unknown', 'authorised', 'authorised', false],
    [13, 'convenience-store', 'unpaid', 'paid', 'paid', true],
    [14, 'convenience-store', 'unpaid', 'paid', 'paid', true],
    [16, 'wallet', 'unpaid', 'paid', 'paid', true],
    [17, 'wallet', 'unknown', 'authorised', 'authorised', false],
    [21, 'deferred', 'unknown', 'authorised', 'authorised', false],
    [27, 'wallet', 'unpaid', 'paid', 'paid', true],
  ])(
    'payment method %i is %s: %s at 100, %s at 300, %s at 500; M10 waits for the money: %s',
    (settlementMethodCode, method, ...states) => {
      const at = (orderProgress: number) =>
        readOne({ orderProgress, SettlementModel: { settlementMethodCode, settlementMethod: '支払' } });
      expect([at(100), at(300), at(500)].map(({ payment }) => payment.state)).toEqual(states.slice(0, 3));
      expect(at(100).payment).toMatchObject({ method, name: '支払', paidAt: null });
      expect([at(100), at(200), at(300)].map((order) => order.awaitingPayment)).toEqual([
        states[3],
        states[3],
        false,
      ]);
      expect(at(700).payment.state).toBe('paid');
      expect(at(900).payment.state).toBe('unknown');
    },
  );

  test.each([
    [{ requestPrice: 0, PointModel: { usedPoint: 2150 } }, 'points'],
    [{ requestPrice: 0 }, 'free'],
    [{}, 'other'],
  ])('without a way of paying %j is paid by %s', (changes, method) => {
    expect(readOne({ SettlementModel: null, ...changes }).payment.method).toBe(method);
  });

  test.each([
    ['the seller’s own SKU', { merchantDefinedSkuId: 'OWN-1', variantId: 'v1' }, {}, 'OWN-1'],
    ['item and variant', { variantId: 'v1' }, {}, 'yunomi-01:v1'],
    ['the item number, the variant being empty', { variantId: '' }, {}, 'YUNOMI-01'],
    ['the item number, the variant being the item', { variantId: 'yunomi-01' }, {}, 'YUNOMI-01'],
    ['the item number of a normal stock', { variantId: 'normal-inventory' }, {}, 'YUNOMI-01'],
    ['the item’s own number', { variantId: '' }, { itemNumber: null }, 'yunomi-01'],
    ['nothing', {}, { itemNumber: null, manageNumber: null }, null],
  ])('the SKU is %s', (_, sku, changes, expected) => {
    expect(withItem({ ...changes, SkuModelList: [sku] })?.sku).toBe(expected);
  });

  test.each([
    [{ price: 1500, priceTaxIncl: 1650, includeTaxFlag: 0 }, 1650],
    [{ price: 1650, priceTaxIncl: null, includeTaxFlag: 1 }, 1650],
    [{ price: 1500, priceTaxIncl: null, includeTaxFlag: 0 }, null],
    [{ price: -9999, priceTaxIncl: -9999, includeTaxFlag: 1 }, null],
  ])('the unit price of %j is %s yen', (changes, unitPriceYen) => {
    expect(withItem(changes)?.unitPriceYen).toBe(unitPriceYen);
  });

  test.each([
    [0.1, 10],
    [0.08, 8],
    [0, 0],
    [0.12, null],
    [null, null],
  ])('a tax rate of %s is %s per cent', (taxRate, expected) => {
    expect(withItem({ taxRate })?.taxRate).toBe(expected);
  });

  test.each([
    [{ shippingTerm: 0 }, null],
    [{ shippingTerm: 1 }, { on: null, slot: 'am', text: '午前' }],
    [{ shippingTerm: 2 }, { on: null, slot: 'pm', text: '午後' }],
    [{ shippingTerm: 9 }, { on: null, slot: null, text: 'その他' }],
    [{ shippingTerm: 708 }, { on: null, slot: '07-08', text: '07-08' }],
    [{ shippingTerm: 1416 }, { on: null, slot: '14-16', text: '14-16' }],
    [{ shippingTerm: 2324 }, { on: null, slot: '23-24', text: '23-24' }],
    [
      { deliveryDate: '2026-11-28', shippingTerm: 1820 },
      { on: '2026-11-28', slot: '18-20', text: '2026-11-28 18-20' },
    ],
    [
      { remarks: '[配送日時指定:]\n2026-11-30(月)\n18:00〜20:00\n[備考:]\n12:00〜14:00は不在' },
      { on: '2026-11-30', slot: '18-20', text: '2026-11-30(月)\n18:00〜20:00' },
    ],
    [{ remarks: '[配送日時指定:]\nなるべく早く' }, { on: null, slot: null, text: 'なるべく早く' }],
    [{ remarks: '[配送日時指定:]\n指定なし\n[備考:]\n' }, null],
  ])('the wish for delivery of %j', (changes, request) => {
    expect(readOne(changes).deliveryRequest).toEqual(request);
  });

  test('headings without a word are no note of the buyer', () => {
    expect(readOne({ remarks: '[配送日時指定:]\n\n[備考:]\n' }).buyerNote).toBeNull();
  });

  test.each([
    [{ rakutenConfirmFlag: 1 }, ['rakuten-confirming']],
    [{ cautionDisplayType: 1 }, []],
    [{ cautionDisplayType: 2, cautionDisplayDetailType: 103 }, ['caution']],
  ])('the marks of %j hold the order back: %j', (changes, codes) => {
    expect(readOne(changes).holds.map(({ code }) => code)).toEqual(codes);
  });

  test('a social gift that was filled in goes to its receiver', () => {
    const [basket] = aWireOrder().PackageModelList;
    const order = readOne({
      socialGiftFlag: 1,
      PackageModelList: [{ ...basket, SocialGiftModel: { inputFlag: 1 } }],
    });
    expect(order.holds).toEqual([]);
    expect(order.parcels[0]?.recipient?.name).toBe('山田 花子');
  });

  test.each([
    ['1001', 'yamato', null],
    ['1002', 'sagawa', null],
    ['1003', 'japan-post', null],
    ['1004', 'seino', null],
    ['1006', 'fukuyama', null],
    ['1000', 'other', '赤帽'],
    ['1016', 'other', '赤帽'],
    ['1029', 'japan-post', null],
    ['1030', 'yamato', null],
  ])('the delivery company %s is our carrier %s', (deliveryCompany, carrier, carrierName) => {
    const [basket] = aWireOrder().PackageModelList;
    const ShippingModelList = [{ shippingDetailId: 1, deliveryCompany, deliveryCompanyName: '赤帽' }];
    const order = readOne({ PackageModelList: [{ ...basket, ShippingModelList }] });
    expect(order.parcels[0]?.shipment).toMatchObject({ carrier, carrierName });
  });

  test('where the parts do not add up to what the buyer pays, the difference is named', () => {
    expect(readOne({ requestPrice: 2000 }).amounts).toMatchObject({ totalYen: 2000, differenceYen: -150 });
  });
});

describe('the raw text of an order', () => {
  test('B6 keeps the fields that we do not know, and reads back to the same order', () => {
    const { order, raw } = asRead(aWireOrder({ brandNew: { deep: [1, 'あ'] } }));
    expect(JSON.parse(raw).brandNew).toEqual({ deep: [1, 'あ'] });
    expect(readRaw(raw)).toEqual(order);
  });

  test('a raw text that is no order is refused as unreadable', () => {
    expect(() => readRaw('{"orderNumber":')).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });
});

describe('R6 what cannot be read as an order', () => {
  test.each([
    ['without a basket', { PackageModelList: [] }, 'PackageModelList'],
    ['ordered on 30 February', { orderDatetime: '2026-02-30T00:00:00+0900' }, 'orderDatetime'],
    ['with a price in words', { requestPrice: '千円' }, 'requestPrice'],
  ])('an order %s is rejected with its number, the odd field and the whole payload', (_, changes, field) => {
    const broken = aWireOrder(changes);
    expect(readOrderJson(broken)).toEqual({
      mallOrderNo: '502763-20261120-0000100001',
      code: 'unreadable',
      message: expect.objectContaining({ ja: `楽天市場の受注を読み取れません。読み取れない項目：${field}` }),
      raw: JSON.stringify(broken),
    });
  });

  test('no payload crashes the reading, and none is dropped', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readOrderJson(json).raw).toBe(JSON.stringify(json));
      }),
    );
  });

  test('a sample with any of its values replaced is read or rejected, and stays whole', () => {
    const sample = aWireOrder({}, 'gift-with-everything');
    fc.assert(
      fc.property(fc.constantFrom(...keyPaths(sample)), fc.jsonValue(), (path, value) => {
        const mutated = replaceAt(sample, path, value);
        const read = readOrderJson(mutated);
        expect(read.raw).toBe(JSON.stringify(mutated));
        if (isReadOrder(read)) {
          expect(read.order.mallOrderNo).toBe(String(mutated.orderNumber).trim());
          expect(read.order.parcels.length).toBeGreaterThan(0);
          expect(readRaw(read.raw)).toEqual(read.order);
        } else expect(saidIn(read.message, 'ja')).toContain('読み取れない項目');
      }),
      { numRuns: 1000 },
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
  if (Array.isArray(sample)) {
    return sample.map((one, index) => (String(index) === key ? replaceAt(one, rest, value) : one));
  }
  return { ...sample, [key]: replaceAt(sample?.[key], rest, value) };
}
