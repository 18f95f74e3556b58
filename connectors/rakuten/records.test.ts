import { describe, expect, test } from 'vitest';
import { planRecords } from './records.ts';
import type { PlanKind } from './records.ts';
import { aWireOrder } from './scripted-rakuten.ts';
import { wireOrder } from './wire.ts';

const DAY = '2026-11-24';

/** The records that would be sent for one basket over those that it has, and whether each changes nothing. */
function plan(kind: PlanKind, wanted: readonly object[], known: readonly object[]) {
  const [basket] = aWireOrder().PackageModelList;
  const ShippingModelList = known.map((record, index) => ({
    shippingDetailId: 9001 + index,
    deliveryCompany: '1001',
    shippingDate: DAY,
    ...record,
  }));
  const shown = wireOrder.parse(aWireOrder({ PackageModelList: [{ ...basket, ShippingModelList }] }));
  const records = wanted.map((record) => ({ deliveryCompany: '1001', shippingDate: DAY, ...record }));
  const payload = {
    orderNumber: 'x',
    BasketidModelList: [{ basketId: 40001, ShippingModelList: records }],
  };
  const { body, stands } = planRecords(payload, shown, kind);
  return { records: body.BasketidModelList[0]?.ShippingModelList ?? [], stands };
}

const A = { deliveryCompany: '1001', shippingNumber: 'A', shippingDate: DAY };
const B = { deliveryCompany: '1001', shippingNumber: 'B', shippingDate: DAY };

describe('R3 a ship notice over the records that stand at Rakuten', () => {
  test('a number that is not there is added', () => {
    expect(plan('notice', [A], [])).toEqual({ records: [A], stands: [false] });
  });

  test('a number that is there is sent again with its id, so that it is not added twice', () => {
    expect(plan('notice', [A, B], [{ shippingNumber: 'B' }, { shippingNumber: 'A' }])).toEqual({
      records: [
        { shippingDetailId: 9002, ...A },
        { shippingDetailId: 9001, ...B },
      ],
      stands: [true, true],
    });
  });

  test('the same number is known whatever hyphens the staff typed', () => {
    const { records } = plan('notice', [{ shippingNumber: '123456' }], [{ shippingNumber: '12-34-56' }]);
    expect(records).toMatchObject([{ shippingDetailId: 9001 }]);
  });

  test('a record that has only a carrier and a planned day is filled', () => {
    const known = [{ deliveryCompany: '1002', shippingNumber: null, shippingDate: '2026-11-30' }];
    expect(plan('notice', [A, B], known)).toEqual({
      records: [{ shippingDetailId: 9001, ...A }, B],
      stands: [false, false],
    });
  });

  test('the same number of another company is added, and the staff’s record stays', () => {
    const { records } = plan('notice', [A], [{ deliveryCompany: '1002', shippingNumber: 'A' }]);
    expect(records).toEqual([A]);
  });

  test('what goes without a number leaves the number that staff entered', () => {
    const { records } = plan('notice', [{}], [{ shippingNumber: 'A' }]);
    expect(records).toEqual([{ shippingDetailId: 9001, deliveryCompany: '1001', shippingDate: DAY }]);
  });

  test('two equal numbers never share one record', () => {
    const { records } = plan('notice', [A, A], [{ shippingNumber: 'A' }]);
    expect(records).toEqual([{ shippingDetailId: 9001, ...A }, A]);
  });
});

describe('the basket of a notice', () => {
  const payload = {
    orderNumber: 'x',
    BasketidModelList: [{ basketId: 39999, ShippingModelList: [A] }],
  };
  const [basket] = aWireOrder().PackageModelList;

  test('an only basket is the one meant, even under a new id', () => {
    const shown = wireOrder.parse(aWireOrder());
    expect(planRecords(payload, shown, 'notice').body.BasketidModelList).toEqual([
      { basketId: 40001, ShippingModelList: [A] },
    ]);
  });

  test('of two baskets none is guessed', () => {
    const PackageModelList = [basket, { ...basket, basketId: 40002 }];
    const shown = wireOrder.parse(aWireOrder({ PackageModelList }));
    expect(planRecords(payload, shown, 'notice').body.BasketidModelList).toMatchObject([{ basketId: 39999 }]);
  });
});

describe('a correction makes Rakuten’s list ours', () => {
  test('a changed number keeps its record', () => {
    expect(plan('correction', [B], [{ shippingNumber: 'A' }])).toEqual({
      records: [{ shippingDetailId: 9001, ...B }],
      stands: [false],
    });
  });

  test('a number that we no longer have is taken out, a new one is added', () => {
    expect(plan('correction', [A], [{ shippingNumber: 'A' }, { shippingNumber: 'B' }]).records).toEqual([
      { shippingDetailId: 9001, ...A },
      { shippingDetailId: 9002, shippingDeleteFlag: 1 },
    ]);
    expect(plan('correction', [A, B], [{ shippingNumber: 'A' }]).records).toEqual([
      { shippingDetailId: 9001, ...A },
      B,
    ]);
  });

  test('a number is erased where the parcel travels without one now', () => {
    expect(plan('correction', [{}], [{ shippingNumber: 'A' }]).records).toEqual([
      { shippingDetailId: 9001, deliveryCompany: '1001', shippingNumber: '', shippingDate: DAY },
    ]);
  });
});
