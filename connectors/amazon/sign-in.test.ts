import { describe, expect, test } from 'vitest';
import { readOne } from '../conformance/read-one.ts';
import type { ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { aWireOrder, connectToScripted, errorBody, EXPIRED, tokenAnswer } from './scripted-amazon.ts';

const NO = '250-1234567-1234567';
const ORDER = { body: { order: aWireOrder() } };
const MARKETPLACE = { id: 'A1VC38T7YXB528', name: 'Amazon.co.jp', countryCode: 'JP' };
const SELLER = {
  body: {
    payload: [{ marketplace: MARKETPLACE, participation: { isParticipating: true }, storeName: '青葉商店' }],
  },
};
const DENIED = errorBody(403, 'Unauthorized', '', 'Access to requested resource is denied.');
const REVOKED = errorBody(
  403,
  'Unauthorized',
  'The access token you provided is revoked, malformed or invalid.',
);

function lwaError(status: number, error: string): ScriptedAnswer {
  return { status, body: { error, error_description: 'not now' } };
}

describe('signing in to Amazon', () => {
  test('hands over the refresh token once and uses the access token from then on', async () => {
    const { connection, requests, tokens } = await connectToScripted(() => ORDER);
    await Promise.all([readOne(connection, NO), readOne(connection, NO)]);
    await readOne(connection, NO);
    const signIns = requests.filter(({ path }) => path === '/auth/o2/token');
    expect(signIns.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      {
        grant_type: 'refresh_token',
        refresh_token: 'Atzr|refresh-canary',
        client_id: 'amzn1.application-oa2-client.test',
        client_secret: 'secret-canary',
      },
    ]);
    expect(tokens).toEqual(['access-1', 'access-1', 'access-1']);
  });

  test('a token is renewed shortly before its hour is over', async () => {
    let now = new Date('2026-11-24T10:00:00+09:00');
    const { connection, tokens } = await connectToScripted(() => ORDER, { world: { now: () => now } });
    await readOne(connection, NO);
    now = new Date('2026-11-24T10:58:59+09:00');
    await readOne(connection, NO);
    now = new Date('2026-11-24T10:59:00+09:00');
    await readOne(connection, NO);
    expect(tokens).toEqual(['access-1', 'access-1', 'access-2']);
  });

  test.each([
    ['403 with words about its end', EXPIRED],
    ['403 with words about its form', REVOKED],
    ['401', errorBody(401, 'Unauthorized')],
  ])('a token that is refused by %s is renewed once and the request is repeated', async (_, refusal) => {
    const { connection, tokens } = await connectToScripted((_request, token) =>
      token === 'access-1' ? refusal : ORDER,
    );
    expect((await readOne(connection, NO))?.order.mallOrderNo).toBe(NO);
    expect(tokens).toEqual(['access-1', 'access-2']);
  });

  test.each([
    ['expired', EXPIRED, 'unavailable'],
    ['revoked', REVOKED, 'sign-in'],
    ['not accepted', errorBody(401, 'Unauthorized'), 'sign-in'],
  ])('a fresh token that is called %s is not renewed for ever', async (_, refusal, kind) => {
    const { connection, tokens } = await connectToScripted(() => refusal);
    await expect(readOne(connection, NO)).rejects.toMatchObject({ kind });
    expect(tokens).toEqual(['access-1', 'access-2']);
  });

  test('a missing role is no matter of the token', async () => {
    const { connection, tokens } = await connectToScripted(() => DENIED);
    await expect(readOne(connection, NO)).rejects.toMatchObject({ kind: 'refused', code: 'Unauthorized' });
    expect(tokens).toEqual(['access-1']);
  });

  test.each<[ScriptedAnswer, object]>([
    [lwaError(400, 'invalid_grant'), { kind: 'sign-in', code: 'invalid_grant' }],
    [lwaError(401, 'invalid_client'), { kind: 'sign-in', code: 'invalid_client' }],
    [lwaError(400, 'unauthorized_client'), { kind: 'sign-in' }],
    [lwaError(400, 'temporarily_unavailable'), { kind: 'unavailable' }],
    [lwaError(500, 'server_error'), { kind: 'unavailable' }],
    [{ status: 403, body: '<html>' }, { kind: 'unavailable' }],
    [
      { status: 429, body: '' },
      { kind: 'rate-limited', retryAfterMs: 1000 },
    ],
    [{ body: { token_type: 'bearer' } }, { kind: 'unreadable' }],
  ])('a sign-in that is answered by %j', async (answer, error) => {
    const { connection } = await connectToScripted(() => ORDER, { signIn: () => answer });
    await expect(readOne(connection, NO)).rejects.toMatchObject(error);
  });

  test('R8 every request asks for a permit of its own operation first', async () => {
    const { connection, world, requests } = await connectToScripted(({ path }) =>
      path.startsWith('/sellers') ? SELLER : errorBody(404, 'NotFound'),
    );
    await connection.checkConnection();
    expect(world.permits).toEqual(['signIn', 'getMarketplaceParticipations', 'getOrder']);
    expect(requests).toHaveLength(3);
  });

  test('R11 no secret and no token stands in the log or in an error', async () => {
    const { connection, world } = await connectToScripted(() => REVOKED);
    const error: unknown = await readOne(connection, NO).catch((failure: unknown) => failure);
    expect(world.logged.length).toBeGreaterThan(0);
    expect(`${String(error)} ${JSON.stringify(error)} ${JSON.stringify(world.logged)}`).not.toMatch(
      /canary|access-\d/u,
    );
  });

  test('Amazon is told who asks', async () => {
    const agents: (string | null)[] = [];
    const { connection } = await connectToScripted(() => ORDER, {
      world: {
        fetch: (input, init) => {
          agents.push(new Headers(init?.headers).get('user-agent'));
          return fetch(input, init);
        },
      },
    });
    await readOne(connection, NO);
    expect(agents).toEqual(Array(2).fill('Matome/1.0 (Language=TypeScript; Platform=Node.js)'));
  });
});

