import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { readAll } from '../conformance/read-all.ts';
import { readOne } from '../conformance/read-one.ts';
import { connectToScripted, LIST, ONE, orderXml, ordersAnswer, refusal } from './scripted-aupay.ts';

const WINDOW = { from: new Date('2026-11-17T00:00:00+09:00'), to: new Date('2026-11-24T00:00:00+09:00') };

/** So many orders from the number on, all of the window. */
function rows(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => orderXml({ orderId: from + index }));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('M6 reading pages of orders', () => {
  test('asks for whole days by order date, a hundred rows at once, and goes on by rows', async () => {
    const { connection, sent, requests } = await connectToScripted(({ query }) =>
      ordersAnswer(query.get('startCount') === '1' ? rows(1, 100) : rows(101, 30)),
    );
    const pages = await readAll(connection, WINDOW);
    expect(sent(LIST).map(({ method, query }) => [method, Object.fromEntries(query)])).toEqual(
      ['1', '101'].map((startCount) => [
        'GET',
        {
          shopId: '10048821',
          totalCount: '100',
          startCount,
          startDate: '20261117',
          endDate: '20261123',
          dateType: '0',
        },
      ]),
    );
    expect(requests[0]?.authorization).toBe('Bearer key-canary');
    expect(pages.flatMap(({ orders }) => orders)).toHaveLength(130);
  });

  test('a long period is asked for in spans of thirty days that do not overlap', async () => {
    const { connection, sent } = await connectToScripted(() => ordersAnswer([]));
    await readAll(connection, {
      from: new Date('2026-09-01T10:00:00+09:00'),
      to: new Date('2026-11-24T10:00:00+09:00'),
    });
    expect(sent(LIST).map(({ query }) => [query.get('startDate'), query.get('endDate')])).toEqual([
      ['20260901', '20260930'],
      ['20261001', '20261030'],
      ['20261031', '20261124'],
    ]);
  });

  test('the days are cut to the window, and the minute in which it begins belongs to it', async () => {
    const at = (orderId: number, orderDate: string) => orderXml({ orderId, orderDate });
    const { connection } = await connectToScripted(() =>
      ordersAnswer([
        at(1, '2026/11/20 09:59'),
        at(2, '2026/11/20 10:00'),
        at(3, '2026/11/20 10:59'),
        at(4, '2026/11/20 11:00'),
      ]),
    );
    const page = await connection.listOrders(
      { from: new Date('2026-11-20T10:00:42+09:00'), to: new Date('2026-11-20T11:00:00+09:00') },
      null,
    );
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(['2', '3']);
  });

  test('a page that only seems empty after the cut does not end the reading', async () => {
    const old = Array.from({ length: 100 }, (_, index) =>
      orderXml({ orderId: index + 1, orderDate: '2026/11/17 00:00' }),
    );
    const { connection } = await connectToScripted(({ query }) =>
      ordersAnswer(query.get('startCount') === '1' ? old : rows(101, 1)),
    );
    const pages = await readAll(connection, { ...WINDOW, from: new Date('2026-11-17T12:00:00+09:00') });
    expect(pages.map(({ orders }) => orders.length)).toEqual([0, 1]);
  });

  test('R1 one order comes as one element, and twice on a page it is still one', async () => {
    const { connection } = await connectToScripted(() => ordersAnswer(rows(7, 1)));
    const [page] = await readAll(connection, WINDOW);
    expect(page?.orders.map(({ order }) => order.mallOrderNo)).toEqual(['7']);
    const twice = await connectToScripted(() => ordersAnswer([...rows(7, 1), ...rows(7, 1)]));
    const [other] = await readAll(twice.connection, WINDOW);
    expect(other?.orders.map(({ order }) => order.mallOrderNo)).toEqual(['7']);
  });

  test('R1 a page that the mall sends twice is asked for again, and none is lost', async () => {
    let repeated = false;
    const { connection } = await connectToScripted(({ query }) => {
      const start = Number(query.get('startCount'));
      const repeats = start === 101 && !repeated;
      repeated ||= repeats;
      return ordersAnswer(repeats ? rows(1, 100) : rows(start, start === 101 ? 50 : 100));
    });
    const pages = await readAll(connection, WINDOW);
    const numbers = new Set(pages.flatMap(({ orders }) => orders.map(({ order }) => order.mallOrderNo)));
    expect(numbers.size).toBe(150);
  });

  test('R1 a mall that sends the same page for ever is not asked for ever', async () => {
    const { connection, requests } = await connectToScripted(() => ordersAnswer(rows(1, 100)));
    await expect(readAll(connection, WINDOW)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(requests).toHaveLength(5);
  });

  test('a cursor that is none of ours starts the window again', async () => {
    const { connection } = await connectToScripted(() => ordersAnswer([]));
    await expect(connection.listOrders(WINDOW, 'page-2')).rejects.toMatchObject({
      kind: 'refused',
      code: 'cursor_expired',
    });
  });

  test('R6 an order that cannot be read is set aside and the others go on', async () => {
    const { connection } = await connectToScripted(() =>
      ordersAnswer([
        orderXml({ orderId: 1 }),
        '<orderInfo><orderId>2</orderId></orderInfo>',
        '<orderInfo>nonsense</orderInfo>',
        orderXml({ orderId: 4 }),
      ]),
    );
    const page = await connection.listOrders(WINDOW, null);
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(['1', '4']);
    expect(page.rejected.map(({ mallOrderNo, raw }) => [mallOrderNo, raw])).toEqual([
      ['2', '{"orderId":"2"}'],
      [null, '"nonsense"'],
    ]);
  });

  test.each<[string, ScriptedAnswer, object]>([
    ['a refused key', refusal('0002', '認証に失敗しました。', 401), { kind: 'sign-in', code: '0002' }],
    ['another shop’s id', refusal('CME0022', '不正'), { kind: 'sign-in', code: 'CME0022' }],
    [
      'a refusal with HTTP 200',
      refusal('E0100', '期間が不正です。'),
      { kind: 'refused', code: 'E0100', message: '期間が不正です。' },
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
    ['maintenance in words', refusal('E9', 'ただいまメンテナンス中です。'), { kind: 'unavailable' }],
    ['a gateway’s HTML', { status: 502, body: '<html></html>' }, { kind: 'unavailable', httpStatus: 502 }],
    ['HTML with status 200', { body: '<html><body>メンテナンス</body></html>' }, { kind: 'unavailable' }],
    ['half a page', { body: '<response><result><status>0</status></result><order' }, { kind: 'unavailable' }],
    ['a connection cut in the body', 'cut', { kind: 'unavailable' }],
    ['a dropped connection', 'drop', { kind: 'unavailable' }],
    [
      'entities of its own',
      { body: '<!DOCTYPE r [<!ENTITY a "b">]><response>&a;</response>' },
      { kind: 'unavailable' },
    ],
    ['an answer without a verdict', { body: '<response><orderInfo/></response>' }, { kind: 'unreadable' }],
  ])('%s is told apart by its kind', async (_, answer, error) => {
    const { connection } = await connectToScripted(() => answer);
    await expect(connection.listOrders(WINDOW, null)).rejects.toMatchObject(error);
  });
});

describe('reading one order', () => {
  test('an order that the mall does not know is nothing, not an error', async () => {
    const { connection, sent } = await connectToScripted(() => ({
      body: '<response><result><status>0</status></result><orderInfo/></response>',
    }));
    expect(await readOne(connection, '9')).toBeNull();
    expect(sent(ONE).map(({ query }) => Object.fromEntries(query))).toEqual([
      { shopId: '10048821', orderId: '9' },
    ]);
  });

  test('another order than the one asked for is never taken for it', async () => {
    const { connection } = await connectToScripted(() => ordersAnswer(rows(8, 1)));
    await expect(readOne(connection, '9')).rejects.toMatchObject({ kind: 'unreadable' });
  });

  test('each number has its own look, in the order given', async () => {
    const answer = ({ query }: ReceivedRequest): ScriptedAnswer => {
      const no = Number(query.get('orderId'));
      if (no === 2) return refusal('E2', '参照できません。');
      return ordersAnswer(no === 3 ? [] : rows(no, 1));
    };
    const { connection } = await connectToScripted(answer);
    expect(await connection.readOrders(['1', '2', '3', '4'])).toMatchObject([
      { order: { mallOrderNo: '1' } },
      { kind: 'refused', code: 'E2' },
      null,
      { order: { mallOrderNo: '4' } },
    ]);
  });

  test('a mall that never answers is given up after 15 seconds', async () => {
    const timeOut = AbortSignal.timeout;
    const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    const { connection } = await connectToScripted(() => 'hang');
    await expect(readOne(connection, '9')).rejects.toMatchObject({ kind: 'unavailable', code: 'timeout' });
    expect(waits.mock.calls.map(([ms]) => ms)).toEqual([15_000]);
  });
});
