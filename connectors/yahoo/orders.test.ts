import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidIn } from '@matome/domain/text/said.ts';
import { isReadOrder, readOrderXml, readRaw } from './read-order.ts';
import { asRead, orderAnswer, readFixture } from './scripted-yahoo.ts';
import { cutElement } from './xml.ts';

const FIXTURES = readdirSync(new URL('./fixtures/', import.meta.url)).filter((name) => name.endsWith('.xml'));

function readOne(changes: Readonly<Record<string, string>>) {
  return asRead(orderAnswer(changes)).order;
}

describe('a Yahoo! order as the desk holds it', () => {
  test.each(FIXTURES)('%s is mapped field by field', (name) => {
    const { order, raw } = asRead(readFixture(name));
    expect(order).toEqual(JSON.parse(readFixture(name.replace('.xml', '.json'))));
    expect(readRaw(raw)).toEqual(order);
  });

  test.each([
    ['1', '0', 'on-hold', false],
    ['2', '0', 'new', false],
    ['2', '1', 'new', false],
    ['2', '2', 'new', false],
    ['2', '3', 'shipped', true],
    ['2', '4', 'shipped', true],
    ['3', '1', 'on-hold', false],
    ['4', '1', 'cancelled', false],
    ['5', '3', 'completed', true],
    ['5', '4', 'completed', true],
  ])(
    'OrderStatus %s with ShipStatus %s means our phase %s, notice given: %s',
    (status, ship, phase, given) => {
      const order = readOne({ OrderStatus: status, ShipStatus: ship });
      expect([order.mallStatus, order.mallPhase, order.shipNotice.given]).toEqual([status, phase, given]);
      expect(order.unmapped).toEqual([]);
    },
  );

  test.each([
    ['0', '1', 'unknown-status'],
    ['8', '1', 'unknown-status'],
    ['77', '1', 'unknown-status'],
    ['2', '9', 'unmapped-ship-status'],
    ['2', '', 'unmapped-ship-status'],
  ])('R6 OrderStatus %s with ShipStatus %j is marked %s, and is in no phase', (status, ship, code) => {
    const order = readOne({ OrderStatus: status, ShipStatus: ship });
    expect([order.mallStatus, order.mallPhase]).toEqual([status, null]);
    expect(order.unmapped.map((mark) => mark.code)).toEqual([code]);
  });

  test.each([
    [{ Suspect: '1' }, 'suspect'],
    [{ Suspect: '2' }, 'suspect'],
    [{ FraudHoldStatus: '1' }, 'fraud-hold'],
    [{ FraudHoldStatus: '3' }, 'fraud'],
    [{ IsReadOnly: '1' }, 'buyer-may-cancel'],
    [{ IsReadOnly: 'true' }, 'buyer-may-cancel'],
    [{ IsLineGiftOrder: 'true', IsLineGiftShippable: 'false' }, 'line-gift-not-shippable'],
    [{ IsLineGiftOrder: 'true', IsLineGiftShippable: '' }, 'line-gift-not-shippable'],
  ])('M10 %j holds the order', (changes, code) => {
    const { holds } = readOne(changes);
    expect(holds.map((hold) => hold.code)).toEqual([code]);
    expect(holds[0]?.message).toEqual({ ja: expect.stringMatching(/\S/u), en: expect.stringMatching(/\S/u) });
  });

  test.each([
    { FraudHoldStatus: '2' },
    { FraudHoldStatus: '0' },
    { Suspect: '0' },
    { Suspect: 'false' },
    { IsReadOnly: '0' },
    { IsLineGiftOrder: 'true', IsLineGiftShippable: 'true' },
  ])('%j holds nothing', (changes) => {
    expect(readOne(changes).holds).toEqual([]);
  });

  test.each([
    ['1', '0', true],
    ['1', '1', false],
    ['0', '0', false],
    ['0', '1', false],
  ])('M10 PayType %s with PayStatus %s waits for the money: %s', (PayType, PayStatus, isAwaiting) => {
    expect(readOne({ PayType, PayStatus }).awaitingPayment).toBe(isAwaiting);
  });

  test.each([
    ['payment_a1', 'credit-card'],
    ['payment_a6', 'convenience-store'],
    ['payment_a7', 'convenience-store'],
    ['payment_a8', 'wallet'],
    ['payment_a9', 'carrier'],
    ['payment_a10', 'carrier'],
    ['payment_a11', 'carrier'],
    ['payment_a15', 'bank-transfer'],
    ['payment_a16', 'wallet'],
    ['payment_a17', 'wallet'],
    ['payment_a18', 'deferred'],
    ['payment_a19', 'credit-card'],
    ['payment_b1', 'bank-transfer'],
    ['payment_b6', 'bank-transfer'],
    ['payment_c1', 'bank-transfer'],
    ['payment_c2', 'deferred'],
    ['payment_c3', 'other'],
    ['payment_d1', 'cash-on-delivery'],
    ['payment_e15', 'other'],
    ['payment_h1', 'free'],
    ['payment_z1', 'points'],
    ['payment_z3', 'other'],
    ['payment_z4', 'other'],
  ])('%s is paid by %s', (PayMethod, method) => {
    const { payment, unmapped } = readOne({ PayMethod });
    expect(payment.method).toBe(method);
    expect(unmapped).toEqual([]);
  });

  test.each([
    ['payment_a1', '0', '1', 'authorised'],
    ['payment_a1', '0', '10', 'unpaid'],
    ['payment_a1', '1', '5', 'paid'],
    ['payment_b1', '0', '2', 'unpaid'],
    ['payment_b1', '1', '2', 'paid'],
    ['payment_a17', '1', '7', 'refunded'],
    ['payment_a1', '1', '11', 'refunded'],
    ['payment_a17', '', '', 'unknown'],
  ])('%s with PayStatus %j and SettleStatus %j is %s', (PayMethod, PayStatus, SettleStatus, state) => {
    expect(readOne({ PayMethod, PayStatus, SettleStatus }).payment.state).toBe(state);
  });

  test.each([
    ['12:00～14:00', '12-14'],
    ['08:00〜12:00', '08-12'],
    ['9時-12時', '09-12'],
    ['午前中', 'am'],
    ['午後', 'pm'],
    ['18:30～20:30', null],
    ['なるべく早く', null],
  ])('the wish %s is the slot %s, and its words stay', (ShipRequestTime, slot) => {
    expect(readOne({ ShipRequestTime }).deliveryRequest).toEqual({ on: null, slot, text: ShipRequestTime });
  });

  test.each([
    ['10', 'true', 10],
    ['8', 'true', 8],
    ['', 'false', 0],
    ['', 'true', null],
  ])('tax ratio %j, taxable %s, is the rate %s', (ItemTaxRatio, IsTaxable, taxRate) => {
    expect(readOne({ ItemTaxRatio, IsTaxable }).lines[0]?.taxRate).toBe(taxRate);
  });

  test.each([
    ['yunomi-01', 'white', 'yunomi-01:white'],
    ['yunomi-01', '', 'yunomi-01'],
    ['', 'white', null],
  ])('ItemId %j with SubCode %j is the SKU %s', (ItemId, SubCode, sku) => {
    expect(readOne({ ItemId, SubCode }).lines[0]?.sku).toBe(sku);
  });

  test.each([
    ['2026-11-20T21:04:05+09:00', '2026-11-20T21:04:05+09:00'],
    ['2026-11-20T21:04:05', '2026-11-20T21:04:05+09:00'],
    ['2026-11-20 21:04:05', '2026-11-20T21:04:05+09:00'],
    ['20261120210405', '2026-11-20T21:04:05+09:00'],
    ['2026-11-20T12:04:05Z', '2026-11-20T12:04:05Z'],
  ])('the order time %s is %s', (OrderTime, orderedAt) => {
    expect(readOne({ OrderTime }).orderedAt).toBe(orderedAt);
  });

  test('lines that the mall numbers alike are counted instead', () => {
    const twice = orderAnswer({ LineId: '1' }, 'card-gift-with-everything').replace(
      '<LineId>2</LineId>',
      '<LineId>1</LineId>',
    );
    const { lines, parcels } = asRead(twice).order;
    expect(lines.map(({ number }) => number)).toEqual([1, 2]);
    expect(parcels[0]?.lineNumbers).toEqual([1, 2]);
  });
});

