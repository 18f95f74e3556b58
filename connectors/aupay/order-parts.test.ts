import { describe, expect, test } from 'vitest';
import { saidIn } from '@matome/domain/text/said.ts';
import { isReadOrder, readOrderElement } from './read-order.ts';
import { asRead, orderXml, readFixture } from './scripted-aupay.ts';

function readElement(element: unknown) {
  const read = readOrderElement(element);
  if (!isReadOrder(read)) throw new Error(saidIn(read.message, 'ja'));
  return read.order;
}

function readOne(changes: Record<string, string | number> = {}) {
  return asRead(orderXml(changes)).order;
}

function withLine(changes: object) {
  const element = readFixture('required-elements-only');
  return readElement({ ...element, detail: { ...element.detail, ...changes } });
}

describe('the lines of an order', () => {
  test.each([
    [{ itemCode: 'tote', itemManagementId: 'M' }, 'tote:M'],
    [{ itemCode: 'tote', itemManagementId: '' }, 'tote'],
    [{ itemCode: '', itemManagementId: 'M' }, null],
  ])('the SKU of %j is %s', (codes, sku) => {
    expect(withLine(codes).lines[0]?.sku).toBe(sku);
  });

  test.each([
    [{ taxRate: '10', reducedTax: 'N' }, 10],
    [{ taxRate: '8', reducedTax: 'Y' }, 8],
    [{ taxRate: '0' }, 0],
    [{ taxRate: '8%' }, 8],
    [{ reducedTax: 'Y' }, 8],
    [{ reducedTax: 'N' }, null],
    [{}, null],
  ])('the tax of %j is %s', (changes, taxRate) => {
    expect(withLine(changes).lines[0]?.taxRate).toBe(taxRate);
  });

  test('a choice without a name is kept as its words', () => {
    expect(withLine({ itemOption: 'おまかせ' }).lines[0]?.options).toEqual([{ name: '', value: 'おまかせ' }]);
  });

  test('a wrapping that is none is no gift', () => {
    expect(withLine({ giftWrappingType: 'なし', noshiType: '0', giftMessage: '' }).gift).toBeNull();
  });

  test('one line comes as one element, several as a list', () => {
    expect(readElement(readFixture('required-elements-only')).lines).toHaveLength(1);
    expect(readElement(readFixture('ready-with-everything')).lines).toHaveLength(3);
  });
});

describe('the money of an order', () => {
  const PARTS = {
    postagePrice: 500,
    chargePrice: 300,
    couponTotalPrice: 100,
    usePoint: 20,
    useAuPointPrice: 30,
  };

  test('the parts add up to what the buyer pays, or the difference is named', () => {
    expect(readOne({ ...PARTS, requestPrice: 2150 }).amounts).toMatchObject({
      itemsYen: 1500,
      shippingYen: 500,
      feesYen: 300,
      couponYen: 100,
      pointsYen: 50,
      totalYen: 2150,
      differenceYen: null,
    });
    expect(readOne({ ...PARTS, requestPrice: 2000 }).amounts).toMatchObject({
      totalYen: 2000,
      differenceYen: -150,
    });
  });

  test('the taxes of a split that the mall does not give are computed, once per rate', () => {
    const element = readFixture('required-elements-only');
    const detail = [
      { itemName: 'a', itemPrice: '333', unit: '3', taxRate: '8' },
      { itemName: 'b', itemPrice: '333', unit: '1', taxRate: '8' },
      { itemName: 'c', itemPrice: '1000', unit: '1', taxRate: '10' },
      { itemName: 'd', itemPrice: '5000', unit: '1', taxRate: '10', itemCancelStatus: 'Y' },
    ];
    const fees = { postagePrice: '550', postagePriceTaxRate: '10', chargePrice: '0' };
    expect(readElement({ ...element, ...fees, detail }).amounts.taxes).toEqual([
      { rate: 10, taxableYen: 1550, taxYen: 140 },
      { rate: 8, taxableYen: 1332, taxYen: 98 },
    ]);
  });

  test.each([
    ['a rate is missing', { postagePrice: '550' }],
    ['a coupon was spread over the rates', { couponTotalPrice: '100' }],
    ['points were spread over the rates', { usePoint: '1' }],
  ])('no taxes are guessed where %s', (_, changes) => {
    const element = readFixture('cancelled-after-payment');
    expect(readElement(element).amounts.taxes).toHaveLength(1);
    expect(readElement({ ...element, ...changes }).amounts.taxes).toEqual([]);
  });
});

