import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { openBrowser } from '../testing/browser.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { joinAccount } from './testing/join-account.ts';

describe('R10 the members of an account', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false, env: { MATOME_TRUSTED_PROXY: '1' } });
  });
  afterAll(() => desk.close());

  /** An account, its owner at a browser and by key. */
  async function openCompany() {
    const account = await desk.createAccount();
    const owner = openBrowser(desk);
    await owner.signIn(account);
    return { ...account, owner, key: await desk.createApiKey(account.accountId) };
  }

  test('are listed with role, last sign-in and whether they have a second factor', async () => {
    const { key, email } = await openCompany();
    const viewerKey = key;
    await joinAccount(desk, key, { role: 'viewer', name: '閲覧 次郎' });
    const { body } = await desk.ask(viewerKey, 'GET', '/members');
    expect(body.items).toMatchObject([
      { email, role: 'owner', totp: false, lastSignInAt: expect.any(String) },
      { name: '閲覧 次郎', role: 'viewer', totp: false, lastSignInAt: null },
    ]);
  });

  test('have what their role allows from their next request on', async () => {
    const { key } = await openCompany();
    const person = await joinAccount(desk, key, { role: 'viewer' });
    const browser = openBrowser(desk);
    await browser.signIn(person);
    const shop = { mall: 'rakuma', name: '店' };
    expect((await browser.ask('POST', '/shops', shop)).body).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    await desk.ask(key, 'PATCH', `/members/${person.memberId}`, { role: 'owner' });
    expect((await browser.ask('POST', '/shops', shop)).status).toBe(201);
  });

  test('are out at once when removed, leave their name in the log, and their address is free again', async () => {
    const { key, accountId } = await openCompany();
    const person = await joinAccount(desk, key, { role: 'staff', name: '去る 人' });
    const browser = openBrowser(desk);
    await browser.signIn(person);
    await browser.ask('POST', '/statuses', { name: '検品待ち', phase: 'on-hold' });
    expect((await desk.ask(key, 'DELETE', `/members/${person.memberId}`)).status).toBe(204);
    expect((await browser.ask('GET', '/orders')).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await openBrowser(desk).signIn(person)).status).toBe(401);
    const { rows } = await inAccount(desk.context.db, accountId, (tx) =>
      sql`select who_name from audit_entry where action = 'createStatus'`.execute(tx),
    );
    expect(rows).toEqual([{ who_name: '去る 人' }]);
    const again = await joinAccount(desk, key, { role: 'viewer', email: person.email });
    expect((await openBrowser(desk).signIn(again)).status).toBe(200);
  });

  test('are never without an owner: the last one can be neither removed nor demoted', async () => {
    const { key, memberId } = await openCompany();
    const demoted = await desk.ask(key, 'PATCH', `/members/${memberId}`, { role: 'staff' });
    expect([demoted.status, demoted.body.code]).toEqual([409, 'last-owner']);
    const removed = await desk.ask(key, 'DELETE', `/members/${memberId}`);
    expect([removed.status, removed.body.code]).toEqual([409, 'last-owner']);
  });

  test('are never without an owner, even if two of them demote each other at the same moment', async () => {
    const { key, owner, memberId } = await openCompany();
    const second = await joinAccount(desk, key, { role: 'owner' });
    const other = openBrowser(desk);
    await other.signIn(second);
    const answers = await Promise.all([
      owner.ask('PATCH', `/members/${second.memberId}`, { role: 'viewer' }),
      other.ask('PATCH', `/members/${memberId}`, { role: 'viewer' }),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const { items } = (await desk.ask(key, 'GET', '/members')).body;
    expect(items.filter(({ role }: { role: string }) => role === 'owner')).toHaveLength(1);
  });

  test('do not remove or demote themselves by accident', async () => {
    const { key, owner, memberId } = await openCompany();
    await joinAccount(desk, key, { role: 'owner' });
    for (const [method, body] of [['DELETE'], ['PATCH', { role: 'staff' }]] as const)
      expect((await owner.ask(method, `/members/${memberId}`, body)).body).toMatchObject({
        status: 409,
        code: 'yourself',
      });
  });

  test('rename themselves, and the new name stands in what they do', async () => {
    const { owner, accountId } = await openCompany();
    expect((await owner.ask('PATCH', '/me', { name: '新しい 名' })).body.name).toBe('新しい 名');
    expect((await owner.ask('GET', '/me')).body.member.name).toBe('新しい 名');
    await owner.auth('/sign-out');
    const { rows } = await inAccount(desk.context.db, accountId, (tx) =>
      sql`select who_name from audit_entry where action = 'signOut'`.execute(tx),
    );
    expect(rows).toEqual([{ who_name: '新しい 名' }]);
  });

  test('end their other sessions, and a new password ends them, too', async () => {
    const { owner, email, password } = await openCompany();
    const elsewhere = openBrowser(desk);
    await elsewhere.signIn({ email, password });
    expect((await owner.ask('GET', '/me/sessions')).body.items.map((s: any) => s.current)).toEqual([
      false,
      true,
    ]);
    expect((await owner.ask('DELETE', '/me/sessions')).status).toBe(204);
    expect((await elsewhere.ask('GET', '/me')).status).toBe(401);
    await elsewhere.signIn({ email, password });
    const wrong = await owner.auth('/change-password', {
      currentPassword: 'not that one',
      newPassword: 'a new password',
    });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'INVALID_PASSWORD']);
    const changed = await owner.auth('/change-password', {
      currentPassword: password,
      newPassword: 'a new password',
    });
    expect(changed.status).toBe(200);
    expect((await elsewhere.ask('GET', '/me')).status).toBe(401);
    expect((await owner.ask('GET', '/me')).status).toBe(200);
    expect((await openBrowser(desk).signIn({ email, password })).status).toBe(401);
    expect((await openBrowser(desk).signIn({ email, password: 'a new password' })).status).toBe(200);
  });
});
