import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, inAccount } from '../database/account-scope.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

const HOST = 'http://desk.example';
const PERSON = { email: 'unei@operator.example', password: 'a good password' };

describe('R10 who runs the installation', () => {
  let desk: TestDesk;
  let operatorKey: string;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    operatorKey = await desk.createOperator(PERSON);
  });
  afterAll(() => desk.close());

  const signIn = (email: string, password: string) =>
    desk.app.request(`${HOST}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'desk.example', origin: HOST },
      body: JSON.stringify({ email, password }),
    });
  const get = (path: string, cookie: string) =>
    desk.app.request(`${HOST}/api/v1${path}`, { headers: { cookie, host: 'desk.example' } });

  test('signs in by password or key, and has no desk of orders', async () => {
    const signedIn = await signIn(PERSON.email, PERSON.password);
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(await (await get('/operator/me', cookie)).json()).toMatchObject({ name: '運営 太郎' });
    expect(await (await get('/orders', cookie)).json()).toMatchObject({
      status: 403,
      code: 'operator-has-no-desk',
    });
    expect((await desk.ask(operatorKey, 'GET', '/operator/me')).body.email).toBe(PERSON.email);
  });

  test('has an address of their own: nobody else can open an account with it', async () => {
    const again = await desk.ask('', 'POST', '/sign-up', { company: '店', name: '名', ...PERSON });
    expect([again.status, again.body.code]).toEqual([409, 'email-taken']);
    await expect(desk.createOperator(PERSON)).rejects.toThrow('email-taken');
  });

  test('sees by SQL the accounts, their shops and their counts, and of orders nothing', async () => {
    const { accountId } = await desk.createAccount();
    const owner = await desk.createApiKey(accountId);
    await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: '見える店' });
    const tables = await desk.context.pool.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity`,
    );
    const policies = await desk.context.pool.query<{ name: string }>(
      `select tablename as name from pg_policies where policyname like 'operator%' and cmd in ('ALL', 'SELECT')`,
    );
    const shown = new Set(policies.rows.map(({ name }) => name));
    for (const hidden of [
      'orders',
      'order_line',
      'order_search',
      'order_raw',
      'order_history',
      'instruction',
      'attempt',
    ])
      expect(shown).not.toContain(hidden);
    expect(tables.rows.map(({ name }) => name)).toContain('orders');
    await asOperator(desk.context.db, async (tx) => {
      const shops = await tx.selectFrom('shop').select('name').execute();
      expect(shops).toEqual([{ name: '見える店' }]);
      const changed = await tx.updateTable('shop').set({ name: '変えた' }).executeTakeFirst();
      expect(changed.numUpdatedRows).toBe(0n);
    });
  });

  test('a suspended account lets nobody in, by password or key, and loses nothing', async () => {
    const { accountId, email, password } = await desk.createAccount();
    const owner = await desk.createApiKey(accountId);
    const cookie = (await signIn(email, password)).headers.get('set-cookie') ?? '';
    const setSuspended = (at: Date | null) =>
      inAccount(desk.context.db, accountId, (tx) =>
        tx.updateTable('account').set({ suspended_at: at }).where('id', '=', accountId).execute(),
      );
    await setSuspended(desk.context.now());
    const byKey = await desk.ask(owner, 'GET', '/shops');
    expect([byKey.status, byKey.body.code]).toEqual([403, 'account-suspended']);
    expect(await (await get('/me', cookie)).json()).toMatchObject({ status: 403, code: 'account-suspended' });
    await setSuspended(null);
    expect((await desk.ask(owner, 'GET', '/shops')).status).toBe(200);
  });
});

describe('the audit log', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
  });
  afterAll(() => desk.close());

  test('has who did what to which, for every call that changes something, and for no other', async () => {
    const { accountId } = await desk.createAccount();
    const owner = await desk.createApiKey(accountId);
    const shop = await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: '店' });
    await desk.ask(owner, 'GET', '/shops');
    await desk.ask(owner, 'PATCH', `/shops/${shop.body.id}`, { importDays: 99 });
    await desk.ask(owner, 'PATCH', `/shops/${shop.body.id}`, { importDays: 9 });
    const { rows } = await inAccount(desk.context.db, accountId, (tx) =>
      sql`select action, target_id, who_kind, who_name from audit_entry order by id`.execute(tx),
    );
    const by = { target_id: shop.body.id, who_kind: 'api-key', who_name: 'owner key' };
    expect(rows).toEqual([
      { action: 'createShop', ...by },
      { action: 'updateShop', ...by },
    ]);
  });
});
