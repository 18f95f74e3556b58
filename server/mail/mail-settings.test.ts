import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { newId } from '../security/new-id.ts';
import { openMailDesk } from './testing/mail-desk.ts';
import { startMailServer } from './testing/mail-server.ts';
import type { MailServer } from './testing/mail-server.ts';
import { queueMail } from './queue-mail.ts';

const HOST = 'http://desk.example';
const NEWS = { kind: 'shop-well', facts: { shop: '店', mall: 'ラクマ', since: new Date(0) } } as const;

describe('who is told what by mail', () => {
  let server: MailServer;
  let desk: Awaited<ReturnType<typeof openMailDesk>>;
  let cookie: string;
  let owner: string;
  beforeAll(async () => {
    server = await startMailServer();
    desk = await openMailDesk(server.url);
    owner = await desk.createApiKey(desk.account.accountId);
    cookie = await signIn(desk.account.email, desk.account.password);
  });
  afterAll(async () => {
    await desk.close();
    await server.stop();
  });

  async function signIn(email: string, password: string): Promise<string> {
    const answer = await desk.app.request(`${HOST}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'desk.example', origin: HOST },
      body: JSON.stringify({ email, password }),
    });
    expect(answer.status).toBe(200);
    return answer.headers.get('set-cookie') ?? '';
  }
  const asMember = (method: string, path: string, body?: unknown) =>
    desk.ask('', method, path, body, { cookie, host: 'desk.example', origin: HOST });

  async function queue(): Promise<readonly string[]> {
    const { accountId } = desk.account;
    const { items: before } = (await desk.ask(owner, 'GET', '/mails?limit=500')).body;
    await inAccount(desk.context.db, accountId, (tx) =>
      queueMail(tx, desk.context, { ...NEWS, accountId, to: 'subscribers' }),
    );
    const { items } = (await desk.ask(owner, 'GET', '/mails?limit=500')).body;
    return items.slice(0, items.length - before.length).map(({ to }: { to: string }) => to);
  }

  test('owners are told everything until they choose; staff nothing', async () => {
    const { accountId } = desk.account;
    await inAccount(desk.context.db, accountId, (tx) =>
      tx
        .insertInto('member')
        .values({
          account_id: accountId,
          id: newId(),
          name: '担当',
          email: 'staff@seller.example',
          role: 'staff',
          created_at: desk.context.now(),
        })
        .execute(),
    );
    expect(await queue()).toEqual([desk.account.email]);
  });

  test('what a member unticks is not sent to them', async () => {
    const { body } = await asMember('GET', '/mail-settings');
    expect(body).toEqual({
      available: true,
      email: desk.account.email,
      topics: ['shop-failing', 'credentials-expiring', 'uncertain-notice', 'webhook-disabled', 'contract'],
    });
    await asMember('PATCH', '/mail-settings', { topics: ['contract'] });
    expect(await queue()).toEqual([]);
    expect((await asMember('GET', '/mail-settings')).body.topics).toEqual(['contract']);
    await asMember('PATCH', '/mail-settings', { topics: ['shop-failing'] });
    expect(await queue()).toEqual([desk.account.email]);
  });

  test('a trial says what came of it, in the mail server’s words', async () => {
    const sent = await asMember('POST', '/mail-settings/trial');
    expect(sent.body).toEqual({ state: 'sent', detail: null });
    expect((await server.mails()).at(-1)?.subject).toBe('[まとめ] 通知メールの試し送り');
    server.answerNext({ code: 550, words: 'Mailbox closed' });
    const refused = await asMember('POST', '/mail-settings/trial');
    expect(refused.body).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('Mailbox closed'),
    });
    const { items } = (await desk.ask(owner, 'GET', '/mails?limit=2')).body;
    expect(items).toMatchObject([
      { kind: 'trial', state: 'failed', attempts: 1 },
      { kind: 'trial', state: 'sent', lastError: null },
    ]);
  });

  test('an API key has no mailbox', async () => {
    expect((await desk.ask(owner, 'POST', '/mail-settings/trial')).body.code).toBe('mail-needs-member');
    expect((await desk.ask(owner, 'PATCH', '/mail-settings', { topics: [] })).body.code).toBe(
      'mail-needs-member',
    );
  });

  test('R8 another account sees none of them', async () => {
    const other = await desk.createApiKey((await desk.createAccount()).accountId);
    expect((await desk.ask(other, 'GET', '/mails')).body.items).toEqual([]);
  });
});
