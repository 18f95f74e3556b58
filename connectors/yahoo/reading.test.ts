import { describe, expect, test } from 'vitest';
import { readOne } from '../conformance/read-one.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import type { Listed } from '../mall.ts';
import { apiOf, connectToScripted, done, fault, listAnswer, orderAnswer, said } from './scripted-yahoo.ts';

const WINDOW = { from: new Date('2026-11-17T00:00:00+09:00'), to: new Date('2026-11-24T00:00:00+09:00') };

type Rows = Parameters<typeof listAnswer>[0];

/** A mall with these rows, that shows each order as asked. */
function mallWith(rows: Rows, more: Readonly<Record<string, ScriptedAnswer>> = {}) {
  return (request: ReceivedRequest): ScriptedAnswer => {
    if (apiOf(request) === 'orderList') return { body: listAnswer(rows) };
    const no = said(request, 'OrderId') ?? '';
    return more[no] ?? { body: orderAnswer({ OrderId: no }) };
  };
}

function numbered(count: number, at = (index: number) => index): Rows {
  return Array.from({ length: count }, (_, index) => [
    `aoba-${index + 1}`,
    { OrderTime: new Date(Date.parse('2026-11-20T00:00:00Z') + at(index) * 1000).toISOString().slice(0, 19) },
  ]);
}

