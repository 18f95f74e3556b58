import { afterEach, describe, expect, test, vi } from 'vitest';
import { closedAddress } from '../conformance/scripted-mall.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import type { Outcome, Write } from '../mall.ts';
import {
  asRead,
  aWireOrder,
  bodyOf,
  connectToScripted,
  functionOf,
  gatewaySays,
  says,
} from './scripted-rakuten.ts';

const NO = '502763-20261120-0000100001';
const RECORD = { deliveryCompany: '1001', shippingNumber: '123456789012', shippingDate: '2026-11-24' };
const ADDED = 'ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_101';
const UNCHANGED = 'ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_102';
const REFUSED = 'ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_101';

function payloadFor(mallOrderNo: string, baskets: readonly number[] = [40001]) {
  return {
    orderNumber: mallOrderNo,
    BasketidModelList: baskets.map((basketId) => ({ basketId, ShippingModelList: [RECORD] })),
  };
}

/** A notice over an order that has no records yet. */
function aNotice(mallOrderNo = NO, baskets?: readonly number[]): Write {
  return {
    mallOrderNo,
    payload: payloadFor(mallOrderNo, baskets),
    shown: asRead(aWireOrder({ orderNumber: mallOrderNo })),
  };
}

function shows(request: ReceivedRequest, changes: object = { orderProgress: 500 }): ScriptedAnswer {
  const OrderModelList = bodyOf(request).orderNumberList.map((orderNumber: string) =>
    aWireOrder({ orderNumber, ...changes }),
  );
  return says([{ messageCode: 'ORDER_EXT_API_GET_ORDER_INFO_101' }], { OrderModelList, version: 10 });
}

