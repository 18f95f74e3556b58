import { describe, expect, test } from 'vitest';
import { closedAddress } from '../conformance/scripted-mall.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { aWireOrder, connectToScripted, errorBody } from './scripted-rakuma.ts';
import { readOne } from '../conformance/read-one.ts';

const WINDOW = { from: new Date('2026-11-17T00:00:00+09:00'), to: new Date('2026-11-24T00:00:00+09:00') };

describe('M6 reading a page of orders', () => {
  test('asks for the period, the changes since, a hundred at once, and goes on by cursor', async () => {
    const { connection, sent } = await connectToScripted(() => ({
      body: { orders: [], next_cursor: 'next page/+' },
    }));
    const page = await connection.listOrders(
      { ...WINDOW, updatedFrom: new Date('2026-11-23T12:00:00+09:00') },
      null,
    );
    await connection.listOrders(WINDOW, page.next);
    expect(sent('/v1/orders').map((request) => Object.fromEntries(request.query))).toEqual([
      {
        purchased_from: '2026-11-16T15:00:00.000Z',
        purchased_to: '2026-11-23T15:00:00.000Z',
        updated_from: '2026-11-23T03:00:00.000Z',
        limit: '100',
      },
      {
        purchased_from: '2026-11-16T15:00:00.000Z',
        purchased_to: '2026-11-23T15:00:00.000Z',
        limit: '100',
        cursor: 'next page/+',
      },
    ]);
  });

  test('R6 an order that cannot be read is set aside and the others go on', async () => {
    const orders = [
      aWireOrder({ order_id: 1 }),
      { order_id: 2, status: 'completed' },
      'nonsense',
      aWireOrder({ order_id: 4 }),
    ];
    const { connection } = await connectToScripted(() => ({ body: { orders, next_cursor: null } }));
    const page = await connection.listOrders(WINDOW, null);
    expect(page.orders.map((read) => read.order.mallOrderNo)).toEqual(['1', '4']);
    expect(page.rejected.map(({ mallOrderNo, raw }) => [mallOrderNo, raw])).toEqual([
      ['2', '{"order_id":2,"status":"completed"}'],
      [null, '"nonsense"'],
    ]);
    expect(page.next).toBeNull();
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'a cursor that has expired',
      errorBody(410, 'cursor_expired'),
      { kind: 'refused', code: 'cursor_expired', httpStatus: 410 },
    ],
    [
      'a period that is too long',
      errorBody(400, 'invalid_period', '期間が長すぎます。'),
      { kind: 'refused', message: '期間が長すぎます。' },
    ],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '7' }, body: '' },
      { kind: 'rate-limited', retryAfterMs: 7000 },
    ],
    [
      'maintenance',
      { status: 503, headers: { 'retry-after': '60' }, body: '' },
      { kind: 'unavailable', retryAfterMs: 60_000 },
    ],
    ['a broken server', errorBody(500, 'internal'), { kind: 'unavailable', httpStatus: 500 }],
    [
      'a gateway’s HTML',
      { status: 502, body: '<html>Bad Gateway</html>' },
      { kind: 'unavailable', httpStatus: 502 },
    ],
    ['maintenance HTML with status 200', { body: '<html>メンテナンス中</html>' }, { kind: 'unavailable' }],
    ['half a page of JSON', { body: '{"orders":[{"order_id":1' }, { kind: 'unavailable' }],
    ['a connection cut in the body', 'cut', { kind: 'unavailable' }],
    ['a dropped connection', 'drop', { kind: 'unavailable' }],
    ['JSON that is no page', { body: { result: [] } }, { kind: 'unreadable' }],
  ])('%s is told apart by its kind', async (_, answer, error) => {
    const { connection } = await connectToScripted(() => answer);
    await expect(connection.listOrders(WINDOW, null)).rejects.toMatchObject(error);
  });

  test('a mall that cannot be reached at all is unavailable', async () => {
    const nowhere = await closedAddress();
    const { connection } = await connectToScripted(() => 'drop', { world: { fetch: () => fetch(nowhere) } });
    await expect(connection.listOrders(WINDOW, null)).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'ラクマに接続できません。',
    });
  });
});

describe('reading one order', () => {
  test('an order that the mall does not know is nothing, not an error', async () => {
    const { connection } = await connectToScripted(() => errorBody(404, 'not_found'));
    expect(await readOne(connection, '9')).toBeNull();
  });

  test('a 404 page of a gateway proves nothing about the order', async () => {
    const { connection } = await connectToScripted(() => ({ status: 404, body: '<html>Not Found</html>' }));
    await expect(readOne(connection, '9')).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('another order than the one asked for is never taken for it', async () => {
    const { connection } = await connectToScripted(() => ({ body: aWireOrder({ order_id: 8 }) }));
    await expect(readOne(connection, '9')).rejects.toMatchObject({ kind: 'unreadable' });
  });
});
