import { describe, expect, test } from 'vitest';
import { closedAddress } from '../conformance/scripted-mall.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { readOne } from '../conformance/read-one.ts';
import { aWireOrder, connectToScripted, errorBody, ORDER_PATH } from './scripted-amazon.ts';

const NOW = new Date('2026-11-24T12:00:00+09:00');
const AT_NOW = { world: { now: () => NOW } };
const WINDOW = { from: new Date('2026-11-17T00:00:00+09:00'), to: new Date('2026-11-24T00:00:00+09:00') };
const LIST_PATH = '/orders/2026-01-01/orders';
const EMPTY = { body: { orders: [] } };

describe('M6 reading a page of orders', () => {
  test('asks by order date for everything, a hundred at once', async () => {
    const { connection, sent } = await connectToScripted(() => EMPTY, AT_NOW);
    await connection.listOrders(WINDOW, null);
    expect(sent(LIST_PATH).map((request) => Object.fromEntries(request.query))).toEqual([
      {
        createdAfter: '2026-11-16T15:00:00.000Z',
        createdBefore: '2026-11-23T15:00:00.000Z',
        marketplaceIds: 'A1VC38T7YXB528',
        maxResultsPerPage: '100',
        includedData:
          'BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT',
      },
    ]);
  });

  test('a window that ends now is asked until two minutes ago and a margin, in silence', async () => {
    const { connection, sent } = await connectToScripted(() => EMPTY, AT_NOW);
    await connection.listOrders({ from: WINDOW.from, to: NOW }, null);
    expect(sent(LIST_PATH)[0]?.query.get('createdBefore')).toBe('2026-11-24T02:57:50.000Z');
  });

  test('a window of which nothing can be seen yet is empty, and nobody is asked', async () => {
    const { connection, requests } = await connectToScripted(() => EMPTY, AT_NOW);
    const page = await connection.listOrders({ from: new Date(NOW.getTime() - 60_000), to: NOW }, null);
    expect(page).toEqual({ orders: [], rejected: [], next: null });
    expect(requests).toEqual([]);
  });

  test('M7 changes are asked for by their own time alone, and cut by order date here', async () => {
    const orders = [
      aWireOrder({ orderId: '1', createdTime: '2026-11-16T14:59:59Z' }),
      aWireOrder({ orderId: '2', createdTime: '2026-11-16T15:00:00Z' }),
      aWireOrder({ orderId: '3', createdTime: '2026-11-23T15:00:00Z' }),
    ];
    const { connection, sent } = await connectToScripted(() => ({ body: { orders } }), AT_NOW);
    const updatedFrom = new Date('2026-11-24T11:00:00+09:00');
    const page = await connection.listOrders({ ...WINDOW, updatedFrom }, null);
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(['2']);
    const asked = Object.fromEntries(sent(LIST_PATH)[0]?.query ?? []);
    expect(asked).toMatchObject({
      lastUpdatedAfter: '2026-11-24T02:00:00.000Z',
      lastUpdatedBefore: '2026-11-24T02:57:50.000Z',
    });
    expect(asked).not.toHaveProperty('createdAfter');
    expect(asked).not.toHaveProperty('createdBefore');
  });

  test('R4 the next page is asked for with the window as first asked, however late', async () => {
    let now = NOW;
    const { connection, sent } = await connectToScripted(
      ({ query }) => ({
        body: { orders: [], pagination: query.has('paginationToken') ? {} : { nextToken: 'next page/+' } },
      }),
      { world: { now: () => now } },
    );
    const window = { from: WINDOW.from, to: NOW };
    const { next } = await connection.listOrders(window, null);
    now = new Date('2026-11-24T14:00:00+09:00');
    expect((await connection.listOrders(window, next)).next).toBeNull();
    const [first, second] = sent(LIST_PATH).map((request) => Object.fromEntries(request.query));
    expect(second).toEqual({ ...first, paginationToken: 'next page/+' });
  });

  test('R1 a token that Amazon no longer takes, or a cursor that is none, means to start again', async () => {
    const { connection } = await connectToScripted(
      ({ query }) =>
        query.has('paginationToken')
          ? errorBody(400, 'InvalidInput', 'Invalid Input')
          : { body: { orders: [], pagination: { nextToken: 'old' } } },
      AT_NOW,
    );
    const { next } = await connection.listOrders(WINDOW, null);
    const expired = { kind: 'refused', code: 'cursor_expired' };
    await expect(connection.listOrders(WINDOW, next)).rejects.toMatchObject(expired);
    await expect(connection.listOrders(WINDOW, 'nonsense')).rejects.toMatchObject(expired);
  });

  test('R6 an order that cannot be read is set aside and the others go on', async () => {
    const orders = [aWireOrder(), { orderId: '2' }, 'nonsense'];
    const { connection } = await connectToScripted(() => ({ body: { orders } }), AT_NOW);
    const page = await connection.listOrders(WINDOW, null);
    expect(page.orders.map((read) => read.order.mallOrderNo)).toEqual(['250-1234567-1234567']);
    expect(page.rejected.map(({ mallOrderNo, raw }) => [mallOrderNo, raw])).toEqual([
      ['2', '{"orderId":"2"}'],
      [null, '"nonsense"'],
    ]);
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'a window that Amazon refuses',
      errorBody(400, 'InvalidInput', 'createdAfter is wrong', 'Invalid Input'),
      { kind: 'refused', code: 'InvalidInput', message: 'Invalid Input createdAfter is wrong' },
    ],
    [
      'an application without the role',
      errorBody(403, 'Unauthorized', '', 'Access to requested resource is denied.'),
      { kind: 'refused', code: 'Unauthorized', httpStatus: 403 },
    ],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '7' }, body: '' },
      { kind: 'rate-limited', retryAfterMs: 7000 },
    ],
    [
      'too many requests without a word of when to come again',
      errorBody(429, 'QuotaExceeded'),
      { kind: 'rate-limited', retryAfterMs: 178_572 },
    ],
    [
      'maintenance',
      { status: 503, headers: { 'retry-after': '60' }, body: '' },
      { kind: 'unavailable', retryAfterMs: 60_000 },
    ],
    ['a broken server', errorBody(500, 'InternalFailure'), { kind: 'unavailable', httpStatus: 500 }],
    ['a gateway’s HTML', { status: 502, body: '<html>' }, { kind: 'unavailable', httpStatus: 502 }],
    ['HTML with status 200', { body: '<html>' }, { kind: 'unavailable' }],
    ['half a page of JSON', { body: '{"orders":[{"orderId":"1' }, { kind: 'unavailable' }],
    ['a connection cut in the body', 'cut', { kind: 'unavailable' }],
    ['a dropped connection', 'drop', { kind: 'unavailable' }],
    ['JSON that is no page', { body: { payload: [] } }, { kind: 'unreadable' }],
  ])('%s is told apart by its kind', async (_, answer, error) => {
    const { connection } = await connectToScripted(() => answer, AT_NOW);
    await expect(connection.listOrders(WINDOW, null)).rejects.toMatchObject(error);
  });

  test('a mall that cannot be reached at all is unavailable', async () => {
    const nowhere = await closedAddress();
    const { connection } = await connectToScripted(() => 'drop', { world: { fetch: () => fetch(nowhere) } });
    await expect(connection.listOrders(WINDOW, null)).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'Amazonに接続できません。',
    });
  });
});

