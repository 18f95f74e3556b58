import { describe, expect, test } from 'vitest';
import { readOne } from '../conformance/read-one.ts';
import { readAll } from '../conformance/read-all.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { MallError } from '../mall-error.ts';
import { aWireOrder, bodyOf, connectToScripted, functionOf, gatewaySays, says } from './scripted-rakuten.ts';

const NOW = new Date('2026-11-25T10:00:00+09:00');
const WINDOW = { from: new Date('2026-11-17T00:00:00+09:00'), to: new Date('2026-11-24T00:00:00+09:00') };
const FOUND = 'ORDER_EXT_API_SEARCH_ORDER_INFO_101';
const NO_SUCH_ORDER = 'ORDER_EXT_API_GET_ORDER_INFO_102';

function found(numbers: readonly string[], pagination: object = {}): ScriptedAnswer {
  const PaginationResponseModel = {
    totalRecordsAmount: numbers.length,
    totalPages: 1,
    requestPage: 1,
    ...pagination,
  };
  return says([{ messageCode: FOUND }], { orderNumberList: numbers, PaginationResponseModel });
}

const NONE_FOUND = says([{ messageCode: 'ORDER_EXT_API_SEARCH_ORDER_INFO_102' }], {
  orderNumberList: [],
  PaginationResponseModel: { totalRecordsAmount: null, totalPages: null, requestPage: null },
});

function gives(request: ReceivedRequest): ScriptedAnswer {
  const OrderModelList = bodyOf(request).orderNumberList.map((orderNumber: string) =>
    aWireOrder({ orderNumber }),
  );
  return says([{ messageCode: 'ORDER_EXT_API_GET_ORDER_INFO_101' }], { OrderModelList, version: 10 });
}

function connectTo(search: (request: ReceivedRequest) => ScriptedAnswer, get = gives) {
  return connectToScripted(
    (request) => (functionOf(request) === 'getOrder' ? get(request) : search(request)),
    { world: { now: () => NOW } },
  );
}

const periodsOf = (requests: readonly ReceivedRequest[]) =>
  requests.map((request) => [bodyOf(request).startDatetime, bodyOf(request).endDatetime]);