describe('R6 what cannot be read as an order', () => {
  test.each(['OrderTime', 'OrderStatus', 'Quantity'])('without its %s it is rejected, and kept', (name) => {
    const raw = cutElement(orderAnswer({ [name]: '' }), 'OrderInfo') ?? '';
    expect(readOrderXml(raw)).toMatchObject({ mallOrderNo: 'aoba-10000001', code: 'unreadable', raw });
  });

  test('an order without data, and a text that is none, are no orders', () => {
    expect(readOrderXml('<OrderInfo></OrderInfo>')).toMatchObject({ mallOrderNo: null, code: 'unreadable' });
    expect(() => readRaw('{"OrderId":')).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });

  test('no text crashes the reading, and none is dropped', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (inside, name) => {
        for (const raw of [inside, `<OrderInfo>${inside}</OrderInfo>`, `<OrderInfo><${name}/></OrderInfo>`])
          expect(readOrderXml(raw).raw).toBe(raw);
      }),
    );
  });

  test('a sample with any of its elements replaced is read or rejected, and stays whole', () => {
    const sample = readFixture('card-gift-with-everything.xml');
    const names = [...new Set([...sample.matchAll(/<(\w+)[ />]/gu)].map((found) => found[1] ?? ''))];
    const odd = fc.oneof(
      fc.string().map((text) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`),
      fc.integer().map(String),
      fc.constantFrom('', '<A>1</A><A>2</A>', '<OrderId/>', '&#x3042;', '2026-02-30', '20261332000000'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), odd, (name, value) => {
        const raw = cutElement(
          sample.replace(
            new RegExp(`<${name}(?:/>|>.*?</${name}>)`, 'su'),
            () => `<${name}>${value}</${name}>`,
          ),
          'OrderInfo',
        );
        const read = readOrderXml(raw ?? '');
        expect(read.raw).toBe(raw ?? '');
        if (isReadOrder(read)) {
          expect(readRaw(read.raw)).toEqual(read.order);
          expect(JSON.stringify(read.order)).not.toContain('NaN');
        } else expect(saidIn(read.message, 'ja')).toContain('読み取れない項目');
      }),
      { numRuns: 2000 },
    );
  });
});
