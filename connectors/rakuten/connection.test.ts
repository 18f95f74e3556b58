import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { MallError } from '../mall-error.ts';
import {
  asRead,
  aWireOrder,
  bodyOf,
  connectToScripted,
  functionOf,
  gatewaySays,
  says,
} from './scripted-rakuten.ts';

const EXPIRY = { body: { expiryDate: '2026-11-28T23:59:59' } };

/** A mall where all is well, but for what `odd` says of a function. */
function mallWith(odd: Readonly<Record<string, ScriptedAnswer>>) {
  const well: Readonly<Record<string, ScriptedAnswer>> = {
    'expiry-date': EXPIRY,
    searchOrder: says([], { orderNumberList: [] }),
    getOrder: says([{ messageCode: 'ORDER_EXT_API_GET_ORDER_INFO_102' }], { OrderModelList: [] }),
  };
  return (request: ReceivedRequest) => odd[functionOf(request)] ?? well[functionOf(request)] ?? 'drop';
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('M4 the connection test of Rakuten', () => {
  test('signs with the key pair in one line, and says when the key ends, by Tokyo time', async () => {
    const { connection, requests } = await connectToScripted(mallWith({}));
    expect(await connection.checkConnection()).toEqual({
      state: 'ok',
      code: 'ok',
      detail: expect.objectContaining({
        ja: '楽天市場に接続できました。ライセンスキーの有効期限は2026-11-28です。期限までにRMSで新しいライセンスキーを発行し、ここに入力してください。',
      }),
      credentialsExpireAt: new Date('2026-11-28T14:59:59Z'),
    });
    expect(requests.map(functionOf)).toEqual(['expiry-date', 'searchOrder', 'getOrder']);
    expect(new Set(requests.map(({ authorization }) => authorization))).toEqual(
      new Set(['ESA U1AxX3NlY3JldC1jYW5hcnk6U0wxX2tleS1jYW5hcnk=']),
    );
    expect(requests[0]?.query.get('licenseKey')).toBe('SL1_key-canary');
  });

  test.each<[string, Record<string, ScriptedAnswer>, string, string, string]>([
    [
      'an expired key',
      { 'expiry-date': gatewaySays(401, 'GA0001') },
      'refused',
      'sign-in-refused',
      '90日で期限が切れ',
    ],
    [
      'searching not switched on',
      { searchOrder: gatewaySays(401, 'ES04-01') },
      'refused',
      'function-not-enabled',
      '「rpay.order.searchOrder」',
    ],
    [
      'reading not switched on',
      { getOrder: gatewaySays(403, 'ES04-01') },
      'refused',
      'function-not-enabled',
      '「rpay.order.getOrder」',
    ],
    ['a mall that is down', { searchOrder: { status: 503, body: '' } }, 'failing', 'unavailable', 'もう一度'],
    ['an answer in HTML', { searchOrder: { body: '<html>' } }, 'failing', 'unavailable', 'もう一度'],
    [
      'a key’s end that may not be asked for',
      { 'expiry-date': gatewaySays(401, 'ES04-01') },
      'ok',
      'ok',
      '接続できました。',
    ],
    ['no end of the key', { 'expiry-date': { body: { expiryDate: '-' } } }, 'ok', 'ok', '接続できました。'],
  ])('names %s', async (_, odd, state, code, words) => {
    const { connection } = await connectToScripted(mallWith(odd));
    const report = await connection.checkConnection();
    expect(report).toMatchObject({ state, code });
    expect(report.detail.ja).toContain(words);
  });

  test('a mall that never answers is told after nine seconds', async () => {
    const timeOut = AbortSignal.timeout;
    const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeOut(ms / 100));
    const { connection } = await connectToScripted(() => 'hang');
    expect(await connection.checkConnection()).toMatchObject({ state: 'failing', code: 'timeout' });
    expect(waits.mock.calls.map(([ms]) => ms)).toEqual([9_000, 15_000]);
  });

  test('R11 no secret stands in the log or in an error', async () => {
    const { connection, world } = await connectToScripted(() => gatewaySays(401, 'GA0001'));
    const error: unknown = await connection.readOrders(['1-1-1']).catch((failure: unknown) => failure);
    await connection.checkConnection();
    expect(world.logged.length).toBe(2);
    expect(`${String(error)} ${JSON.stringify(error)} ${JSON.stringify(world.logged)}`).not.toMatch(
      /canary|U1Ax/u,
    );
  });
});

describe('注文確認 while fetching', () => {
  const ORDERS = [
    asRead(aWireOrder({ orderNumber: '1-1-1', orderProgress: 100 })),
    asRead(aWireOrder({ orderNumber: '1-1-2', orderProgress: 300 })),
    asRead(aWireOrder({ orderNumber: '1-1-3', orderProgress: 100, cautionDisplayType: 2 })),
    asRead(aWireOrder({ orderNumber: '1-1-4', orderProgress: 100 })),
  ];
  const MOVED_ON = 'ORDER_EXT_API_CONFIRM_ORDER_ERROR_103';

  test.each([{}, { confirmOrders: 'no' }])(
    'nothing is told to the mall with the settings %j',
    async (settings) => {
      const { connection, requests } = await connectToScripted(() => 'drop', { settings });
      await connection.advanceOrders(ORDERS);
      expect(requests).toEqual([]);
    },
  );

  test('where the shop says so, orders that wait for it and are not marked are confirmed in one call', async () => {
    const { connection, sent, world } = await connectToScripted(
      () =>
        says([
          { messageCode: 'ORDER_EXT_API_CONFIRM_ORDER_INFO_101', orderNumber: '1-1-1' },
          { messageCode: MOVED_ON, orderNumber: '1-1-4' },
        ]),
      { settings: { confirmOrders: 'yes' } },
    );
    await connection.advanceOrders(ORDERS);
    expect(sent('confirmOrder').map(bodyOf)).toEqual([{ orderNumberList: ['1-1-1', '1-1-4'] }]);
    expect(world.logged.filter(({ event }) => event === 'rakuten-order-not-confirmed')).toEqual([
      { event: 'rakuten-order-not-confirmed', facts: { orderNumber: '1-1-4', code: MOVED_ON } },
    ]);
  });

  test('a mall that fails as a whole says so', async () => {
    const { connection } = await connectToScripted(() => gatewaySays(401, 'GA0001'), {
      settings: { confirmOrders: 'yes' },
    });
    await expect(connection.advanceOrders(ORDERS)).rejects.toBeInstanceOf(MallError);
  });
});
