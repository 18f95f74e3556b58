import { afterEach, describe, expect, test, vi } from 'vitest';
import { closedAddress } from '../conformance/scripted-mall.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import type { Outcome, Write } from '../mall.ts';
import { aWireOrder, connectToScripted, errorBody } from './scripted-rakuma.ts';
import { readOne } from '../conformance/read-one.ts';

const PAYLOAD = {
  shipped_on: '2026-11-24',
  delivery_method_id: 6,
  tracking_number: '123456789012',
  message: null,
};
const NOTICE: Write = { mallOrderNo: '810000001', payload: PAYLOAD };
const RATING: Write = {
  mallOrderNo: '810000001',
  payload: { grade: 'good', comment: 'ありがとうございました。' },
};

const NOTIFIED = aWireOrder({
  status: 'awaiting_receipt',
  shipping: {
    payer: 'seller',
    delivery_method_id: 6,
    tracking_number: '123456789012',
    notified_at: '2026-11-24T10:00:00+09:00',
  },
});

async function outcomeOf(answer: ScriptedAnswer): Promise<Outcome | undefined> {
  const { connection } = await connectToScripted(() => answer);
  const [outcome] = await connection.sendShipNotices([NOTICE]);
  return outcome;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('R3 what became of a ship notice', () => {
  test('it is sent exactly as composed, and accepted with the order as it is now', async () => {
    const { connection, sent } = await connectToScripted(() => ({ body: NOTIFIED }));
    const [outcome] = await connection.sendShipNotices([NOTICE]);
    expect(
      sent('/v1/orders/810000001/shipping_notice').map(({ method, body }) => [method, JSON.parse(body)]),
    ).toEqual([['POST', PAYLOAD]]);
    expect(outcome).toMatchObject({
      outcome: 'accepted',
      httpStatus: 200,
      order: { order: { mallPhase: 'shipped' } },
    });
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'told before',
      errorBody(409, 'already_notified', '通知済みです。'),
      { outcome: 'already-done', message: '通知済みです。' },
    ],
    [
      'cancelled meanwhile',
      errorBody(409, 'cancelled', 'キャンセル済みです。'),
      { outcome: 'refused', code: 'cancelled', message: 'キャンセル済みです。' },
    ],
    ['not paid', errorBody(409, 'not_paid'), { outcome: 'refused', code: 'not_paid' }],
    [
      'a number that the mall does not take',
      errorBody(422, 'invalid_tracking_number'),
      { outcome: 'refused', code: 'invalid_tracking_number' },
    ],
    [
      'an order that the mall does not know',
      errorBody(404, 'not_found'),
      { outcome: 'refused', code: 'not_found', httpStatus: 404 },
    ],
    ['forbidden', errorBody(403, 'forbidden'), { outcome: 'refused', code: 'forbidden', httpStatus: 403 }],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '3' }, body: '' },
      { outcome: 'put-off', kind: 'rate-limited', retryAfterMs: 3000 },
    ],
    ['every token refused', errorBody(401, 'invalid_token'), { outcome: 'put-off', kind: 'sign-in' }],
    ['a broken server', errorBody(500, 'internal'), { outcome: 'unknown', httpStatus: 500 }],
    ['a gateway’s HTML', { status: 502, body: '<html>' }, { outcome: 'unknown', httpStatus: 502 }],
    [
      'maintenance',
      { status: 503, headers: { 'retry-after': '9' }, body: '' },
      { outcome: 'unknown', httpStatus: 503 },
    ],
    ['half an answer', { body: '{"order_id":8100' }, { outcome: 'unknown', httpStatus: 200 }],
    ['HTML with status 200', { body: '<html>' }, { outcome: 'unknown', httpStatus: 200 }],
    [
      'a refusal cut in half',
      { status: 409, body: '{"error":{"code":"alre' },
      { outcome: 'unknown', httpStatus: 409 },
    ],
    ['another order’s answer', { body: { ...NOTIFIED, order_id: 7 } }, { outcome: 'unknown' }],
    ['an answer that does not show the notice', { body: aWireOrder() }, { outcome: 'unknown' }],
    ['the right order with an odd field', { body: { ...NOTIFIED, item: null } }, { outcome: 'accepted' }],
    [
      'a redirect',
      { status: 307, headers: { location: '/elsewhere' }, body: '' },
      { outcome: 'unknown', httpStatus: 307 },
    ],
    ['a dropped connection', 'drop', { outcome: 'unknown' }],
    ['a connection cut in the body', 'cut', { outcome: 'unknown' }],
  ])('%s', async (_, answer, outcome) => {
    expect(await outcomeOf(answer)).toMatchObject(outcome);
  });

  test('a mall that was never reached was surely not told', async () => {
    const nowhere = await closedAddress();
    const { connection } = await connectToScripted(() => 'drop', {
      world: { fetch: (input, init) => fetch(String(input).includes('/oauth/') ? input : nowhere, init) },
    });
    expect(await connection.sendShipNotices([NOTICE])).toEqual([
      {
        outcome: 'put-off',
        kind: 'unavailable',
        message: expect.objectContaining({ ja: 'ラクマに接続できません。' }),
      },
    ]);
  });

  test('a token that expires under way is renewed and the notice is sent once', async () => {
    const { connection, sent } = await connectToScripted(({ authorization }) =>
      authorization === 'Bearer access-1' ? errorBody(401, 'token_expired') : { body: NOTIFIED },
    );
    expect(await connection.sendShipNotices([NOTICE])).toMatchObject([{ outcome: 'accepted' }]);
    expect(sent('/v1/orders/810000001/shipping_notice').map(({ authorization }) => authorization)).toEqual([
      'Bearer access-1',
      'Bearer access-2',
    ]);
  });

  test('a mall that never answers is given up after 20 seconds for a write and 15 for a read', async () => {
    const timeOut = AbortSignal.timeout;
    const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    const { connection } = await connectToScripted(() => 'hang');
    expect(await connection.sendShipNotices([NOTICE])).toEqual([
      {
        outcome: 'unknown',
        message: expect.objectContaining({ ja: 'ラクマの応答が時間内に得られませんでした。' }),
      },
    ]);
    await expect(readOne(connection, '810000001')).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'timeout',
    });
    expect(await connection.checkConnection()).toMatchObject({ state: 'failing', code: 'timeout' });
    expect(waits.mock.calls.map(([ms]) => ms)).toEqual([15_000, 20_000, 15_000, 9_000, 15_000]);
  });
});

