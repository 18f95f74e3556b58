import { expect, test } from 'vitest';
import { jaOrders } from '../../words/ja-orders.ts';
import { showField } from './show-field.ts';
import { showValue } from './show-value.ts';

const speech = {
  words: jaOrders,
  language: 'ja' as const,
  statusName: (id: string) => (id === 'new' ? '新規受付' : id),
  mallStatusName: (code: string) => (code === 'awaiting_receipt' ? '受取待ち' : code),
};

test.each([
  ['status', 'new', '新規受付'],
  ['mallStatus', 'awaiting_receipt', '受取待ち'],
  ['shipment.carrier', 'yu-pack', 'ゆうパック'],
  ['shipment.method', 'mail-bin', 'メール便'],
  ['shipment.trackingNumbers', ['111', '222'], '111, 222'],
  ['shipment.shipsOn', '2026-08-21', '2026/08/21'],
  ['shipment.shipsOn', null, 'なし'],
  ['payment.state', 'unpaid', '未入金'],
  ['shipNotice.state', 'untold', '未送信'],
  ['payment.paidAt', '2026-08-21T15:30:00.000Z', '2026/08/22 00:30'],
  ['exportOverrides', ['not-paid'], '未入金でも送信する'],
  ['mallFacts.awaitingPayment', false, 'いいえ'],
  ['attentions', [{ code: 'x', message: '確認が必要です' }], '確認が必要です'],
])('in the history, %s %j reads %s', (field, value, said) => {
  expect(showValue(field, value, speech)).toBe(said);
});

test('a field is named in words, a parcel with its number', () => {
  expect(showField('shipment.shipsOn', jaOrders.detail)).toBe('出荷日');
  expect(showField('parcels.2.shipment.trackingNumbers', jaOrders.detail)).toBe('荷物 · 2 · 伝票番号');
  expect(showField('orderer.phone', jaOrders.detail)).toBe('注文者 · 電話番号');
});
