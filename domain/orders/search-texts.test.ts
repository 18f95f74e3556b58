import { expect, test } from 'vitest';
import { aMallOrder, aParcel, aPerson, aShipment, someDecisions } from '../testing/an-order.ts';
import { searchTexts } from './search-texts.ts';

test('an order is found by its number, persons, items and tracking numbers, each text once', () => {
  const mallOrder = aMallOrder({
    orderer: aPerson({ name: '鈴木 一郎', kana: 'スズキ イチロウ', phone: '090-1111-2222' }),
    parcels: [
      aParcel({
        recipient: aPerson({ company: '山田商店' }),
        shipment: aShipment({ trackingNumbers: ['999'] }),
      }),
      aParcel({ id: '2', recipient: null }),
    ],
  });
  const decisions = someDecisions({ recipient: aPerson({ name: '佐藤' }) });
  expect(searchTexts(mallOrder, decisions)).toEqual([
    '100-20260401-1',
    '鈴木 一郎',
    'スズキ イチロウ',
    '090-1111-2222',
    '佐藤',
    '山田 花子',
    '山田商店',
    '青いマグカップ',
    'ABC-001',
    '123456789012',
    '999',
  ]);
});
