import { afterEach, describe, expect, test, vi } from 'vitest';
import { closedAddress } from '../conformance/scripted-mall.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { readOne } from '../conformance/read-one.ts';
import type { Outcome, Write } from '../mall.ts';
import { connectToScripted, errorBody, EXPIRED, NOTICE_PATH } from './scripted-amazon.ts';

const CONFIRMATION = {
  marketplaceId: 'A1VC38T7YXB528',
  packageDetail: {
    packageReferenceId: '1',
    carrierCode: 'Other',
    carrierName: '日本郵便',
    trackingNumber: '123456789012',
    shipDate: '2026-11-24T03:00:00.000Z',
    orderItems: [{ orderItemId: '31000000000001', quantity: 2 }],
  },
};
const NOTICE: Write = {
  mallOrderNo: '250-1234567-1234567',
  payload: { ...CONFIRMATION, purchasedAt: '2026-11-20T12:04:05.000Z' },
};
const AT_THREE = { now: () => new Date('2026-11-24T15:00:00+09:00') };
const TAKEN: ScriptedAnswer = { status: 204, body: '' };

async function outcomeOf(answer: ScriptedAnswer): Promise<Outcome | undefined> {
  const { connection } = await connectToScripted(() => answer, { world: AT_THREE });
  const [outcome] = await connection.sendShipNotices([NOTICE]);
  return outcome;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('R3 what became of a ship notice', () => {
  test('it is sent as composed, the reference as text, and accepted by an empty 204', async () => {
    const { connection, sent, world } = await connectToScripted(() => TAKEN, { world: AT_THREE });
    expect(await connection.sendShipNotices([NOTICE])).toEqual([{ outcome: 'accepted', httpStatus: 204 }]);
    expect(sent(NOTICE_PATH).map(({ method, body }) => [method, JSON.parse(body)])).toEqual([
      ['POST', CONFIRMATION],
    ]);
    expect(world.permits).toEqual(['signIn', 'confirmShipment']);
  });

  test('before noon the moment of shipping is the day’s beginning, however often it is sent', async () => {
    const now = () => new Date('2026-11-24T09:00:00+09:00');
    const { connection, sent } = await connectToScripted(() => TAKEN, { world: { now } });
    await connection.sendShipNotices([NOTICE, NOTICE]);
    expect(sent(NOTICE_PATH).map(({ body }) => JSON.parse(body).packageDetail.shipDate)).toEqual([
      '2026-11-23T15:00:00.000Z',
      '2026-11-23T15:00:00.000Z',
    ]);
  });

  test('a correction goes the same way', async () => {
    const { connection, sent } = await connectToScripted(() => TAKEN, { world: AT_THREE });
    expect(await connection.correctShipNotices([NOTICE])).toMatchObject([{ outcome: 'accepted' }]);
    expect(sent(NOTICE_PATH)).toHaveLength(1);
  });

  test.each<[string, ScriptedAnswer, object]>([
    [
      'an order that was shipped by another package',
      errorBody(400, 'InvalidInput', '', 'order already fulfilled. errorMetric=PackageToUpdateNotFound'),
      {
        outcome: 'refused',
        httpStatus: 400,
        code: 'InvalidInput',
        message: 'order already fulfilled. errorMetric=PackageToUpdateNotFound',
      },
    ],
    [
      'an order that Amazon does not know',
      errorBody(404, 'NotFound'),
      { outcome: 'refused', code: 'NotFound' },
    ],
    ['a missing role', errorBody(403, 'Unauthorized'), { outcome: 'refused', code: 'Unauthorized' }],
    [
      'a body that is not taken',
      errorBody(415, 'UnsupportedMediaType'),
      { outcome: 'refused', httpStatus: 415 },
    ],
    [
      'too many requests',
      errorBody(429, 'QuotaExceeded'),
      { outcome: 'put-off', kind: 'rate-limited', retryAfterMs: 500 },
    ],
    ['every token refused', errorBody(401, 'Unauthorized'), { outcome: 'put-off', kind: 'sign-in' }],
    ['every token called expired', EXPIRED, { outcome: 'put-off', kind: 'unavailable' }],
    ['a broken server', errorBody(500, 'InternalFailure'), { outcome: 'unknown', httpStatus: 500 }],
    ['a gateway’s HTML', { status: 502, body: '<html>' }, { outcome: 'unknown', httpStatus: 502 }],
    ['maintenance', { status: 503, headers: { 'retry-after': '9' }, body: '' }, { outcome: 'unknown' }],
    ['HTML with status 200', { body: '<html>' }, { outcome: 'unknown', httpStatus: 200 }],
    ['a success that is not promised', { status: 200, body: {} }, { outcome: 'unknown', httpStatus: 200 }],
    [
      'a refusal cut in half',
      { status: 400, body: '{"errors":[{"co' },
      { outcome: 'unknown', httpStatus: 400 },
    ],
    ['a redirect', { status: 307, headers: { location: '/elsewhere' }, body: '' }, { outcome: 'unknown' }],
    ['a dropped connection', 'drop', { outcome: 'unknown' }],
    ['a connection cut in the body', 'cut', { outcome: 'unknown' }],
  ])('%s', async (_, answer, outcome) => {
    expect(await outcomeOf(answer)).toMatchObject(outcome);
  });

  test('a mall that was never reached was surely not told', async () => {
    const nowhere = await closedAddress();
    const { connection } = await connectToScripted(() => 'drop', {
      world: {
        ...AT_THREE,
        fetch: (input, init) => fetch(String(input).includes('/auth/') ? input : nowhere, init),
      },
    });
    expect(await connection.sendShipNotices([NOTICE])).toEqual([
      {
        outcome: 'put-off',
        kind: 'unavailable',
        message: expect.objectContaining({ ja: 'Amazonに接続できません。' }),
      },
    ]);
  });

  test('a token that expires under way is renewed and the notice is sent once more', async () => {
    const { connection, sent } = await connectToScripted(
      (_, token) => (token === 'access-1' ? EXPIRED : TAKEN),
      { world: AT_THREE },
    );
    expect(await connection.sendShipNotices([NOTICE])).toMatchObject([{ outcome: 'accepted' }]);
    expect(sent(NOTICE_PATH)).toHaveLength(2);
  });

  test('R7 refused credentials put the whole batch off after one sign-in', async () => {
    const { connection, requests } = await connectToScripted(() => TAKEN, {
      signIn: () => ({ status: 400, body: { error: 'invalid_grant' } }),
      world: AT_THREE,
    });
    const outcomes = await connection.sendShipNotices(Array.from({ length: 30 }, () => NOTICE));
    expect(outcomes.map((outcome) => 'kind' in outcome && outcome.kind)).toEqual(Array(30).fill('sign-in'));
    expect(requests).toHaveLength(1);
  });

  test('a mall that never answers is given up after 20 seconds for a write and 15 for a read', async () => {
    const timeOut = AbortSignal.timeout;
    const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    const { connection } = await connectToScripted(() => 'hang', { world: AT_THREE });
    expect(await connection.sendShipNotices([NOTICE])).toEqual([
      {
        outcome: 'unknown',
        message: expect.objectContaining({ ja: 'Amazonの応答が時間内に得られませんでした。' }),
      },
    ]);
    await expect(readOne(connection, NOTICE.mallOrderNo)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'timeout',
    });
    expect(await connection.checkConnection()).toMatchObject({ state: 'failing', code: 'timeout' });
    expect(waits.mock.calls.map(([ms]) => ms)).toEqual([15_000, 20_000, 15_000, 9_000, 15_000]);
  });
});
