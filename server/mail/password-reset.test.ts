import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY } from '../database/account-scope.ts';
import { openMailDesk } from './testing/mail-desk.ts';
import { startMailServer } from './testing/mail-server.ts';
import type { MailServer } from './testing/mail-server.ts';

const HOST = 'http://desk.example';

describe('a forgotten password', () => {
  let server: MailServer;
  let desk: Awaited<ReturnType<typeof openMailDesk>>;
  beforeAll(async () => {
    server = await startMailServer();
    desk = await openMailDesk(server.url);
  });
  afterAll(async () => {
    await desk.close();
    await server.stop();
  });

  const auth = (path: string, body: unknown) =>
    desk.app.request(`${HOST}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'desk.example', origin: HOST },
      body: JSON.stringify(body),
    });
  const signIn = (password: string) => auth('/sign-in/email', { email: desk.account.email, password });

  /** What the last queued mail says, once it is sent. */
  async function sendQueued(): Promise<void> {
    const { rows } = await desk.context.pool.query<{ key: string }>(
      `select key from graphile_worker.jobs where key like 'send-mail:%'`,
    );
    for (const accountId of [desk.account.accountId, NOBODY])
      for (const { key } of rows) await desk.send({ accountId, id: key.slice('send-mail:'.length) });
  }
  const tokenIn = (text: string | undefined) => /new-password#token=(\S+)/.exec(text ?? '')?.[1] ?? '';

  test('is set anew by the link in a mail, once, and ends every session', async () => {
    const cookie = (await signIn(desk.account.password)).headers.get('set-cookie') ?? '';
    const me = () => desk.app.request(`${HOST}/api/v1/me`, { headers: { cookie, host: 'desk.example' } });
    expect((await me()).status).toBe(200);
    expect((await auth('/request-password-reset', { email: desk.account.email })).status).toBe(200);
    await sendQueued();
    const mail = (await server.mails()).at(-1);
    expect(mail?.subject).toBe('[まとめ] パスワードの再設定');
    expect(mail?.text).toContain('https://desk.example/new-password#token=');
    const token = tokenIn(mail?.text);
    expect((await auth('/reset-password', { token, newPassword: 'short' })).status).toBe(400);
    expect((await auth('/reset-password', { token, newPassword: 'another good password' })).status).toBe(200);
    expect((await me()).status).toBe(401);
    expect((await signIn(desk.account.password)).status).toBe(401);
    expect((await signIn('another good password')).status).toBe(200);
    expect((await auth('/reset-password', { token, newPassword: 'a third good one' })).status).toBe(400);
    const owner = await desk.createApiKey(desk.account.accountId);
    const { items } = (await desk.ask(owner, 'GET', '/audit')).body;
    expect(items.map(({ action }: { action: string }) => action)).toContain('resetPassword');
  });

  test('an address that nobody signs in by gets the same answer, and no mail', async () => {
    const known = await auth('/request-password-reset', { email: desk.account.email });
    const unknown = await auth('/request-password-reset', { email: 'nobody@seller.example' });
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
    const before = server.taken();
    await sendQueued();
    expect((await server.mails()).slice(before).map(({ to }) => JSON.stringify(to))).not.toContainEqual(
      expect.stringContaining('nobody@seller.example'),
    );
  });

  test('a link is good for an hour', async () => {
    desk.passMinutes(3);
    await auth('/request-password-reset', { email: desk.account.email });
    await sendQueued();
    const token = tokenIn((await server.mails()).at(-1)?.text);
    const { rows } = await desk.context.pool.query<{ minutes: number }>(
      `select round(extract(epoch from "expiresAt" - now()) / 60)::int as minutes from auth.verification
       where identifier = $1`,
      [`reset-password:${token}`],
    );
    expect(rows).toEqual([{ minutes: 60 }]);
    await desk.context.pool.query(`update auth.verification set "expiresAt" = now() - interval '1 s'`);
    const late = await auth('/reset-password', { token, newPassword: 'a good password' });
    expect(late.status).toBe(400);
    expect(await late.json()).toMatchObject({ code: 'INVALID_TOKEN' });
  });
});

test('without a mail server nobody can ask for a new password', async () => {
  const desk = await openMailDesk('', { env: { SMTP_URL: '' } });
  const answer = await desk.app.request(`${HOST}/api/auth/request-password-reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: 'desk.example', origin: HOST },
    body: JSON.stringify({ email: desk.account.email }),
  });
  expect(answer.status).toBe(400);
  await desk.close();
});