async function outcomeOf(answer: ScriptedAnswer, write = aNotice(), after?: object) {
  const { connection } = await connectToScripted((request) =>
    functionOf(request) === 'getOrder' ? shows(request, after) : answer,
  );
  const [outcome] = await connection.sendShipNotices([write]);
  return outcome;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('R3 what became of a ship notice', () => {
  test('it is sent over the records of the order, and accepted with the order as it is now', async () => {
    const { connection, sent } = await connectToScripted((request) =>
      functionOf(request) === 'getOrder' ? shows(request) : says([{ messageCode: ADDED, dataNumber: 1 }]),
    );
    const [outcome] = await connection.sendShipNotices([aNotice()]);
    expect(sent('updateOrderShipping').map(bodyOf)).toEqual([payloadFor(NO)]);
    expect(outcome).toMatchObject({
      outcome: 'accepted',
      httpStatus: 200,
      order: { order: { mallOrderNo: NO, mallPhase: 'shipped' } },
    });
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'cancelled meanwhile',
      says([{ messageCode: REFUSED, message: 'キャンセル済みです。' }]),
      { outcome: 'refused', code: REFUSED, message: 'キャンセル済みです。', httpStatus: 200 },
    ],
    ['refused with 400', says([{ messageCode: REFUSED }], {}, 400), { outcome: 'refused', httpStatus: 400 }],
    [
      'a warning',
      says([{ messageType: 'WARNING', messageCode: 'W_101', message: 'ご注意ください。' }]),
      { outcome: 'accepted', warnings: [{ code: 'W_101', message: 'ご注意ください。' }] },
    ],
    [
      'a function that is not switched on',
      gatewaySays(401, 'ES04-01'),
      {
        outcome: 'refused',
        code: 'ES04-01',
        message: expect.objectContaining({ ja: expect.stringContaining('updateOrderShipping') }),
      },
    ],
    ['a key that has expired', gatewaySays(401, 'GA0001'), { outcome: 'put-off', kind: 'sign-in' }],
    ['a malformed key', gatewaySays(400, 'GK0005'), { outcome: 'put-off', kind: 'sign-in' }],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '3' }, body: '' },
      { outcome: 'put-off', kind: 'rate-limited', retryAfterMs: 3000 },
    ],
    [
      'a broken server',
      says([{ messageCode: 'SYS_ERROR' }], {}, 500),
      { outcome: 'unknown', httpStatus: 500 },
    ],
    ['maintenance', { status: 503, body: '' }, { outcome: 'unknown', httpStatus: 503 }],
    ['a gateway’s HTML', { status: 502, body: '<html>' }, { outcome: 'unknown', httpStatus: 502 }],
    ['HTML with status 200', { body: '<html>' }, { outcome: 'unknown', httpStatus: 200 }],
    ['an answer without entries', says([]), { outcome: 'unknown', httpStatus: 200 }],
    ['half an answer', { body: '{"MessageModelList":[{"mess' }, { outcome: 'unknown', httpStatus: 200 }],
    ['a page that is not there', { status: 404, body: '<html>' }, { outcome: 'unknown', httpStatus: 404 }],
    ['a dropped connection', 'drop', { outcome: 'unknown' }],
    ['a connection cut in the body', 'cut', { outcome: 'unknown' }],
  ])('%s', async (_, answer, outcome) => {
    expect(await outcomeOf(answer)).toMatchObject(outcome);
  });

  test('of two baskets one taken and one refused is read back', async () => {
    const answer = says([
      { messageCode: ADDED, dataNumber: 1 },
      { messageCode: REFUSED, dataNumber: 2, message: '送付先がありません。' },
    ]);
    expect(await outcomeOf(answer, aNotice(NO, [40001, 49999]))).toEqual({
      outcome: 'unknown',
      httpStatus: 200,
      message: expect.objectContaining({ ja: '一部だけ登録されました。送付先がありません。' }),
    });
  });

  test('of two baskets one entry alone says nothing about the other', async () => {
    const answer = says([{ messageCode: ADDED, dataNumber: 1 }]);
    expect(await outcomeOf(answer, aNotice(NO, [40001, 49999]))).toMatchObject({ outcome: 'unknown' });
  });

  test('a repeat that changes nothing and is refused for the rest is refused, not in doubt for ever', async () => {
    const [basket] = aWireOrder().PackageModelList;
    const ShippingModelList = [{ shippingDetailId: 9001, ...RECORD }];
    const shown = asRead(aWireOrder({ PackageModelList: [{ ...basket, ShippingModelList }] }));
    const answer = says([
      { messageCode: UNCHANGED, dataNumber: 1 },
      { messageCode: REFUSED, dataNumber: 2, message: '送付先がありません。' },
    ]);
    expect(await outcomeOf(answer, { ...aNotice(NO, [40001, 49999]), shown })).toEqual({
      outcome: 'refused',
      httpStatus: 200,
      code: REFUSED,
      message: '送付先がありません。',
    });
  });

  test('a record that does not ship the order is told as such, with what to do', async () => {
    expect(await outcomeOf(says([{ messageCode: ADDED }]), aNotice(), { orderProgress: 100 })).toEqual({
      outcome: 'refused',
      httpStatus: 200,
      code: 'not-shipped-at-mall',
      message: expect.objectContaining({
        ja: '楽天市場に出荷情報は登録されましたが、受注は「注文確認待ち」のままで、発送済になっていません。RMSで注文の状態を確認してから、再送してください。',
      }),
    });
  });

  test.each([300, 550])(
    'an order that was taken and then stands at %i is accepted with a warning',
    async (orderProgress) => {
      const outcome = await outcomeOf(says([{ messageCode: ADDED }]), aNotice(), { orderProgress });
      expect(outcome).toMatchObject({ outcome: 'accepted', warnings: [{ code: 'not-shipped-yet' }] });
    },
  );

  test('what was taken stays accepted when the order cannot be read afterwards', async () => {
    const { connection } = await connectToScripted((request) =>
      functionOf(request) === 'getOrder' ? { status: 503, body: '' } : says([{ messageCode: ADDED }]),
    );
    expect(await connection.sendShipNotices([aNotice()])).toEqual([{ outcome: 'accepted', httpStatus: 200 }]);
  });

  test('an order that was not read before is read first, and its records are used', async () => {
    const [basket] = aWireOrder().PackageModelList;
    const ShippingModelList = [{ shippingDetailId: 9001, ...RECORD }];
    const { connection, requests } = await connectToScripted((request) =>
      functionOf(request) === 'getOrder'
        ? shows(request, { PackageModelList: [{ ...basket, ShippingModelList }] })
        : says([{ messageCode: UNCHANGED }]),
    );
    await connection.sendShipNotices([{ mallOrderNo: NO, payload: payloadFor(NO) }]);
    expect(requests.map(functionOf)).toEqual(['getOrder', 'updateOrderShipping', 'getOrder']);
    expect(bodyOf(requests[1]!).BasketidModelList[0].ShippingModelList).toEqual([
      { shippingDetailId: 9001, ...RECORD },
    ]);
  });

  test('a mall that was never reached was surely not told', async () => {
    const nowhere = await closedAddress();
    const { connection } = await connectToScripted(() => 'drop', { world: { fetch: () => fetch(nowhere) } });
    expect(await connection.sendShipNotices([aNotice()])).toEqual([
      {
        outcome: 'put-off',
        kind: 'unavailable',
        message: expect.objectContaining({ ja: '楽天市場に接続できません。' }),
      },
    ]);
  });

  test('a mall that never answers is given up after 20 seconds', async () => {
    const timeOut = AbortSignal.timeout;
    const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    const { connection } = await connectToScripted(() => 'hang');
    expect(await connection.sendShipNotices([aNotice()])).toEqual([
      {
        outcome: 'unknown',
        message: expect.objectContaining({ ja: '楽天市場の応答が時間内に得られませんでした。' }),
      },
    ]);
    expect(waits.mock.calls.map(([ms]) => ms)).toEqual([20_000]);
  });
});