describe('M6 reading a page of orders', () => {
  test('asks for the order dates in Rakuten’s own form, oldest first, and then for the orders', async () => {
    const { connection, sent } = await connectTo(() => found(['1-1-1', '1-1-2']));
    const page = await connection.listOrders(WINDOW, null);
    expect(sent('searchOrder').map(bodyOf)).toEqual([
      {
        dateType: 1,
        startDatetime: '2026-11-17T00:00:00+0900',
        endDatetime: '2026-11-23T23:59:59+0900',
        PaginationRequestModel: {
          requestRecordsAmount: 1000,
          requestPage: 1,
          SortModelList: [{ sortColumn: 1, sortDirection: 1 }],
        },
      },
    ]);
    expect(sent('getOrder').map(bodyOf)).toEqual([{ orderNumberList: ['1-1-1', '1-1-2'], version: 10 }]);
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(['1-1-1', '1-1-2']);
    expect(page.next).toBeNull();
  });

  test('no order at all is an empty page and no second call', async () => {
    const { connection, requests } = await connectTo(() => NONE_FOUND);
    expect(await connection.listOrders(WINDOW, null)).toEqual({ orders: [], rejected: [], next: null });
    expect(requests).toHaveLength(1);
  });

  test('a thousand numbers of one search are read a hundred at a time', async () => {
    const page = (request: ReceivedRequest) => bodyOf(request).PaginationRequestModel.requestPage;
    const { connection, sent } = await connectTo((request) =>
      found(
        Array.from({ length: page(request) === 1 ? 1000 : 30 }, (_, index) => `${page(request)}-1-${index}`),
        { totalRecordsAmount: 1030, totalPages: 2, requestPage: page(request) },
      ),
    );
    const pages = await readAll(connection, WINDOW);
    expect(pages.map(({ orders }) => orders.length)).toEqual([...Array(10).fill(100), 30]);
    expect(sent('searchOrder').map(page)).toEqual([1, 2]);
  });

  test('a number that is named twice is read once', async () => {
    const { connection } = await connectTo(() => found(['1-1-1', '1-1-1', '1-1-2']));
    const page = await connection.listOrders(WINDOW, null);
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(['1-1-1', '1-1-2']);
  });

  test('ninety-two days are asked for in spans of at most 63, without a gap', async () => {
    const { connection, sent } = await connectTo(() => NONE_FOUND);
    await readAll(connection, { from: new Date('2026-08-24T00:00:00+09:00'), to: WINDOW.to });
    expect(periodsOf(sent('searchOrder'))).toEqual([
      ['2026-08-24T00:00:00+0900', '2026-10-25T23:59:59+0900'],
      ['2026-10-26T00:00:00+0900', '2026-11-23T23:59:59+0900'],
    ]);
  });

  test('a span with more than can be reached is halved until it can', async () => {
    const days = (request: ReceivedRequest) => {
      const [from, to] = periodsOf([request])[0]!.map((text) => Date.parse(text.replace('+0900', '+09:00')));
      return (to! - from!) / 86_400_000;
    };
    const { connection, sent } = await connectTo((request) =>
      days(request) > 1.8 ? found(['1-1-1'], { totalRecordsAmount: 15_000, totalPages: 15 }) : NONE_FOUND,
    );
    await readAll(connection, { from: WINDOW.from, to: new Date('2026-11-19T00:00:00+09:00') });
    expect(periodsOf(sent('searchOrder'))).toEqual([
      ['2026-11-17T00:00:00+0900', '2026-11-18T23:59:59+0900'],
      ['2026-11-17T00:00:00+0900', '2026-11-17T23:59:59+0900'],
      ['2026-11-18T00:00:00+0900', '2026-11-18T23:59:59+0900'],
    ]);
  });

  test('nothing older than 730 days is asked for', async () => {
    const { connection, sent } = await connectTo(() => NONE_FOUND);
    await connection.listOrders(
      { from: new Date('2024-11-25T00:00:00+09:00'), to: new Date('2024-11-26T00:00:00+09:00') },
      null,
    );
    expect(periodsOf(sent('searchOrder'))).toEqual([
      ['2024-11-25T10:01:00+0900', '2024-11-25T23:59:59+0900'],
    ]);
  });

  test('R6 an order that the list names and getOrder does not show is set aside, not dropped', async () => {
    const { connection } = await connectTo(
      () => found(['1-1-1', '1-1-2', '1-1-3', '1-1-4']),
      () =>
        says([{ messageCode: 'X_ERROR_101', orderNumber: '1-1-2', message: '参照できません。' }], {
          OrderModelList: [
            aWireOrder({ orderNumber: '1-1-1' }),
            { orderNumber: '1-1-4', orderProgress: 300 },
          ],
        }),
    );
    const page = await connection.listOrders(WINDOW, null);
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(['1-1-1']);
    expect(page.rejected.map(({ mallOrderNo, code }) => [mallOrderNo, code])).toEqual([
      ['1-1-4', 'unreadable'],
      ['1-1-2', 'X_ERROR_101'],
      ['1-1-3', 'not-returned'],
    ]);
  });

  test.each<[string, ScriptedAnswer, object]>([
    ['an expired key', gatewaySays(401, 'GA0001'), { kind: 'sign-in', code: 'GA0001' }],
    ['a malformed key', gatewaySays(400, 'GK0001'), { kind: 'sign-in' }],
    ['a key of another shop', gatewaySays(400, 'ES01-01'), { kind: 'sign-in' }],
    ['a function that is not switched on', gatewaySays(401, 'ES04-01'), { kind: 'refused', code: 'ES04-01' }],
    [
      'a period that the mall does not take',
      says([{ messageCode: 'ORDER_EXT_API_SEARCH_ORDER_ERROR_011' }], { orderNumberList: null }, 400),
      { kind: 'refused', code: 'ORDER_EXT_API_SEARCH_ORDER_ERROR_011' },
    ],
    [
      'an error with status 200',
      says([{ messageCode: 'ORDER_EXT_API_SEARCH_ORDER_ERROR_023' }], { orderNumberList: null }),
      { kind: 'refused', code: 'ORDER_EXT_API_SEARCH_ORDER_ERROR_023' },
    ],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '7' }, body: '' },
      { kind: 'rate-limited', retryAfterMs: 7000 },
    ],
    ['maintenance', { status: 503, body: '<html>' }, { kind: 'unavailable', httpStatus: 503 }],
    ['a page that is not the one asked for', found(['1-1-1'], { requestPage: 3 }), { kind: 'unavailable' }],
    ['half a page of JSON', { body: '{"orderNumberList":["1' }, { kind: 'unavailable' }],
    ['JSON that is no page', { body: { orderNumberList: [{}] } }, { kind: 'unreadable' }],
    ['a dropped connection', 'drop', { kind: 'unavailable' }],
  ])('%s is told apart by its kind', async (_, answer, error) => {
    const { connection } = await connectTo(() => answer);
    await expect(connection.listOrders(WINDOW, null)).rejects.toMatchObject(error);
  });

  test('a cursor of another make starts the window again', async () => {
    const { connection } = await connectTo(() => NONE_FOUND);
    await expect(connection.listOrders(WINDOW, 'page-2')).rejects.toMatchObject({ code: 'cursor_expired' });
  });
});

