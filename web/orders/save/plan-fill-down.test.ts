import { describe, expect, test } from 'vitest';
import { anOrder } from '../testing/an-order.ts';
import { planFillDown } from './plan-fill-down.ts';

const orders = [anOrder('1'), anOrder('2'), anOrder('3')];
const given = (plan: ReturnType<typeof planFillDown>) =>
  plan.targets.map(({ order, trackingNumbers }) => [order.id, ...trackingNumbers]);

describe('a column of tracking numbers pasted into the list', () => {
  test('fills down from the row it was pasted into; an empty cell leaves its row alone', () => {
    const plan = planFillDown({ kind: 'column', values: ['111', null] }, { startId: '2', orders });
    expect(given(plan)).toEqual([['2', '111']]);
    expect(plan.beyond).toBe(0);
  });

  test('says how many rows the list had no orders for', () => {
    const plan = planFillDown({ kind: 'column', values: ['111', '222', '333'] }, { startId: '2', orders });
    expect(given(plan)).toEqual([
      ['2', '111'],
      ['3', '222'],
    ]);
    expect(plan.beyond).toBe(1);
  });

  test('goes by the order number where one stands beside it, hyphens and width aside', () => {
    const pairs = [
      { orderNo: 'Ａ３', value: '333' },
      { orderNo: 'B-9', value: '999' },
    ];
    const plan = planFillDown({ kind: 'pairs', pairs }, { startId: '1', orders });
    expect(given(plan)).toEqual([['3', '333']]);
    expect(plan.unknown).toEqual(['B-9']);
  });

  test('leaves an order of several parcels to its own page', () => {
    const parcel = orders[0]?.parcels[0];
    const two = anOrder('2', { parcels: parcel === undefined ? [] : [parcel, { ...parcel, id: 'p2' }] });
    const plan = planFillDown(
      { kind: 'column', values: ['111', '222', '333'] },
      { startId: '1', orders: [anOrder('1'), two, anOrder('3')] },
    );
    expect(given(plan)).toEqual([
      ['1', '111'],
      ['3', '333'],
    ]);
  });
});
