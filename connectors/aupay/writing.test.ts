import { afterEach, describe, expect, test, vi } from 'vitest';
import { closedAddress } from '../conformance/scripted-mall.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import type { ReadOrder, Write } from '../mall.ts';
import {
  asRead,
  connectToScripted,
  CREDENTIALS,
  DONE,
  ONE,
  orderXml,
  ordersAnswer,
  refusal,
  STEP_ONE,
  STEP_TWO,
} from './scripted-aupay.ts';

const PAYLOAD = {
  shippingDate: '2026/11/24',
  shippingCarrier: '1',
  shippingNumber: '123456789012',
  orderStatus: '完了',
};
const HALF_TOLD = { shippingDate: '2026/11/24', shippingCarrier: '1', shippingNumber: '1234-5678-9012' };

function notice(shown: ReadOrder | undefined = asRead(orderXml())): Write {
  return { mallOrderNo: '512345671', payload: PAYLOAD, shown };
}

/** What each step is answered with; anything that is not said is done. */
async function tell(
  steps: {
    readonly [STEP_ONE]?: ScriptedAnswer;
    readonly [STEP_TWO]?: ScriptedAnswer;
    [ONE]?: ScriptedAnswer;
  },
  write = notice(),
) {
  const answer = ({ path }: ReceivedRequest) => steps[path as keyof typeof steps] ?? DONE;
  const mall = await connectToScripted(answer);
  const [outcome] = await mall.connection.sendShipNotices([write]);
  return { outcome, calls: mall.requests.map(({ path }) => path), ...mall };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('R3 the two steps of a ship notice', () => {
  test('day, carrier and number go first, then the status, each flat below one root', async () => {
    const { outcome, requests, world } = await tell({});
    expect(outcome).toEqual({ outcome: 'accepted', httpStatus: 200 });
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      [
        'POST',
        STEP_ONE,
        '<?xml version="1.0" encoding="UTF-8"?>\n<request><shopId>10048821</shopId><orderId>512345671</orderId>' +
          '<shippingDate>2026/11/24</shippingDate><shippingCarrier>1</shippingCarrier>' +
          '<shippingNumber>123456789012</shippingNumber></request>',
      ],
      [
        'POST',
        STEP_TWO,
        '<?xml version="1.0" encoding="UTF-8"?>\n<request><shopId>10048821</shopId><orderId>512345671</orderId>' +
          '<orderStatus>完了</orderStatus></request>',
      ],
    ]);
    expect(requests.every(({ authorization }) => authorization === 'Bearer key-canary')).toBe(true);
    expect(world.permits).toEqual(['api', 'api']);
  });

  test('where the mall holds the same day, carrier and number, only the status is told', async () => {
    const { outcome, calls } = await tell({}, notice(asRead(orderXml(HALF_TOLD))));
    expect(outcome?.outcome).toBe('accepted');
    expect(calls).toEqual([STEP_TWO]);
  });

  test.each([
    ['day', { ...HALF_TOLD, shippingDate: '2026/11/23' }],
    ['carrier', { ...HALF_TOLD, shippingCarrier: '2' }],
    ['number', { ...HALF_TOLD, shippingNumber: '999999999999' }],
  ])('where another %s stands there, both steps are told', async (_, shown) => {
    const { calls } = await tell({}, notice(asRead(orderXml(shown))));
    expect(calls).toEqual([STEP_ONE, STEP_TWO]);
  });

  test.each(['完了', '発送後入金待ち'])(
    'an order that the mall shows as %s is told nothing',
    async (orderStatus) => {
      const { outcome, calls } = await tell({}, notice(asRead(orderXml({ orderStatus }))));
      expect(outcome).toEqual({
        outcome: 'already-done',
        message: expect.objectContaining({ ja: `au PAY マーケットの注文ステータス：${orderStatus}` }),
      });
      expect(calls).toEqual([]);
    },
  );

  test('S6 an order cancelled at the mall is refused in the mall’s words, and no status is written over it', async () => {
    const { outcome, calls } = await tell({}, notice(asRead(orderXml({ orderStatus: 'キャンセル' }))));
    expect(outcome).toEqual({
      outcome: 'refused',
      code: 'cancelled',
      message: expect.objectContaining({ ja: 'au PAY マーケットの注文ステータス：キャンセル' }),
    });
    expect(calls).toEqual([]);
  });

  test('an order that was not read before is read first', async () => {
    const unread = { mallOrderNo: '512345671', payload: PAYLOAD };
    const { outcome, calls } = await tell({ [ONE]: ordersAnswer([orderXml(HALF_TOLD)]) }, unread);
    expect(outcome?.outcome).toBe('accepted');
    expect(calls).toEqual([ONE, STEP_TWO]);
  });

  test('an order that the mall does not know is refused, and one that cannot be read is put off', async () => {
    const unread = { mallOrderNo: '512345671', payload: PAYLOAD };
    const unknown = await tell({ [ONE]: ordersAnswer([]) }, unread);
    expect(unknown.outcome).toMatchObject({ outcome: 'refused', code: 'not-found' });
    const broken = await tell({ [ONE]: { status: 500, body: '' } }, unread);
    expect(broken.outcome).toMatchObject({ outcome: 'put-off', kind: 'unavailable' });
    expect([...unknown.calls, ...broken.calls]).toEqual([ONE, ONE]);
  });
});