describe('M4 the connection test of Amazon', () => {
  const check = async (seller: ScriptedAnswer, order: ScriptedAnswer, signIn?: ScriptedAnswer) => {
    const { connection } = await connectToScripted(
      ({ path }) => (path.startsWith('/sellers') ? seller : order),
      { signIn: (_, number) => signIn ?? tokenAnswer(number) },
    );
    return connection.checkConnection();
  };
  const NOT_FOUND = errorBody(404, 'NotFound');
  const elsewhere = { body: { payload: [{ marketplace: { id: 'ATVPDKIKX0DER' } }] } };

  test('says which shop it reached', async () => {
    expect(await check(SELLER, NOT_FOUND)).toEqual({
      state: 'ok',
      code: 'ok',
      detail: expect.objectContaining({ ja: 'Amazonの店舗「青葉商店」に接続できました。' }),
    });
  });

  test.each([
    ['refused credentials', SELLER, NOT_FOUND, lwaError(400, 'invalid_grant'), 'refused', 'sign-in-refused'],
    ['an application that may not read orders', SELLER, DENIED, undefined, 'refused', 'function-not-enabled'],
    ['a seller of another country', elsewhere, NOT_FOUND, undefined, 'refused', 'function-not-enabled'],
    ['a mall that is down', errorBody(503, 'x'), NOT_FOUND, undefined, 'failing', 'unavailable'],
    ['an answer in HTML', { body: '<html>' }, NOT_FOUND, undefined, 'failing', 'unavailable'],
    ['an answer without sellers', { body: {} }, NOT_FOUND, undefined, 'failing', 'unavailable'],
  ] as const)('names %s', async (_, seller, order, signIn, state, code) => {
    expect(await check(seller, order, signIn)).toMatchObject({ state, code });
  });
});