describe('reading one order', () => {
  test('asks for everything, and answers the order', async () => {
    const { connection, sent } = await connectToScripted(() => ({ body: { order: aWireOrder() } }));
    expect((await readOne(connection, '250-1234567-1234567'))?.order.lines).toHaveLength(2);
    expect(sent(ORDER_PATH)[0]?.query.get('includedData')).toContain('PACKAGES');
  });

  test('an order that Amazon does not know is nothing; a gateway’s 404 proves nothing', async () => {
    const unknown = await connectToScripted(() => errorBody(404, 'NotFound'));
    expect(await readOne(unknown.connection, '250-1234567-1234567')).toBeNull();
    const gateway = await connectToScripted(() => ({ status: 404, body: '<html>Not Found</html>' }));
    await expect(readOne(gateway.connection, '250-1234567-1234567')).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  test('another order than the one asked for is never taken for it, nor an answer without one', async () => {
    const other = await connectToScripted(() => ({ body: { order: aWireOrder({ orderId: '8' }) } }));
    await expect(readOne(other.connection, '9')).rejects.toMatchObject({ kind: 'unreadable' });
    const none = await connectToScripted(() => ({ body: {} }));
    await expect(readOne(none.connection, '9')).rejects.toMatchObject({ kind: 'unreadable' });
  });
});
