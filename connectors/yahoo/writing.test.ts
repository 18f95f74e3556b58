import { describe, expect, test } from 'vitest';
import { closedAddress } from '../conformance/scripted-mall.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import type { Write } from '../mall.ts';
import {
  apiOf,
  asRead,
  connectToScripted,
  done,
  EXPIRED,
  fault,
  orderAnswer,
  said,
} from './scripted-yahoo.ts';

const PAYLOAD = {
  ShipStatus: '3',
  ShipCompanyCode: '1001',
  ShipInvoiceNumber1: '123456789012',
  ShipDate: '20261124',
};

function noticeOf(changes: Readonly<Record<string, string>> = {}): Write {
  return { mallOrderNo: 'aoba-10000001', payload: PAYLOAD, shown: asRead(orderAnswer(changes)) };
}

async function outcomeOf(answer: ScriptedAnswer) {
  const { connection } = await connectToScripted(() => answer);
  return (await connection.sendShipNotices([noticeOf()]))[0];
}

const warning = (code: string, detail = '') =>
  `<Warning><Code>${code}</Code><Message>English words</Message><Detail>${detail}</Detail></Warning>`;

describe('R3 what became of a ship notice', () => {
  test('it is sent exactly as composed, with its points fixed', async () => {
    const { connection, requests } = await connectToScripted(() => done());
    expect(await connection.sendShipNotices([noticeOf()])).toEqual([
      { outcome: 'accepted', httpStatus: 200 },
    ]);
    expect(requests.map(apiOf)).toEqual(['token', 'orderShipStatusChange']);
    expect(requests[1]?.body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Req><Target><OrderId>aoba-10000001</OrderId><IsPointFix>true</IsPointFix></Target><Order><Ship><ShipStatus>3</ShipStatus><ShipCompanyCode>1001</ShipCompanyCode><ShipInvoiceNumber1>123456789012</ShipInvoiceNumber1><ShipDate>20261124</ShipDate></Ship></Order><SellerId>aoba</SellerId></Req>',
    );
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'refused in the mall’s words',
      fault(400, 'od90175', '変更できません。'),
      { outcome: 'refused', code: 'od90175', message: '変更できません。' },
    ],
    ['refused with HTTP 200', fault(200, 'od90101'), { outcome: 'refused', code: 'od90101' }],
    [
      'an order that is not there',
      fault(404, 'od10001'),
      { outcome: 'refused', code: 'od10001', httpStatus: 404 },
    ],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '3' }, body: '' },
      { outcome: 'put-off', kind: 'rate-limited', retryAfterMs: 3000 },
    ],
    ['an address that is not registered', fault(403, 'px-04306'), { outcome: 'put-off', kind: 'sign-in' }],
    ['an order session that is over', fault(401, 'px-04102'), { outcome: 'put-off', kind: 'sign-in' }],
    ['every token refused', EXPIRED, { outcome: 'put-off', kind: 'unavailable' }],
    ['a broken server', fault(500, 'od91001'), { outcome: 'unknown', httpStatus: 500 }],
    ['trouble behind a 400', fault(400, 'ed-00006'), { outcome: 'unknown' }],
    ['a gateway’s HTML', { status: 502, body: '<html></html>' }, { outcome: 'unknown', httpStatus: 502 }],
    ['HTML with status 200', { body: '<html></html>' }, { outcome: 'unknown', httpStatus: 200 }],
    ['half an answer', { body: '<ResultSet><Result><Status>OK</Status>' }, { outcome: 'unknown' }],
    ['an answer without a verdict', { body: '<ResultSet><Result/></ResultSet>' }, { outcome: 'unknown' }],
    [
      'a redirect',
      { status: 307, headers: { location: '/' }, body: '' },
      { outcome: 'unknown', httpStatus: 307 },
    ],
    ['a dropped connection', 'drop', { outcome: 'unknown' }],
    ['a connection cut in the body', 'cut', { outcome: 'unknown' }],
  ])('%s', async (_, answer, outcome) => {
    expect(await outcomeOf(answer)).toMatchObject(outcome);
  });

  test('a card that was not captured is a warning in plain words beside the notice', async () => {
    expect(await outcomeOf(done(warning('od91115')))).toMatchObject({
      outcome: 'accepted',
      warnings: [
        {
          code: 'od91115',
          message: expect.objectContaining({ ja: expect.stringContaining('売上が確定していません') }),
        },
      ],
    });
  });

  test('several warnings stand one by one, an unknown one in the mall’s words', async () => {
    const outcome = await outcomeOf(done(`${warning('od91113')}${warning('od99999', 'line 1')}`));
    expect(outcome).toMatchObject({
      outcome: 'accepted',
      warnings: [
        {
          code: 'od91113',
          message: expect.objectContaining({ ja: 'クレジットカードの売上は、すでに確定しています。' }),
        },
        {
          code: 'od99999',
          message: { ja: 'English words（line 1）', en: 'English words (line 1)' },
        },
      ],
    });
  });

  test('a mall that was never reached was surely not told', async () => {
    const nowhere = await closedAddress();
    const { connection } = await connectToScripted(() => 'drop', {
      world: { fetch: (input, init) => fetch(String(input).includes('/token') ? input : nowhere, init) },
    });
    expect(await connection.sendShipNotices([noticeOf()])).toEqual([
      {
        outcome: 'put-off',
        kind: 'unavailable',
        message: expect.objectContaining({ ja: 'Yahoo!ショッピングに接続できません。' }),
      },
    ]);
  });

  test.each([
    [{ ShipStatus: '3' }, 'already-done'],
    [{ ShipStatus: '4' }, 'already-done'],
    [{ OrderStatus: '4' }, 'refused'],
  ])('S5 S6 an order that the mall shows with %j is not told: %s', async (changes, outcome) => {
    const { connection, requests } = await connectToScripted(() => done());
    expect(await connection.sendShipNotices([noticeOf(changes)])).toMatchObject([{ outcome }]);
    expect(requests).toEqual([]);
  });

  test('an order that was not just read is read first', async () => {
    const { connection, requests } = await connectToScripted((request) =>
      apiOf(request) === 'orderInfo' ? { body: orderAnswer() } : done(),
    );
    const { mallOrderNo, payload } = noticeOf();
    expect(await connection.sendShipNotices([{ mallOrderNo, payload }])).toMatchObject([
      { outcome: 'accepted' },
    ]);
    expect(requests.map(apiOf)).toEqual(['token', 'orderInfo', 'orderShipStatusChange']);
  });

  test('a token that expires under way is renewed and the notice is sent once', async () => {
    const { connection, sent } = await connectToScripted(({ authorization }) =>
      authorization === 'Bearer access-1' ? EXPIRED : done(),
    );
    expect(await connection.sendShipNotices([noticeOf()])).toMatchObject([{ outcome: 'accepted' }]);
    expect(sent('orderShipStatusChange').map(({ authorization }) => authorization)).toEqual([
      'Bearer access-1',
      'Bearer access-2',
    ]);
  });
});

