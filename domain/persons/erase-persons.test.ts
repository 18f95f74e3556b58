import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideShipNotice } from '../export/decide-ship-notice.ts';
import { decideShipNoticeCorrection } from '../export/decide-ship-notice-correction.ts';
import { mergeOrder } from '../orders/merge-order.ts';
import { applyChanges } from '../orders/apply-changes.ts';
import { UNTOLD } from '../orders/decisions.ts';
import {
  aMallOrder,
  aParcel,
  aPerson,
  aShipment,
  anOrderState,
  SOME_RULES,
  someDecisions,
} from '../testing/an-order.ts';
import { mallOrders, orderStates } from '../testing/arbitraries.ts';
import { erasePersons, withoutPersons } from './erase-persons.ts';

const ERASURE = { at: '2026-06-01T00:00:00Z', cause: 'retention' } as const;
const CANARIA = aPerson({
  name: '髙橋 カナリア',
  kana: 'タカハシ カナリア',
  company: 'カナリア商会',
  address1: 'カナリア市1-2-3',
  address2: 'カナリアビル',
  phone: '090-8765-4321',
  email: 'canary@example.com',
});
const FULL = aMallOrder({
  orderer: CANARIA,
  parcels: [aParcel({ recipient: CANARIA })],
  lines: [
    {
      number: 1,
      sku: 'ABC-001',
      name: '名入れマグカップ',
      options: [
        { name: '色', value: '青' },
        { name: '名入れ', value: '髙橋カナリア様' },
      ],
      quantity: 1,
      unitPriceYen: 1100,
      taxRate: 10,
      cancelled: false,
    },
  ],
  buyerNote: 'カナリア急いで',
  mallMemo: 'カナリア様は常連',
  gift: { wrapping: '赤い包装', noshi: '御礼 カナリア', message: 'カナリアより' },
  deliveryRequest: { on: '2026-04-03', slot: 'am', text: '隣のカナリアへ' },
  buyerReview: { grade: 'good', comment: 'カナリア満足', reviewedAt: '2026-04-09T00:00:00Z' },
  holds: [{ code: 'address', message: '住所「カナリア市1-2-3」を確認中' }],
});
const OURS = anOrderState({
  attentions: FULL.holds,
  decisions: someDecisions({
    recipient: aPerson({ name: '改名カナリア' }),
    memo: '改名カナリア様に09087654321で確認。送り状 109087654321',
  }),
});

describe('R13 an order after its persons were erased', () => {
  const { mallOrder, state } = erasePersons({ mallOrder: FULL, state: OURS }, ERASURE);

  test('R13 names nobody, in facts, options, marks, memo or words', () => {
    expect(JSON.stringify({ mallOrder, state })).not.toMatch(/カナリア|canary|0908765(?!4321")/u);
  });

  test('R13 keeps items, amounts, days, the wrapping, and what else stands in the memo', () => {
    expect(mallOrder.amounts).toBe(FULL.amounts);
    expect(mallOrder.lines[0]).toMatchObject({ sku: 'ABC-001', name: '名入れマグカップ', quantity: 1 });
    expect(mallOrder.lines[0]?.options).toEqual([
      { name: '色', value: '青' },
      { name: '名入れ', value: '***様' },
    ]);
    expect(mallOrder.gift).toEqual({ wrapping: '赤い包装', noshi: null, message: null });
    expect(mallOrder.deliveryRequest).toEqual({ on: '2026-04-03', slot: 'am', text: null });
    expect(state.decisions.memo).toBe('***様に***で確認。送り状 109087654321');
    expect(state.decisions.parcels).toEqual([{ id: '1', shipment: aShipment() }]);
  });

  test('R13 shown again by the mall it is the same, and nothing is written to its history', () => {
    const again = mergeOrder({ incoming: withoutPersons(FULL), existing: { mallOrder, state } });
    expect(again.changes).toEqual([]);
    expect(again.state).toBe(state);
  });

  test('R13 takes no person any more, and everything else as before', () => {
    const change = (changes: object) => applyChanges({ mallOrder, state, changes, status: undefined });
    expect(change({ recipient: { name: '戻り' } })).toMatchObject({ refused: 'persons-erased' });
    expect(change({ orderer: { name: '戻り' } })).toMatchObject({ refused: 'persons-erased' });
    expect(change({ memo: '済' })).toMatchObject({ changes: [{ field: 'memo', after: '済' }] });
  });

  test('R13 the mall is told nothing more from here, and the reason says so', () => {
    const c = {
      mallOrder: aMallOrder(),
      decisions: state.decisions,
      rules: SOME_RULES,
      today: '2026-06-01',
      insidePeriod: true,
      accountTypeSupported: true,
    };
    expect(decideShipNotice({ ...c, shipNotice: UNTOLD })).toEqual([{ code: 'persons-erased' }]);
    const told = [{ id: '1', shipment: aShipment({ trackingNumbers: ['111111111111'] }) }];
    const sent = { ...UNTOLD, state: 'sent', by: 'us', sentAt: '2026-04-02T00:00:00Z', told } as const;
    expect(decideShipNotice({ ...c, shipNotice: sent }).map(({ code }) => code)).toEqual(['already-sent']);
    expect(decideShipNoticeCorrection({ ...c, shipNotice: sent })).toEqual([{ code: 'persons-erased' }]);
  });

  test('R13 whatever the order was, no person stands in it and its money and shipments are untouched', () => {
    fc.assert(
      fc.property(mallOrders, orderStates, (any, our) => {
        const erased = erasePersons({ mallOrder: any, state: our }, ERASURE);
        const { decisions } = erased.state;
        expect([erased.mallOrder.orderer, decisions.orderer, decisions.recipient]).toEqual([
          null,
          null,
          null,
        ]);
        expect(erased.mallOrder.parcels.every(({ recipient }) => recipient === null)).toBe(true);
        expect(erased.mallOrder.amounts).toEqual(any.amounts);
        expect(decisions.parcels).toEqual(our.decisions.parcels);
      }),
    );
  });
});
