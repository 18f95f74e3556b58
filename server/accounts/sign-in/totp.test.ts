import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../../database/account-scope.ts';
import { joinAccount } from '../../members/testing/join-account.ts';
import { openBrowser } from '../../testing/browser.ts';
import type { Browser } from '../../testing/browser.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';
import { totpCode } from '../../testing/totp-code.ts';

describe('R12 二段階認証', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false, env: { MATOME_TRUSTED_PROXY: '1' } });
  });
  afterAll(() => desk.close());

  async function openCompany() {
    const account = await desk.createAccount();
    const owner = openBrowser(desk);
    await owner.signIn(account);
    return { ...account, owner, key: await desk.createApiKey(account.accountId) };
  }

  /** Set up and confirmed by the code before the present one, so that the present one is still unused. */
  async function setUp(browser: Browser, password: string) {
    const { body } = await browser.auth('/two-factor/enable', { password });
    const secret = new URL(body.totpURI).searchParams.get('secret') ?? '';
    const confirmed = await browser.auth('/two-factor/verify-totp', { code: totpCode(secret) });
    expect(confirmed.status).toBe(200);
    return { secret, recoveryCodes: body.backupCodes as string[] };
  }

  const deedsOf = async (accountId: string) => {
    const { rows } = await inAccount(desk.context.db, accountId, (tx) =>
      sql<{ action: string }>`select action from audit_entry order by id`.execute(tx),
    );
    return rows.map(({ action }) => action);
  };

  test('once set up, the password alone lets nobody in; the phone’s code does, and only once', async () => {
    const { owner, email, password, accountId } = await openCompany();
    const { secret } = await setUp(owner, password);
    expect((await owner.ask('GET', '/me')).body).toMatchObject({ totp: true });

    const browser = openBrowser(desk);
    expect((await browser.signIn({ email, password })).body).toMatchObject({ twoFactorRedirect: true });
    expect((await browser.ask('GET', '/me')).status).toBe(401);
    expect((await browser.auth('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    const code = totpCode(secret, 1);
    expect((await browser.auth('/two-factor/verify-totp', { code })).status).toBe(200);
    expect((await browser.ask('GET', '/me')).status).toBe(200);

    const overTheShoulder = openBrowser(desk);
    await overTheShoulder.signIn({ email, password });
    const again = await overTheShoulder.auth('/two-factor/verify-totp', { code });
    expect([again.status, again.body.code]).toEqual([401, 'INVALID_CODE']);
    expect((await overTheShoulder.ask('GET', '/me')).status).toBe(401);
    expect(await deedsOf(accountId)).toEqual(['signIn', 'enableTotp', 'signIn']);
  });

  test('a set-up that was not confirmed changes nothing at the sign-in', async () => {
    const { owner, email, password } = await openCompany();
    await owner.auth('/two-factor/enable', { password });
    expect((await owner.auth('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await openBrowser(desk).signIn({ email, password })).body).toHaveProperty('token');
  });

  test('each of ten recovery codes signs in once', async () => {
    const { owner, email, password, accountId } = await openCompany();
    const { recoveryCodes } = await setUp(owner, password);
    expect(recoveryCodes).toHaveLength(10);
    const [code = ''] = recoveryCodes;
    const enter = async () => {
      const browser = openBrowser(desk);
      await browser.signIn({ email, password });
      return browser.auth('/two-factor/verify-backup-code', { code });
    };
    expect((await enter()).status).toBe(200);
    expect((await enter()).status).toBe(401);
    expect(await deedsOf(accountId)).toContain('useRecoveryCode');
  });

  test('a browser that is trusted is not asked, until it is trusted no longer', async () => {
    const { owner, email, password } = await openCompany();
    const { secret } = await setUp(owner, password);
    const browser = openBrowser(desk);
    await browser.signIn({ email, password });
    await browser.auth('/two-factor/verify-totp', { code: totpCode(secret, 1), trustDevice: true });
    await browser.auth('/sign-out');
    expect((await browser.signIn({ email, password })).body).toHaveProperty('token');
    await owner.ask('DELETE', '/me/sessions');
    expect((await browser.signIn({ email, password })).body).toMatchObject({ twoFactorRedirect: true });
  });

  test('is turned off by the password only', async () => {
    const { owner, email, password, accountId } = await openCompany();
    await setUp(owner, password);
    expect((await owner.auth('/two-factor/disable', { password: 'wrong one' })).status).toBe(400);
    expect((await owner.auth('/two-factor/disable', { password })).status).toBe(200);
    expect((await openBrowser(desk).signIn({ email, password })).body).toHaveProperty('token');
    expect(await deedsOf(accountId)).toContain('disableTotp');
  });

  test('five wrong codes end the sign-in, so that nobody tries them all', async () => {
    const { owner, email, password } = await openCompany();
    const { secret } = await setUp(owner, password);
    const browser = openBrowser(desk);
    await browser.signIn({ email, password });
    for (const code of ['000001', '000002', '000003', '000004', '000005', '000006'])
      await browser.auth('/two-factor/verify-totp', { code });
    expect((await browser.auth('/two-factor/verify-totp', { code: totpCode(secret, 1) })).status).toBe(401);
  });

  test('may be asked of everybody by an owner who has it: who has none sets it up before anything else', async () => {
    const { owner, password, key } = await openCompany();
    const member = await joinAccount(desk, key, { role: 'staff' });
    const staff = openBrowser(desk);
    await staff.signIn(member);
    const tooEarly = await owner.ask('PATCH', '/account', { requireTotp: true });
    expect(tooEarly.body).toMatchObject({ status: 422, code: 'totp-own-first' });
    await setUp(owner, password);
    expect((await owner.ask('PATCH', '/account', { requireTotp: true })).status).toBe(200);

    expect((await staff.ask('GET', '/me')).body).toMatchObject({
      mustSetUpTotp: true,
      account: { requireTotp: true },
    });
    for (const path of ['/orders', '/members', '/events'])
      expect((await staff.ask('GET', path)).body).toMatchObject({ status: 403, code: 'totp-required' });
    expect((await desk.ask(key, 'GET', '/orders')).status).toBe(200);
    await setUp(staff, member.password);
    expect((await staff.ask('GET', '/orders')).status).toBe(200);
  });

  test('of a lost phone is taken away by an owner, who cannot do it to themselves', async () => {
    const { owner, key, memberId, accountId } = await openCompany();
    const member = await joinAccount(desk, key, { role: 'staff' });
    const staff = openBrowser(desk);
    await staff.signIn(member);
    await setUp(staff, member.password);
    expect((await owner.ask('DELETE', `/members/${memberId}/totp`)).body).toMatchObject({ code: 'yourself' });
    expect((await owner.ask('DELETE', `/members/${member.memberId}/totp`)).status).toBe(204);
    expect((await staff.ask('GET', '/me')).status).toBe(401);
    expect((await openBrowser(desk).signIn(member)).body).toHaveProperty('token');
    expect(await deedsOf(accountId)).toContain('resetMemberTotp');
  });

  test('serves an operator as it does a member', async () => {
    const person = { email: 'unei@operator.example', password: 'a good password' };
    await desk.createOperator(person);
    const operator = openBrowser(desk);
    await operator.signIn(person);
    const { secret } = await setUp(operator, person.password);
    const browser = openBrowser(desk);
    await browser.signIn(person);
    await browser.auth('/two-factor/verify-totp', { code: totpCode(secret, 1) });
    expect((await browser.ask('GET', '/operator/me')).body).toMatchObject({ email: person.email });
  });
});
