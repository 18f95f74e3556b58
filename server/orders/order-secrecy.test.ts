import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { inAccount } from '../database/account-scope.ts';
import { startImportDesk } from '../imports/testing/import-desk.ts';
import type { ImportDesk } from '../imports/testing/import-desk.ts';

const CANARIES = ['髙橋カナリア', 'カナリアヶ丘9-8-7', '09087654321', '改名カナリア', '評価カナリア'];

let desk: ImportDesk;
beforeAll(async () => {
  desk = await startImportDesk();
  const recipient = {
    name: '髙橋カナリア',
    postal_code: '1000001',
    address: '東京都カナリアヶ丘9-8-7',
    phone: '09087654321',
  };
  desk.mall.addOrder({ order: { order_id: 1, recipient, status: 'awaiting_receipt' } });
  desk.mall.addOrder({ order: { order_id: 2, recipient } });
  desk.mall.changeOrder(2, { action: 'mutate', drop: ['item'] });
  desk.passSeconds(60);
  await desk.fetchByHand();
  const [order] = await desk.orders();
  await desk.ask(desk.key, 'PATCH', `/orders/${order.id}`, { recipient: { name: '改名カナリア' } });
  desk.mall.changeOrder(1, { action: 'buyer-review', grade: 'good', comment: '評価カナリア' });
  desk.passSeconds(60);
  await desk.fetchByHand();
});
afterAll(() => desk.close());

async function tables(): Promise<string[]> {
  const rows = await desk.query(`select tablename from pg_tables where schemaname = 'public' order by 1`);
  return rows.map(({ tablename }) => tablename);
}

describe('persons in the database (R11)', () => {
  test('R11 no table holds a person in the open', async () => {
    const names = await tables();
    expect(names).toContain('order_history');
    for (const name of names) {
      const [{ text }] = await desk.query(
        `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
      );
      for (const canary of CANARIES) expect(`${name}: ${text}`).not.toContain(canary);
    }
  });

  test('R11 the desk itself shows them', async () => {
    const [order] = await desk.orders();
    const shown = JSON.stringify([
      order,
      (await desk.ask(desk.key, 'GET', `/orders/${order.id}/history`)).body,
    ]);
    for (const canary of ['髙橋カナリア', 'カナリアヶ丘9-8-7', '09087654321', '改名カナリア', '評価カナリア'])
      expect(shown).toContain(canary);
  });
});

/** Tables of the installation itself. Each other one has account_id and row-level security. */
const OF_NO_ACCOUNT = [
  'announcement',
  'api_option_price',
  'backup',
  'invoice_issuer',
  'invoice_number',
  'live_worker',
  'migration',
  'operator',
  'operator_key',
  'provisioning',
  'sign_in_address',
  'sign_in_try',
];
/** Its rows hold hashes and ids alone, and every query on it names its account. */
const UNFORCED = 'order_search';

describe('rows of an account (R10)', () => {
  test('R10 without the account set, or with another one, nothing is seen', async () => {
    const { accountId } = await desk.createAccount();
    const own = (await tables()).filter((name) => !OF_NO_ACCOUNT.includes(name) && name !== UNFORCED);
    for (const name of own) {
      const count = sql<{
        count: string;
      }>`select count(*) from ${sql.table(name)} where ${sql.raw(name === 'account' ? 'id' : 'account_id')} = ${desk.accountId}`;
      expect([name, (await count.execute(desk.context.db)).rows[0]?.count]).toEqual([name, '0']);
      const seen = await inAccount(desk.context.db, accountId, (tx) => count.execute(tx));
      expect([name, seen.rows[0]?.count]).toEqual([name, '0']);
    }
    expect((await desk.query('select count(*)::int as count from orders'))[0].count).toBe(1);
  });

  test('R10 a row cannot be written into another account', async () => {
    const { accountId } = await desk.createAccount();
    const write = inAccount(desk.context.db, accountId, (tx) =>
      tx
        .insertInto('order_count')
        .values({ account_id: desk.accountId, shop_id: desk.shopId, status: 'x', count: '1' })
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});