describe('M6 the list of orders', () => {
  test('is asked by order time with closed ends, with orders that the buyer may still cancel', async () => {
    const { connection, sent } = await connectToScripted(mallWith([]));
    expect(await connection.listOrders(WINDOW, null)).toEqual({
      orders: [],
      rejected: [],
      unchanged: [],
      next: null,
    });
    expect(sent('orderList').map(({ body }) => body)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>\n<Req><Search><Result>2000</Result><Start>1</Start><Sort>+order_time</Sort><Condition><OrderTimeFrom>20261117000000</OrderTimeFrom><OrderTimeTo>20261123235959</OrderTimeTo><ReadOnlyMode>2</ReadOnlyMode><FraudHoldDisplayType>1</FraudHoldDisplayType></Condition><Field>OrderId,OrderTime,LastUpdateTime,OrderStatus,PayStatus,SettleStatus,ShipStatus,Suspect,FraudHoldStatus,IsReadOnly</Field></Search><SellerId>aoba</SellerId></Req>',
    ]);
  });

  test('M7 what was shown late is asked by its publication', async () => {
    const { connection, sent } = await connectToScripted(mallWith([]));
    await connection.listOrders({ ...WINDOW, updatedFrom: new Date('2026-11-23T12:00:00+09:00') }, null);
    expect(said(sent('orderList')[0]!, 'PublicationTimeFrom')).toBe('20261123120000');
  });

  test('each order is read once, twenty a page, from one list', async () => {
    const { connection, sent } = await connectToScripted(mallWith(numbered(45)));
    const pages = [await connection.listOrders(WINDOW, null)];
    while (pages.at(-1)?.next) pages.push(await connection.listOrders(WINDOW, pages.at(-1)?.next ?? null));
    expect(pages.map(({ orders }) => orders.length)).toEqual([20, 20, 5]);
    expect(sent('orderList')).toHaveLength(1);
    expect(sent('orderInfo').map((request) => said(request, 'OrderId'))).toEqual(
      numbered(45).map(([no]) => no),
    );
  });

  test('R4 another process goes on from the moment that was reached, though many were ordered in it', async () => {
    const rows = numbered(45, () => 7);
    const first = await connectToScripted(mallWith(rows));
    const { next } = await first.connection.listOrders(WINDOW, null);
    const second = await connectToScripted(mallWith(rows));
    const page = await second.connection.listOrders(WINDOW, next);
    expect(said(second.sent('orderList')[0]!, 'OrderTimeFrom')).toBe('20261120000007');
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(rows.slice(20, 40).map(([no]) => no));
  });

  test('a list that the mall cuts goes on from its last moment', async () => {
    const rows = numbered(30);
    const { connection, sent } = await connectToScripted((request) => {
      if (apiOf(request) !== 'orderList') return mallWith(rows)(request);
      const isFirst = said(request, 'OrderTimeFrom') === '20261117000000';
      return { body: isFirst ? listAnswer(rows.slice(0, 12), 30) : listAnswer(rows.slice(11), 19) };
    });
    const pages = [await connection.listOrders(WINDOW, null)];
    while (pages.at(-1)?.next) pages.push(await connection.listOrders(WINDOW, pages.at(-1)?.next ?? null));
    expect(pages.map(({ orders }) => orders.length)).toEqual([12, 18]);
    expect(sent('orderList').map((request) => said(request, 'OrderTimeFrom'))).toEqual([
      '20261117000000',
      '20261120000011',
    ]);
  });

  test('orders that have not changed are named and not read; the mark tells', async () => {
    const asked: Listed[] = [];
    const { connection, sent } = await connectToScripted(
      mallWith([
        ['aoba-1', { ShipStatus: '3' }],
        ['aoba-2'],
        ['aoba-3', { LastUpdateTime: '' }],
        ['aoba-4', { IsReadOnly: '1' }],
      ]),
    );
    const page = await connection.listOrders(WINDOW, null, async (listed) => {
      asked.push(...listed);
      return new Set(['aoba-1']);
    });
    expect(asked.map(({ mallOrderNo, mark }) => [mallOrderNo, mark])).toEqual([
      ['aoba-1', '2026-11-20T21:20:00+09:00|2|1|5|3|0|0|0'],
      ['aoba-2', '2026-11-20T21:20:00+09:00|2|1|5|1|0|0|0'],
      ['aoba-4', '2026-11-20T21:20:00+09:00|2|1|5|1|0|0|1'],
    ]);
    expect(page.unchanged).toEqual(['aoba-1']);
    expect(page.orders.map(({ order, mark }) => [order.mallOrderNo, mark])).toEqual([
      ['aoba-2', '2026-11-20T21:20:00+09:00|2|1|5|1|0|0|0'],
      ['aoba-3', undefined],
      ['aoba-4', '2026-11-20T21:20:00+09:00|2|1|5|1|0|0|1'],
    ]);
    expect(sent('orderInfo')).toHaveLength(3);
  });

  test('where the list is silent about the first ten minutes, their end still changes the mark', async () => {
    let now = new Date('2026-11-20T21:10:00+09:00');
    const { connection } = await connectToScripted(mallWith([['aoba-1', { IsReadOnly: '' }]]), {
      world: { now: () => now },
    });
    const young = await connection.listOrders(WINDOW, null);
    now = new Date('2026-11-20T21:20:00+09:00');
    const old = await connection.listOrders(WINDOW, null);
    expect(old.orders[0]?.mark).not.toBe(young.orders[0]?.mark);
  });

  test('orders that are to be completed are read until they are', async () => {
    const asked: string[] = [];
    const rows: Rows = [
      ['aoba-1', { ShipStatus: '3' }],
      ['aoba-2', { ShipStatus: '3', PayStatus: '0' }],
      ['aoba-3', { ShipStatus: '3', Suspect: '1' }],
    ];
    const { connection } = await connectToScripted(mallWith(rows), {
      settings: { completeAfterShipping: 'yes' },
    });
    await connection.listOrders(WINDOW, null, async (listed) => {
      asked.push(...listed.map(({ mallOrderNo }) => mallOrderNo));
      return new Set(asked);
    });
    expect(asked).toEqual(['aoba-2', 'aoba-3']);
  });

  test('R6 an order that cannot be read, or is refused, or is gone is set aside and the others come', async () => {
    const rows: Rows = [['aoba-1'], ['aoba-2'], ['aoba-3'], ['aoba-4'], ['']];
    const { connection } = await connectToScripted(
      mallWith(rows, {
        'aoba-1': { body: orderAnswer({ OrderId: 'aoba-1', OrderTime: '昨日' }) },
        'aoba-2': fault(400, 'od90137', 'この注文は参照できません。'),
        'aoba-3': fault(404, 'od10001'),
      }),
    );
    const page = await connection.listOrders(WINDOW, null);
    expect(page.orders.map(({ order }) => order.mallOrderNo)).toEqual(['aoba-4']);
    expect(page.rejected.map(({ mallOrderNo, code }) => [mallOrderNo, code])).toEqual([
      [null, 'unreadable'],
      ['aoba-1', 'unreadable'],
      ['aoba-2', 'od90137'],
      ['aoba-3', 'not-found'],
    ]);
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'an Error as the root',
      fault(200, 'od90101', 'Request Parameter Error : Sort'),
      { kind: 'refused', code: 'od90101' },
    ],
    [
      'an Error within a Result',
      { body: '<Result><Error><Code>od90101</Code><Message>だめです。</Message></Error></Result>' },
      { kind: 'refused', code: 'od90101', message: 'だめです。' },
    ],
    [
      'an Error within a ResultSet that says OK',
      {
        body: '<ResultSet><Result><Status>OK</Status><Error><Code>od90101</Code></Error></Result></ResultSet>',
      },
      { kind: 'refused', code: 'od90101' },
    ],
    ['NG without a word', { body: '<Result><Status>NG</Status></Result>' }, { kind: 'refused', code: 'NG' }],
    [
      'a JSON error',
      { status: 400, body: { error: 'bad_request', message: 'no' } },
      { kind: 'refused', code: 'bad_request' },
    ],
    ['trouble with a code of its own', fault(400, 'ed-00002'), { kind: 'unavailable' }],
    ['a broken server', fault(500, 'od91001'), { kind: 'unavailable', httpStatus: 500 }],
    [
      'maintenance',
      { status: 503, headers: { 'retry-after': '60' }, body: '' },
      { kind: 'unavailable', retryAfterMs: 60_000 },
    ],
    ['too many requests', { status: 429, body: '' }, { kind: 'rate-limited' }],
    [
      'a shut-out without a code',
      { status: 403, body: '<Error><Message>Forbidden</Message></Error>' },
      { kind: 'rate-limited' },
    ],
    ['an address that is not registered', fault(403, 'px-04306'), { kind: 'sign-in', code: 'px-04306' }],
    ['an order session that is over', fault(401, 'px-04102'), { kind: 'sign-in', code: 'px-04102' }],
    [
      'a gateway’s HTML',
      { status: 502, body: '<html><body>Bad Gateway</body></html>' },
      { kind: 'unavailable' },
    ],
    ['HTML with status 200', { body: '<html><body>メンテナンス中</body></html>' }, { kind: 'unavailable' }],
    ['half an answer', { body: listAnswer([['aoba-1']]).slice(0, -20) }, { kind: 'unavailable' }],
    ['hits that are not shown', { body: listAnswer([], 3) }, { kind: 'unavailable' }],
    ['an answer without a verdict', { body: '<Result><Search/></Result>' }, { kind: 'unreadable' }],
    ['a connection cut in the body', 'cut', { kind: 'unavailable' }],
    ['a dropped connection', 'drop', { kind: 'unavailable' }],
  ])('%s is told apart by its kind', async (_, answer, error) => {
    const { connection } = await connectToScripted(() => answer);
    await expect(connection.listOrders(WINDOW, null)).rejects.toMatchObject(error);
  });

  test('a row below the last one, empty as the mall sends it, is no order', async () => {
    const { connection } = await connectToScripted(() => ({
      body: '<Result><Status>OK</Status><Search><TotalCount>0</TotalCount><OrderInfo/></Search></Result>',
    }));
    expect(await connection.listOrders(WINDOW, null)).toMatchObject({ orders: [], rejected: [], next: null });
  });

  test('a cursor that is none of ours starts the window again', async () => {
    const { connection } = await connectToScripted(mallWith([]));
    await expect(connection.listOrders(WINDOW, 'page 2')).rejects.toMatchObject({ code: 'cursor_expired' });
  });
});