describe('M12 what became of a rating', () => {
  test('it is accepted when the order shows it', async () => {
    const seller_review = {
      grade: 'good',
      comment: 'ありがとうございました。',
      reviewed_at: '2026-11-24T10:00:00+09:00',
    };
    const { connection, sent } = await connectToScripted(() => ({
      body: aWireOrder({ status: 'completed', seller_review }),
    }));
    expect(await connection.rateBuyers([RATING])).toMatchObject([{ outcome: 'accepted' }]);
    expect(sent('/v1/orders/810000001/review').map(({ body }) => JSON.parse(body))).toEqual([RATING.payload]);
  });

  test.each([
    ['already_reviewed', { outcome: 'already-done' }],
    ['buyer_has_not_reviewed', { outcome: 'refused', code: 'buyer_has_not_reviewed' }],
    ['already_notified', { outcome: 'refused', code: 'already_notified' }],
  ])('the mall’s code %s', async (code, outcome) => {
    const { connection } = await connectToScripted(() => errorBody(409, code));
    expect(await connection.rateBuyers([RATING])).toMatchObject([outcome]);
  });
});

describe('a batch of writes', () => {
  const BATCH: readonly Write[] = Array.from({ length: 30 }, (_, i) => ({
    mallOrderNo: String(i + 1),
    payload: PAYLOAD,
  }));
  const orderNo = (path: string) => Number(path.split('/')[3]);

  test('has one outcome each, in the order given', async () => {
    const { connection } = await connectToScripted(({ path }) =>
      orderNo(path) % 3 === 0
        ? errorBody(409, 'cancelled')
        : { body: { ...NOTIFIED, order_id: orderNo(path) } },
    );
    const outcomes = await connection.sendShipNotices(BATCH);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 10 }, () => ['accepted', 'accepted', 'refused']).flat(),
    );
  });

  test('R7 refused credentials put the whole batch off after one sign-in', async () => {
    const { connection, requests } = await connectToScripted(() => 'drop', {
      signIn: () => errorBody(401, 'invalid_client'),
    });
    const outcomes = await connection.sendShipNotices(BATCH);
    expect(outcomes.map((outcome) => 'kind' in outcome && outcome.kind)).toEqual(Array(30).fill('sign-in'));
    expect(requests).toHaveLength(1);
  });

  test('R8 a mall that says "too many" is not sent the rest', async () => {
    const { connection, requests } = await connectToScripted(() => ({
      status: 429,
      headers: { 'retry-after': '2' },
      body: '',
    }));
    const outcomes = await connection.sendShipNotices(BATCH);
    expect(outcomes).toHaveLength(30);
    expect(outcomes.every((outcome) => outcome.outcome === 'put-off' && outcome.retryAfterMs === 2000)).toBe(
      true,
    );
    expect(requests.length).toBeLessThanOrEqual(9);
  });

  test('a mall that answers nothing but errors leaves at most a handful in doubt', async () => {
    const { connection } = await connectToScripted(() => errorBody(500, 'internal'));
    const outcomes = await connection.sendShipNotices(BATCH);
    const inDoubt = outcomes.filter(({ outcome }) => outcome === 'unknown').length;
    expect(inDoubt).toBeGreaterThanOrEqual(8);
    expect(inDoubt).toBeLessThanOrEqual(15);
    expect(outcomes.filter(({ outcome }) => outcome === 'put-off')).toHaveLength(30 - inDoubt);
  });

  test('one bad order does not stop the others', async () => {
    const { connection } = await connectToScripted(({ path }) =>
      orderNo(path) === 5 ? errorBody(500, 'internal') : { body: { ...NOTIFIED, order_id: orderNo(path) } },
    );
    const outcomes = await connection.sendShipNotices(BATCH);
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(29);
  });
});