describe('完了 after shipping', () => {
  const SHIPPED = { ShipStatus: '3', LastUpdateTime: '2026-11-24T09:59:00+09:00' };
  const world = { now: () => new Date('2026-11-24T10:00:00+09:00') };
  const read = (no: string, changes: Readonly<Record<string, string>> = {}) =>
    asRead(orderAnswer({ ...SHIPPED, OrderId: no, ...changes }));

  test('shipped and paid orders are completed, and none that the mall has marked', async () => {
    const { connection, sent } = await connectToScripted(() => done(warning('od91705')), {
      world,
      settings: { completeAfterShipping: 'yes' },
    });
    await connection.advanceOrders([
      read('aoba-1'),
      read('aoba-2', { ShipStatus: '4' }),
      read('aoba-3', { ShipStatus: '2' }),
      read('aoba-4', { PayStatus: '0' }),
      read('aoba-5', { Suspect: '1' }),
      read('aoba-6', { OrderStatus: '3' }),
      read('aoba-7', { OrderStatus: '5' }),
      read('aoba-8', { LastUpdateTime: '2026-11-24T09:59:55+09:00' }),
    ]);
    expect(sent('orderStatusChange').map((request) => said(request, 'OrderId'))).toEqual([
      'aoba-1',
      'aoba-2',
    ]);
    expect(sent('orderStatusChange')[0]?.body).toContain(
      '<Target><OrderId>aoba-1</OrderId><IsPointFix>true</IsPointFix></Target><Order><OrderStatus>5</OrderStatus></Order><SellerId>aoba</SellerId>',
    );
  });

  test.each([{}, { completeAfterShipping: 'no' }])(
    'with the setting %j nothing is asked',
    async (settings) => {
      const { connection, requests } = await connectToScripted(() => done(), { world, settings });
      await connection.advanceOrders([read('aoba-1')]);
      expect(requests).toEqual([]);
    },
  );

  test('an order that is refused is written down and does not stop the others; a mall that is down does', async () => {
    const {
      connection,
      sent,
      world: seen,
    } = await connectToScripted(
      (request) => (said(request, 'OrderId') === 'aoba-1' ? fault(400, 'od90180') : fault(503, 'od91001')),
      { world, settings: { completeAfterShipping: 'yes' } },
    );
    const orders = [read('aoba-1'), read('aoba-2'), read('aoba-3')];
    await expect(connection.advanceOrders(orders)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(sent('orderStatusChange')).toHaveLength(2);
    expect(seen.logged).toContainEqual({
      event: 'yahoo-order-not-completed',
      facts: { orderNumber: 'aoba-1', code: 'od90180' },
    });
  });
});
