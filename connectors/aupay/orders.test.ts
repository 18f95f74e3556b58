import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidIn } from '@matome/domain/text/said.ts';
import { isReadOrder, readOrderElement, readRaw } from './read-order.ts';
import { asRead, orderXml, readFixture } from './scripted-aupay.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const NAMES = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.replace('.xml', ''));

function readElement(element: unknown) {
  const read = readOrderElement(element);
  if (!isReadOrder(read)) throw new Error(saidIn(read.message, 'ja'));
  return read.order;
}

function readOne(changes: Record<string, string | number> = {}) {
  return asRead(orderXml(changes)).order;
}

describe('an au PAY order as the desk holds it', () => {
  test.each(NAMES)('%s is mapped field by field', (name) => {
    const order = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8'));
    expect(readElement(readFixture(name))).toEqual(order);
  });

  test.each([
    ['新規受付', 'new', false],
    ['発送前入金待ち', 'new', false],
    ['発送待ち', 'new', false],
    ['新規予約', 'on-hold', false],
    ['予約中', 'on-hold', false],
    ['与信待ち', 'on-hold', false],
    ['保留', 'on-hold', false],
    ['不正取引審査中', 'on-hold', false],
    ['審査保留', 'on-hold', false],
    ['キャンセル受付中', 'on-hold', false],
    ['発送後入金待ち', 'shipped', true],
    ['完了', 'completed', true],
    ['キャンセル', 'cancelled', false],
    ['審査NG', 'cancelled', false],
  ])('the mall status %s means our phase %s, notice given: %s', (orderStatus, phase, given) => {
    const order = readOne({ orderStatus });
    expect([order.mallStatus, order.mallPhase, order.shipNotice.given]).toEqual([orderStatus, phase, given]);
    expect(order.unmapped).toEqual([]);
  });

  test('R6 a status of the shop’s own is kept in its words and marked', () => {
    const order = readOne({ orderStatus: '名入れ作業中' });
    expect(order.mallStatus).toBe('名入れ作業中');
    expect(order.mallPhase).toBeNull();
    expect(order.unmapped.map(({ code }) => code)).toEqual(['unknown-status']);
  });

  test.each(['与信待ち', '不正取引審査中', '審査保留', 'キャンセル受付中'])(
    'an order in %s must not be shipped meanwhile, in the mall’s words',
    (orderStatus) => {
      expect(readOne({ orderStatus }).holds).toEqual([
        {
          code: 'order-status',
          message: expect.objectContaining({ ja: `au PAY マーケットの注文ステータス：${orderStatus}` }),
        },
      ]);
    },
  );

  test.each(['新規予約', '予約中', '保留', '名入れ作業中', '発送待ち'])(
    'whether an order in %s is shipped is the shop’s own matter',
    (orderStatus) => {
      expect(readOne({ orderStatus }).holds).toEqual([]);
    },
  );

  test('a cancellation that is only asked for is none yet, though its date stands there', () => {
    const cancelDate = '2026/11/21 09:00';
    expect(readOne({ orderStatus: 'キャンセル受付中', cancelDate }).cancelledAt).toBeNull();
    expect(readOne({ orderStatus: 'キャンセル', cancelDate }).cancelledAt).toBe('2026-11-21T09:00:00+09:00');
  });

  test('a number that staff entered is taken over before the notice is given', () => {
    const order = readOne({ shippingDate: '20261124', shippingCarrier: '2', shippingNumber: '123456789012' });
    expect(order.shipNotice).toEqual({ given: false, notifiedAt: null });
    expect(order.parcels[0]?.shipment).toEqual({
      carrier: 'sagawa',
      carrierName: null,
      method: null,
      shipsOn: '2026-11-24',
      trackingNumbers: ['123456789012'],
    });
  });

  test.each([
    ['1', 'yamato', null],
    ['2', 'sagawa', null],
    ['4', 'fukuyama', null],
    ['5', 'seino', null],
    ['6', 'japan-post', null],
    ['7', 'other', 'Rakuten EXPRESS'],
    ['9', 'other', null],
    ['8', null, null],
  ])('the carrier code %s is %s', (shippingCarrier, carrier, carrierName) => {
    expect(readOne({ shippingCarrier }).parcels[0]?.shipment).toMatchObject({ carrier, carrierName });
  });

  test.each([
    ['2026/11/20 21:04', '2026-11-20T21:04:00+09:00'],
    ['2026-11-20 09:04:59', '2026-11-20T09:04:59+09:00'],
    ['2026/1/2 9:04', '2026-01-02T09:04:00+09:00'],
    ['20261120', '2026-11-20T00:00:00+09:00'],
  ])('M6 the order date %s is a time of Tokyo', (orderDate, orderedAt) => {
    expect(readOne({ orderDate }).orderedAt).toBe(orderedAt);
  });
});

describe('R6 what cannot be read as an order', () => {
  test.each([
    ['orderDate', { orderDate: '昨日' }],
    ['orderDate', { orderDate: '2026/13/40 10:00' }],
    ['orderStatus', { orderStatus: '' }],
    ['detail', { detail: '' }],
    ['detail.0.unit', { detail: { itemName: '箱', unit: 'たくさん' } }],
    ['detail.0.itemName', { detail: { unit: '1' } }],
  ])('is rejected with its number and the odd field %s', (field, changes) => {
    const element = { ...readFixture('required-elements-only'), ...changes };
    expect(readOrderElement(element)).toEqual({
      mallOrderNo: '512345672',
      code: 'unreadable',
      message: expect.objectContaining({
        ja: `au PAY マーケットの受注を読み取れません。読み取れない項目：${field}`,
      }),
      raw: JSON.stringify(element),
    });
  });

  test('an order without a number of its own is rejected', () => {
    expect(readOrderElement({ ...readFixture('required-elements-only'), orderId: 'A1' })).toMatchObject({
      mallOrderNo: null,
      code: 'unreadable',
    });
  });

  test('no payload crashes the reading, and none is dropped', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readOrderElement(json).raw).toBe(JSON.stringify(json));
      }),
    );
  });

  test('a sample with any of its values replaced is read or rejected, and stays whole', () => {
    const sample = readFixture('ready-with-everything');
    fc.assert(
      fc.property(fc.constantFrom(...keyPaths(sample)), fc.jsonValue(), (path, value) => {
        const mutated = replaceAt(sample, path, value);
        const read = readOrderElement(mutated);
        expect(read.raw).toBe(JSON.stringify(mutated));
        if (isReadOrder(read)) expect(readRaw(read.raw)).toEqual(read.order);
        else expect(saidIn(read.message, 'ja')).toContain('読み取れない項目');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('B6 the raw text of an order', () => {
  test('keeps the elements that we do not know, and reads back to the same order', () => {
    const read = asRead(orderXml({ brandNew: '&lt;あ&gt;' }));
    expect(JSON.parse(read.raw).brandNew).toBe('<あ>');
    expect(readRaw(read.raw)).toEqual(read.order);
  });

  test('a raw text that is no order is refused as unreadable', () => {
    expect(() => readRaw('{"orderId":')).toThrow(expect.objectContaining({ kind: 'unreadable' }));
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
  const copy = Array.isArray(sample) ? [...sample] : { ...sample };
  copy[key] = replaceAt(sample?.[key], rest, value);
  return copy;
}