describe('reading one order', () => {
  test('asks for bare names inside the target', async () => {
    const { connection, sent } = await connectToScripted(() => ({ body: orderAnswer() }));
    await readOne(connection, 'aoba-10000001');
    const [request] = sent('orderInfo');
    expect(request?.body).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Req><Target><OrderId>aoba-10000001<\/OrderId><Field>OrderId,ParentOrderId,[\w,]+<\/Field><\/Target><SellerId>aoba<\/SellerId><\/Req>$/u,
    );
  });

  test('a field that the mall has withdrawn is left out from then on', async () => {
    const { connection, sent, world } = await connectToScripted((request) =>
      said(request, 'Field')?.includes('PayNotes') === true
        ? fault(400, 'od90101', 'Request Parameter Error : PayNotes')
        : { body: orderAnswer() },
    );
    await readOne(connection, 'aoba-10000001');
    await readOne(connection, 'aoba-10000001');
    expect(sent('orderInfo')).toHaveLength(3);
    expect(world.logged).toContainEqual({ event: 'yahoo-field-unknown', facts: { field: 'PayNotes' } });
  });

  test('a field without which orders would be read wrongly is not left out', async () => {
    const { connection, sent } = await connectToScripted(() =>
      fault(400, 'od90101', 'Request Parameter Error : FraudHoldStatus'),
    );
    await expect(readOne(connection, 'aoba-10000001')).rejects.toMatchObject({ kind: 'refused' });
    expect(sent('orderInfo')).toHaveLength(1);
  });

  test.each(['od10001', 'or-01001', 'od91801'])(
    'the code %s means that there is no such order',
    async (code) => {
      const { connection } = await connectToScripted(() => fault(404, code));
      expect(await readOne(connection, 'aoba-9')).toBeNull();
    },
  );

  test('an answer about nothing means that there is no such order', async () => {
    const { connection } = await connectToScripted(() => ({
      body: '<ResultSet totalResultsAvailable="0" totalResultsReturned="0" firstResultPosition="0"><Result><Status>OK</Status></Result></ResultSet>',
    }));
    expect(await readOne(connection, 'aoba-9')).toBeNull();
  });

  test.each<[string, ScriptedAnswer]>([
    ['another order', { body: orderAnswer({ OrderId: 'aoba-8' }) }],
    ['no order', done()],
  ])('%s is never taken for the one asked for', async (_, answer) => {
    const { connection } = await connectToScripted(() => answer);
    await expect(readOne(connection, 'aoba-9')).rejects.toMatchObject({ kind: 'unreadable' });
  });
});