describe('the payment of an order', () => {
  test.each([
    ['クレジットカード', 'credit-card'],
    ['クレジットカード決済（3Dセキュア）', 'credit-card'],
    ['au PAY', 'wallet'],
    ['au PAY（auかんたん決済）', 'carrier'],
    ['auかんたん決済', 'carrier'],
    ['ソフトバンクまとめて支払い', 'carrier'],
    ['銀行振込', 'bank-transfer'],
    ['郵便振替', 'bank-transfer'],
    ['ATM決済', 'bank-transfer'],
    ['銀行ネット決済', 'bank-transfer'],
    ['じぶん銀行決済', 'bank-transfer'],
    ['au Wowma!コンビニ決済', 'convenience-store'],
    ['代金引換', 'cash-on-delivery'],
    ['コンビニ後払い', 'deferred'],
    ['あと払い（ペイディ）', 'deferred'],
    ['ポイント全額支払い', 'points'],
    ['支払いなし', 'free'],
    ['物々交換', 'other'],
  ])('%s is %s', (settlementName, method) => {
    expect(readOne({ settlementName }).payment).toMatchObject({ method, name: settlementName });
  });

  test.each([
    [{ requestPrice: 0, useAuPointPrice: 1500 }, 'points'],
    [{ requestPrice: 0, usePoint: 0 }, 'free'],
    [{ requestPrice: 10 }, 'other'],
  ])('without a name, %j was paid by %s', (changes, method) => {
    expect(readOne({ settlementName: '', ...changes }).payment).toMatchObject({ method, name: null });
  });

  test.each([
    [{ paymentStatus: 'Y', paymentDate: '2026/11/21 10:00' }, 'paid'],
    [{ paymentDate: '2026/11/21' }, 'paid'],
    [{ paymentStatus: 'N', authorizationStatus: 'Y' }, 'authorised'],
    [{ paymentStatus: 'N', authorizationStatus: 'N' }, 'unpaid'],
    [{ paymentStatus: 'K', authorizationStatus: 'Y' }, 'unknown'],
    [{ orderStatus: '発送前入金待ち' }, 'unpaid'],
    [{ orderStatus: '発送後入金待ち' }, 'unpaid'],
    [{ orderStatus: '完了' }, 'unknown'],
    [{ orderStatus: 'キャンセル', paymentStatus: 'Y' }, 'unknown'],
    [{ orderStatus: 'キャンセル', paymentStatus: 'N', authorizationStatus: 'Y' }, 'unpaid'],
  ])('%j is %s', (changes, state) => {
    expect(readOne(changes).payment.state).toBe(state);
  });

  test.each([
    [{ orderStatus: '発送前入金待ち', paymentStatus: 'N' }, true],
    [{ orderStatus: '発送前入金待ち' }, true],
    [{ orderStatus: '発送前入金待ち', paymentStatus: 'Y' }, false],
    [{ orderStatus: '新規受付', paymentStatus: 'N' }, false],
    [{ orderStatus: '発送後入金待ち', paymentStatus: 'N' }, false],
  ])('M10 %j waits for the money before shipping: %s', (changes, isAwaited) => {
    expect(readOne(changes).awaitingPayment).toBe(isAwaited);
  });
});

describe('the wish for a day and a time', () => {
  test.each([
    ['午前中', 'am'],
    ['午前中(8時～12時)', 'am'],
    ['午後(14時～16時)', '14-16'],
    ['午後', 'pm'],
    ['14時～16時', '14-16'],
    ['18:00～20:00', '18-20'],
    ['19時-21時', '19-21'],
    ['１８時〜２０時', '18-20'],
    ['21時以降', null],
    ['連絡先 03-5555', null],
  ])('%s is the slot %s', (deliveryRequestTime, slot) => {
    expect(readOne({ deliveryRequestTime }).deliveryRequest).toEqual({
      on: null,
      slot,
      text: deliveryRequestTime,
    });
  });

  test('指定なし without a day is no wish', () => {
    expect(readOne({ deliveryRequestTime: '指定なし' }).deliveryRequest).toBeNull();
  });
});