describe('R3 what became of a step', () => {
  const ANSWERS: readonly [string, ScriptedAnswer, object][] = [
    [
      'a refusal of the mall',
      refusal('E0401', '注文ステータスを変更できません。'),
      { outcome: 'refused', httpStatus: 200, code: 'E0401', message: '注文ステータスを変更できません。' },
    ],
    [
      'a refusal without a code',
      { body: '<response><result><status>1</status><message>だめです</message></result></response>' },
      { outcome: 'refused', code: '200', message: 'だめです' },
    ],
    [
      'a refusal with HTTP 400',
      refusal('E1', '[orderId]必須入力項目です', 400),
      { outcome: 'refused', httpStatus: 400, code: 'E1' },
    ],
    ['a refused key', refusal('0002', '認証に失敗しました。', 401), { outcome: 'put-off', kind: 'sign-in' }],
    ['a refused key with HTTP 200', refusal('0002', '認証失敗'), { outcome: 'put-off', kind: 'sign-in' }],
    ['another shop’s id', refusal('CME0022', '店舗IDが不正です'), { outcome: 'put-off', kind: 'sign-in' }],
    ['a gate before the API', { status: 403, body: '<html>' }, { outcome: 'put-off', kind: 'sign-in' }],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '3' }, body: '' },
      { outcome: 'put-off', kind: 'rate-limited', retryAfterMs: 3000 },
    ],
    ['the mall’s own trouble', refusal('E9', 'システムエラーが発生しました。'), { outcome: 'unknown' }],
    ['a broken server', refusal('E9', '失敗', 500), { outcome: 'unknown', httpStatus: 500 }],
    ['a gateway’s HTML', { status: 502, body: '<html>' }, { outcome: 'unknown', httpStatus: 502 }],
    ['HTML with status 200', { body: '<!DOCTYPE html><html></html>' }, { outcome: 'unknown' }],
    ['half an answer', { body: '<response><result><status>0</status></result>' }, { outcome: 'unknown' }],
    ['a verdict that makes no sense', { body: '<response><result/></response>' }, { outcome: 'unknown' }],
    ['a redirect', { status: 307, headers: { location: '/elsewhere' }, body: '' }, { outcome: 'unknown' }],
    ['a dropped connection', 'drop', { outcome: 'unknown' }],
    ['a connection cut in the body', 'cut', { outcome: 'unknown' }],
  ];

  test.each(ANSWERS)('the first answered by %s, and the second is not begun', async (_, answer, outcome) => {
    const told = await tell({ [STEP_ONE]: answer });
    expect(told.outcome).toMatchObject(outcome);
    expect(told.calls).toEqual([STEP_ONE]);
  });

  test.each(ANSWERS)('the second answered by %s', async (_, answer, outcome) => {
    const told = await tell({ [STEP_TWO]: answer });
    expect(told.outcome).toMatchObject(outcome);
    expect(told.calls).toEqual([STEP_ONE, STEP_TWO]);
  });

  test('a mall that was never reached was surely not told', async () => {
    const nowhere = await closedAddress();
    const { connection } = await connectToScripted(() => DONE, { world: { fetch: () => fetch(nowhere) } });
    expect(await connection.sendShipNotices([notice()])).toEqual([
      {
        outcome: 'put-off',
        kind: 'unavailable',
        message: expect.objectContaining({ ja: 'au PAY マーケットに接続できません。' }),
      },
    ]);
  });

  test('both steps together are given up after 20 seconds', async () => {
    const timeOut = AbortSignal.timeout;
    const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    const told = await tell({ [STEP_TWO]: 'hang' });
    expect(told.outcome).toEqual({
      outcome: 'unknown',
      message: expect.objectContaining({ ja: 'au PAY マーケットの応答が時間内に得られませんでした。' }),
    });
    expect(waits.mock.calls.map(([ms]) => ms)).toEqual([20_000]);
  });

  test('a second step whose permit does not come in time is put off, to go on there later', async () => {
    const timeOut = AbortSignal.timeout;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    let permits = 0;
    const permit = async () => {
      permits += 1;
      if (permits > 1) await new Promise(() => {});
    };
    const { connection, sent } = await connectToScripted(() => DONE, { world: { permit } });
    expect(await connection.sendShipNotices([notice()])).toMatchObject([
      { outcome: 'put-off', kind: 'unavailable' },
    ]);
    expect([sent(STEP_ONE).length, sent(STEP_TWO).length]).toEqual([1, 0]);
  });

  test.each(['', '　', 'ｋｅｙ'])(
    'a key that cannot be sent (%j) puts off without a request',
    async (apiKey) => {
      const { connection, requests } = await connectToScripted(() => DONE, {
        credentials: { ...CREDENTIALS, apiKey },
      });
      expect(await connection.sendShipNotices([notice()])).toMatchObject([
        { outcome: 'put-off', kind: 'sign-in' },
      ]);
      expect(requests).toEqual([]);
    },
  );
});

describe('a batch of ship notices', () => {
  const BATCH: readonly Write[] = Array.from({ length: 30 }, (_, index) => ({
    mallOrderNo: String(index + 1),
    payload: PAYLOAD,
    shown: asRead(orderXml({ orderId: index + 1 })),
  }));
  const orderOf = ({ body }: ReceivedRequest) => Number(/<orderId>(\d+)</u.exec(body)?.[1]);

  test('has one outcome each, in the order given', async () => {
    const { connection } = await connectToScripted((request) =>
      orderOf(request) % 3 === 0 ? refusal('E1', 'だめです') : DONE,
    );
    const outcomes = await connection.sendShipNotices(BATCH);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 10 }, () => ['accepted', 'accepted', 'refused']).flat(),
    );
  });

  test('R7 a refused key puts the whole batch off after a handful of requests', async () => {
    const { connection, requests } = await connectToScripted(() => refusal('0002', '認証に失敗', 401));
    const outcomes = await connection.sendShipNotices(BATCH);
    expect(outcomes.map((outcome) => 'kind' in outcome && outcome.kind)).toEqual(Array(30).fill('sign-in'));
    expect(requests.length).toBeLessThanOrEqual(8);
  });
});