describe('a batch of ship notices', () => {
  const BATCH = Array.from({ length: 120 }, (_, index) => aNotice(`502763-20261120-${index + 1}`));

  test('has one outcome each, in the order given, and is read back a hundred at a time', async () => {
    const { connection, sent } = await connectToScripted((request) => {
      if (functionOf(request) === 'getOrder') return shows(request);
      const isThird = Number(bodyOf(request).orderNumber.split('-').at(-1)) % 3 === 0;
      return says([{ messageCode: isThird ? REFUSED : ADDED }]);
    });
    const outcomes: readonly Outcome[] = await connection.sendShipNotices(BATCH);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 40 }, () => ['accepted', 'accepted', 'refused']).flat(),
    );
    expect(sent('getOrder').map((request) => bodyOf(request).orderNumberList.length)).toEqual([80]);
  });

  test('R7 a key that has expired puts the whole batch off', async () => {
    const { connection, requests } = await connectToScripted(() => gatewaySays(401, 'GA0001'));
    const outcomes = await connection.sendShipNotices(BATCH);
    expect(outcomes.every((outcome) => outcome.outcome === 'put-off' && outcome.kind === 'sign-in')).toBe(
      true,
    );
    expect(requests.length).toBeLessThanOrEqual(8);
  });
});

test('a correction changes the record that stands there and adds none', async () => {
  const [basket] = aWireOrder().PackageModelList;
  const ShippingModelList = [{ shippingDetailId: 9001, ...RECORD, shippingNumber: 'OLD' }];
  const shown = asRead(
    aWireOrder({ orderProgress: 500, PackageModelList: [{ ...basket, ShippingModelList }] }),
  );
  const { connection, sent } = await connectToScripted((request) =>
    functionOf(request) === 'getOrder' ? shows(request) : says([{ messageCode: UNCHANGED }]),
  );
  const outcomes = await connection.correctShipNotices([{ ...aNotice(), shown }]);
  expect(outcomes).toMatchObject([{ outcome: 'accepted' }]);
  expect(sent('updateOrderShipping').map((request) => bodyOf(request).BasketidModelList)).toEqual([
    [{ basketId: 40001, ShippingModelList: [{ shippingDetailId: 9001, ...RECORD }] }],
  ]);
});
