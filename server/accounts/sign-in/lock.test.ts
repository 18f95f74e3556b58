import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAccount, NOBODY } from '../../database/account-scope.ts';
import { openBrowser } from '../../testing/browser.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';

const MINUTE_MS = 60_000;

describe('R12 an address that is tried too often', () => {
  let desk: TestDesk;
  let laterMs = 0;
  beforeAll(async () => {
    desk = await startTestDesk({
      worker: false,
      now: () => new Date(Date.now() + laterMs),
      env: { MATOME_TRUSTED_PROXY: '1' },
    });
  });
  beforeEach(() => {
    laterMs = 0;
  });
  afterAll(() => desk.close());

  /** Each from an address of its own: what counts is the e-mail address. */
  const tryWrong = (email: string) => openBrowser(desk).signIn({ email, password: 'a wrong password' });
  const tryWrongly = async (email: string, times: number) => {
    for (let n = 0; n < times; n += 1) expect((await tryWrong(email)).status).toBe(401);
  };
  const auditOf = async (accountId: string) => {
    const { rows } = await inAccount(desk.context.db, accountId, (tx) =>
      sql`select action, target_name, changes from audit_entry order by id`.execute(tx),
    );
    return rows;
  };

  test('is shut for 15 minutes after ten wrong passwords, says until when, and who is inside stays', async () => {
    const { email, password, accountId } = await desk.createAccount();
    const inside = openBrowser(desk);
    await inside.signIn({ email, password });
    await tryWrongly(email, 10);
    const shut = await openBrowser(desk).signIn({ email, password });
    expect([shut.status, shut.body.code]).toEqual([429, 'SIGN_IN_LOCKED']);
    const lockedMs = Date.parse(shut.body.lockedUntil) - Date.now();
    expect(lockedMs).toBeGreaterThan(14 * MINUTE_MS);
    expect(lockedMs).toBeLessThanOrEqual(15 * MINUTE_MS);
    expect((await inside.ask('GET', '/me')).status).toBe(200);
    expect(await auditOf(accountId)).toMatchObject([
      { action: 'signIn', changes: [] },
      { action: 'lockSignIn', target_name: '試験 花子', changes: [{ field: 'failedTries', after: 10 }] },
    ]);
    laterMs = 15 * MINUTE_MS;
    expect((await openBrowser(desk).signIn({ email, password })).status).toBe(200);
    expect((await auditOf(accountId)).at(-1)).toMatchObject({
      action: 'signIn',
      changes: [{ field: 'failedTries', after: 10 }],
    });
  });

  test('is shut for twice as long the next time', async () => {
    const { email } = await desk.createAccount();
    await tryWrongly(email, 10);
    laterMs = 16 * MINUTE_MS;
    await tryWrongly(email, 10);
    const shut = await tryWrong(email);
    expect(Date.parse(shut.body.lockedUntil) - Date.now() - laterMs).toBeGreaterThan(29 * MINUTE_MS);
  });

  test('nine wrong ones and the right one: it is open, and the count begins anew', async () => {
    const { email, password } = await desk.createAccount();
    await tryWrongly(email, 9);
    expect((await openBrowser(desk).signIn({ email, password })).status).toBe(200);
    await tryWrongly(email, 9);
    expect((await openBrowser(desk).signIn({ email, password })).status).toBe(200);
  });

  test('is shut as well when all tries come at the same moment', async () => {
    const { email } = await desk.createAccount();
    const answers = await Promise.all(Array.from({ length: 16 }, () => tryWrong(email)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
  });

  test('is shut in the same way when it is nobody’s, so that nothing tells whether somebody has it', async () => {
    const email = 'nobody-at-all@seller.example';
    await tryWrongly(email, 10);
    expect((await tryWrong(email)).body.code).toBe('SIGN_IN_LOCKED');
    const entries = await auditOf(NOBODY);
    expect(entries.at(-1)).toMatchObject({ action: 'lockSignIn', target_name: null });
    expect(JSON.stringify(entries)).not.toContain('nobody-at-all');
  });

  test('takes as long to be refused whether it is somebody’s or nobody’s', async () => {
    const { email } = await desk.createAccount();
    const medianOf = async (address: string) => {
      const times: number[] = [];
      for (let n = 0; n < 7; n += 1) {
        const startedAt = performance.now();
        await tryWrong(address);
        times.push(performance.now() - startedAt);
      }
      return times.toSorted((a, b) => a - b)[3] ?? 0;
    };
    const known = await medianOf(email);
    const unknown = await medianOf('not-known@seller.example');
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
  });

  test('counts a client by where it really is, whatever it says of itself', async () => {
    const { email } = await desk.createAccount();
    const ask = (forwarded: string) =>
      desk.app.request('http://desk.example/api/auth/sign-in/email', {
        method: 'POST',
        headers: {
          host: 'desk.example',
          origin: 'http://desk.example',
          'content-type': 'application/json',
          'x-forwarded-for': forwarded,
          'x-matome-client-address': forwarded,
        },
        body: JSON.stringify({ email: `x${Math.random()}${email}`, password: 'a wrong password' }),
      });
    const answers: number[] = [];
    for (let n = 0; n < 21; n += 1) answers.push((await ask(`10.9.0.${n}, 203.0.113.77`)).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
  });
});