describe('reading orders by number', () => {
  test('250 orders take three calls, and come in the order asked for', async () => {
    const numbers = Array.from({ length: 250 }, (_, index) => `1-1-${250 - index}`);
    const { connection, sent } = await connectTo(() => NONE_FOUND);
    const looks = await connection.readOrders(numbers);
    expect(looks.map((look) => look !== null && 'order' in look && look.order.mallOrderNo)).toEqual(numbers);
    expect(sent('getOrder').map((request) => bodyOf(request).orderNumberList.length)).toEqual([100, 100, 50]);
  });

  test('each has its own look: shown, unknown, refused, unreadable, not spoken of', async () => {
    const { connection } = await connectTo(
      () => NONE_FOUND,
      () =>
        says(
          [
            { messageCode: NO_SUCH_ORDER, orderNumber: '1-1-2' },
            { messageCode: 'X_ERROR_101', orderNumber: '1-1-3', message: '参照できません。' },
          ],
          { OrderModelList: [aWireOrder({ orderNumber: '1-1-1' }), { orderNumber: '1-1-4' }] },
        ),
    );
    const looks = await connection.readOrders(['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5']);
    expect(looks[0]).toMatchObject({ order: { mallOrderNo: '1-1-1' } });
    expect(looks[1]).toBeNull();
    expect(looks.slice(2).map((look) => look instanceof MallError && look.kind)).toEqual([
      'refused',
      'unreadable',
      'unreadable',
    ]);
  });

  test('another order than the one asked for is never taken for it', async () => {
    const { connection } = await connectTo(
      () => NONE_FOUND,
      () => says([], { OrderModelList: [aWireOrder({ orderNumber: '1-1-8' })] }),
    );
    await expect(readOne(connection, '1-1-9')).rejects.toMatchObject({ kind: 'unreadable' });
  });

  test('an error about the whole call is one of the mall', async () => {
    const { connection } = await connectTo(
      () => NONE_FOUND,
      () => says([{ messageCode: 'ORDER_EXT_API_GET_ORDER_ERROR_009' }], { OrderModelList: null }),
    );
    await expect(connection.readOrders(['1-1-1', '1-1-2'])).rejects.toMatchObject({ kind: 'refused' });
  });
});
