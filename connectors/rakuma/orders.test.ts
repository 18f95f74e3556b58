import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidIn } from '@matome/domain/text/said.ts';
import { isReadOrder, readOrderJson, readRaw } from './read-order.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);

function readFixture(name: string) {
  return JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'));
}

function anOrder(changes: object = {}) {
  return { ...readFixture('awaiting-shipment.json').wire, ...changes };
}

function readOne(json: unknown) {
  const read = readOrderJson(json);
  if (!isReadOrder(read)) throw new Error(saidIn(read.message, 'ja'));
  return read.order;
}

describe('a Rakuma order as the desk holds it', () => {
  test.each(readdirSync(FIXTURES))('%s is mapped field by field', (name) => {
    const { wire, order } = readFixture(name);
    expect(readOne(wire)).toEqual(order);
  });

  test.each([
    ['awaiting_payment', 'new'],
    ['awaiting_shipment', 'new'],
    ['awaiting_receipt', 'shipped'],
    ['awaiting_seller_review', 'shipped'],
    ['completed', 'completed'],
    ['cancelled', 'cancelled'],
  ])('the mall status %s means our phase %s', (status, phase) => {
    expect(readOne(anOrder({ status })).mallPhase).toBe(phase);
  });

  test('M8 the recipient is registered as the orderer', () => {
    const order = readOne(anOrder());
    expect(order.ordererIsRecipient).toBe(true);
    expect(order.orderer?.name).toBe('山田 花子');
  });

  test.each(['awaiting_receipt', 'awaiting_seller_review', 'completed'])(
    'an order in %s counts as notified although the mall does not say when',
    (status) => {
      expect(readOne(anOrder({ status })).shipNotice).toEqual({ given: true, notifiedAt: null });
    },
  );

  test('R6 an unknown status is kept as the mall wrote it and marked', () => {
    const order = readOne(anOrder({ status: 'on_inspection' }));
    expect(order.mallStatus).toBe('on_inspection');
    expect(order.mallPhase).toBeNull();
    expect(order.unmapped.map((mark) => mark.code)).toEqual(['unknown-status']);
  });

  test('where the price of the item and what the buyer pays differ, the difference is named', () => {
    const order = readOne(
      anOrder({ amounts: { item_price: 12000, shipping_fee: 0, sales_fee: 0, payout: 0 } }),
    );
    expect(order.amounts).toMatchObject({ itemsYen: 12800, totalYen: 12000, differenceYen: -800 });
  });

  test('a buyer’s review without its moment is dated by the last change of the order', () => {
    const order = readOne(anOrder({ buyer_review: { grade: 'bad' } }));
    expect(order.buyerReview).toEqual({
      grade: 'bad',
      comment: null,
      reviewedAt: '2026-11-20T21:04:09+09:00',
    });
  });
});

describe('the raw text of an order', () => {
  test('B6 keeps the fields that we do not know, and reads back to the same order', () => {
    const read = readOrderJson(anOrder({ brand_new: { deep: [1, 'あ'] } }));
    expect(JSON.parse(read.raw).brand_new).toEqual({ deep: [1, 'あ'] });
    expect(readRaw(read.raw).lines[0]?.sku).toBe('TOTE-CAMEL-01');
  });

  test('a raw text that is no order is refused as unreadable', () => {
    expect(() => readRaw('{"order_id":')).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });
});

describe('R6 what cannot be read as an order', () => {
  test('is rejected with its number, the odd field and the whole payload', () => {
    const broken = anOrder({ item: { item_id: 1, name: '箱', price: '千円', quantity: 1 } });
    expect(readOrderJson(broken)).toEqual({
      mallOrderNo: '810000001',
      code: 'unreadable',
      message: expect.objectContaining({ ja: 'ラクマの受注を読み取れません。読み取れない項目：item.price' }),
      raw: JSON.stringify(broken),
    });
  });

  test('an order number beyond exact integers is rejected, never rounded onto another order', () => {
    expect(readOrderJson(anOrder({ order_id: 2 ** 60 }))).toMatchObject({
      mallOrderNo: null,
      code: 'unreadable',
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
    const paths = keyPaths(
      anOrder({ buyer_review: { grade: 'good', comment: 'x', reviewed_at: '2026-11-20T00:00:00Z' } }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const mutated = replaceAt(anOrder(), path, value);
        const read = readOrderJson(mutated);
        expect(read.raw).toBe(JSON.stringify(mutated));
        if (isReadOrder(read)) {
          expect(read.order.mallOrderNo).toBe(String(mutated.order_id));
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
  return { ...sample, [key]: replaceAt(sample?.[key], rest, value) };
}
