import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '@matome/contract/routes.ts';
import type { RouteSpec } from '@matome/contract/route.ts';
import { startImportDesk } from '../../imports/testing/import-desk.ts';
import type { ImportDesk } from '../../imports/testing/import-desk.ts';

const CANARIES = [
  '髙橋カナリア',
  'カナリアヶ丘9-8-7',
  '09087654321',
  'カナリア設定の言葉',
  'カナリアという状態',
  'モールの言葉カナリア',
  'カナリアの商品',
  'rakuma-simulator',
  'matome-secret',
];

/** Every name that may stand in the answers about accounts. */
const KEYS = `
  id company demo state createdAt members lastSignInAt lastActivityAt shops count byMall mall mallName
  worst orders total byStatus status apiOption requestedAt owners name email suspended shopList
  autoImport autoExport lastSuccessAt lastFailure at code message nextImportAt credentialsExpireAt
  waiting refused uncertain contract requestedBy initialFeeYen monthlyFeeYen activeFrom endsOn items
  nextCursor
`.split(/\s+/);

describe('R10 what an operator sees of an account', () => {
  let desk: ImportDesk;
  let operator: string;
  beforeAll(async () => {
    desk = await startImportDesk({
      apiOption: true,
      settings: { ratingMessage: 'カナリア設定の言葉' },
    });
    operator = await desk.createOperator();
    const recipient = {
      name: '髙橋カナリア',
      postal_code: '1000001',
      address: '東京都カナリアヶ丘9-8-7',
      phone: '09087654321',
    };
    for (const id of [71_001, 71_002, 71_003])
      desk.mall.addOrder({ order: { order_id: id, recipient, item: { name: 'カナリアの商品' } } });
    desk.passSeconds(300);
    await desk.fetchByHand();
    const own = await desk.ask(desk.key, 'POST', '/statuses', {
      name: 'カナリアという状態',
      phase: 'on-hold',
    });
    const [order] = await desk.orders();
    await desk.ask(desk.key, 'PATCH', `/orders/${order.id}`, { status: own.body.id, memo: '髙橋カナリア' });
    await desk.query(
      `update shop set last_failure_at = now(), last_failure_code = 'mall-refused',
         last_failure_message = '{"ja": "モールの言葉カナリア", "en": "canary"}', last_success_at = '2026-01-01'`,
    );
  });
  afterAll(() => desk.close());

  const detail = () => desk.ask(operator, 'GET', `/operator/accounts/${desk.accountId}`);

  test('is how it does: members, shops, how many orders stand where, its contract', async () => {
    const { items } = (await desk.ask(operator, 'GET', '/operator/accounts')).body;
    expect(items).toEqual([
      expect.objectContaining({
        id: desk.accountId,
        company: '試験商店',
        state: 'open',
        members: 1,
        shops: { count: 1, byMall: [{ mall: 'rakuma', mallName: 'ラクマ', count: 1 }], worst: 'failing' },
        orders: {
          total: 3,
          byStatus: [
            { status: 'new', count: 2 },
            { status: 'own', count: 1 },
          ],
        },
        apiOption: { state: 'active', requestedAt: expect.any(String) },
      }),
    ]);
    expect((await detail()).body.shopList).toEqual([
      expect.objectContaining({
        name: '一号店',
        state: 'failing',
        lastFailure: {
          at: expect.any(String),
          code: 'mall-refused',
          message: 'モールが要求を受け付けませんでした。',
        },
        waiting: 0,
        refused: 0,
        uncertain: 0,
      }),
    ]);
  });

  test('is nothing else: no other field, and no word of an order, a buyer, a setting or a secret', async () => {
    const listed = await desk.ask(operator, 'GET', '/operator/accounts');
    const shown = await detail();
    const names = keysOf([listed.body, shown.body]);
    expect([...names].filter((name) => !KEYS.includes(name))).toEqual([]);
    const reads = Object.values<RouteSpec>(routes).filter(
      ({ permission, method, path }) => permission === 'operator' && method === 'get' && !path.includes('{'),
    );
    expect(reads.length).toBeGreaterThan(8);
    for (const { path } of reads) {
      const answer = await desk.ask(operator, 'GET', path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(findCanaries(answer.body)).toEqual([]);
    }
    expect(findCanaries(shown.body)).toEqual([]);
    const seen = await desk.ask(desk.key, 'GET', '/orders');
    expect(findCanaries(seen.body)).toContain('髙橋カナリア');
  });

  test('counts the ledger of the account asked for, and of no other', async () => {
    const other = await desk.createAccount();
    const answer = await desk.ask(operator, 'GET', `/operator/accounts/${other.accountId}`);
    expect(answer.body).toMatchObject({ orders: { total: 0 }, shopList: [] });
    await expect(desk.query(`select * from ledger_counts('${other.accountId}')`)).rejects.toThrow(
      'only an operator',
    );
  });
});

function keysOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...keysOf(one)]));
  return new Set(Object.entries(value).flatMap(([name, inner]) => [name, ...keysOf(inner)]));
}

function findCanaries(body: unknown): readonly string[] {
  const text = Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body);
  return CANARIES.filter((canary) => text.includes(canary));
}
