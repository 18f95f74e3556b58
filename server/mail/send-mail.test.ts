import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import type { MailKey } from './mail-store.ts';
import { openMailDesk } from './testing/mail-desk.ts';
import { startMailServer } from './testing/mail-server.ts';
import type { MailServer } from './testing/mail-server.ts';

type MailDesk = Awaited<ReturnType<typeof openMailDesk>>;

const UNCERTAIN = {
  kind: 'uncertain-notice',
  facts: { shop: '花の店 <1号>', mall: 'ラクマ', count: 3 },
} as const;

describe('mail', () => {
  let server: MailServer;
  let desk: MailDesk;
  beforeAll(async () => {
    server = await startMailServer();
    desk = await openMailDesk(server.url);
  });
  afterAll(async () => {
    await desk.close();
    await server.stop();
  });

  async function write(dedupeKey?: string): Promise<MailKey> {
    const key = await desk.write({ ...UNCERTAIN, ...(dedupeKey === undefined ? {} : { dedupeKey }) });
    if (key === null) throw new Error('nothing was written');
    return key;
  }

  test('goes out as text and as HTML, in Japanese, to the person alone', async () => {
    const key = await write();
    await desk.send(key);
    const mail = (await server.mails()).at(-1);
    expect(mail?.subject).toBe('[まとめ] 花の店 <1号>に確認が必要な送信が3件あります');
    expect(mail?.to).toMatchObject({ value: [{ address: desk.account.email, name: '試験 花子' }] });
    expect(mail?.from).toMatchObject({ value: [{ address: 'no-reply@desk.example', name: 'まとめ' }] });
    expect(mail?.messageId).toBe(`<${key.id}@desk.example>`);
    expect(mail?.text).toContain('試験 花子 様');
    expect(mail?.text).toContain('https://desk.example/');
    expect(mail?.html).toContain('花の店 &lt;1号&gt;');
    expect(await desk.show(key)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
  });

  test('R9 stands encrypted in the database, and its text not at all once it has gone out', async () => {
    const key = await write();
    const read = () =>
      inAccount(desk.context.db, key.accountId, (tx) =>
        tx.selectFrom('mail').selectAll().where('id', '=', key.id).executeTakeFirstOrThrow(),
      );
    const queued = await read();
    expect(queued.body?.toString()).not.toContain('花の店');
    expect(queued.recipient.toString()).not.toContain(desk.account.email);
    await desk.send(key);
    expect((await read()).body).toBeNull();
  });

  test('the same news is told to a person once', async () => {
    await write('outage-1');
    expect(await desk.write({ ...UNCERTAIN, dedupeKey: 'outage-1' })).toBeNull();
    expect(await desk.write({ ...UNCERTAIN, dedupeKey: 'outage-2' })).not.toBeNull();
  });

  test('is tried again where the server asks for patience', async () => {
    const key = await write();
    server.answerNext({ code: 451, words: 'Try again later' });
    await desk.send(key);
    expect(await desk.show(key)).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await desk.show(key)).lastError).toContain('Try again later');
    expect(await desk.jobs('send-mail')).toContainEqual(expect.closeTo(60, -1));
    await desk.send(key);
    expect(await desk.show(key)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });

  test('is given up at once where the server refuses it for good, in the server’s words', async () => {
    const key = await write();
    const before = server.taken();
    server.answerNext({ code: 550, words: 'No such mailbox here' });
    await desk.send(key);
    const shown = await desk.show(key);
    expect(shown).toMatchObject({ state: 'failed', attempts: 1 });
    expect(shown.lastError).toContain('550 No such mailbox here');
    await desk.send(key);
    expect(server.taken()).toBe(before);
  });

  test('waits while the server is away, and goes out when it is back', async () => {
    const key = await write();
    await server.stop();
    await desk.send(key);
    expect(await desk.show(key)).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await desk.show(key)).lastError).toContain('ECONNREFUSED');
    await server.start();
    desk.passMinutes(1);
    await desk.send(key);
    expect(await desk.show(key)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('is given up after a day of tries, and says so', async () => {
    const key = await write();
    await server.stop();
    for (let tries = 0; tries < 9; tries += 1) {
      expect(await desk.show(key)).toMatchObject({ state: 'queued', attempts: tries });
      await desk.send(key);
      desk.passMinutes(60 * 8);
    }
    expect(await desk.show(key)).toMatchObject({ state: 'failed', attempts: 9 });
    await server.start();
  });

  test('R4 a process that dies before the server’s yes is noted sends it again under the same Message-ID', async () => {
    const key = await write();
    const before = server.taken();
    desk.crashAt('mail:sent');
    await expect(desk.send(key)).rejects.toThrow('died at mail:sent');
    await desk.send(key);
    const ids = (await server.mails()).slice(before).map((mail) => mail.messageId);
    expect(ids).toEqual([`<${key.id}@desk.example>`, `<${key.id}@desk.example>`]);
    await desk.send(key);
    expect(server.taken()).toBe(before + 2);
  });
});

describe('a mail server that asks for a login', () => {
  const login = { user: 'desk@shop.example', password: 'secret' };

  test('takes mail in the name of the login', async () => {
    const server = await startMailServer(login);
    const desk = await openMailDesk(server.url);
    const key = await desk.write(UNCERTAIN);
    if (key === null) throw new Error('nothing was written');
    await desk.send(key);
    expect((await server.mails())[0]?.from).toMatchObject({ value: [{ address: 'desk@shop.example' }] });
    await desk.close();
    await server.stop();
  });

  test('that refuses the login keeps the mail waiting: the operator can mend that', async () => {
    const server = await startMailServer(login);
    const desk = await openMailDesk(server.url.replace('secret', 'wrong'));
    const key = await desk.write(UNCERTAIN);
    if (key === null) throw new Error('nothing was written');
    await desk.send(key);
    const shown = await desk.show(key);
    expect(shown).toMatchObject({ state: 'queued', attempts: 1 });
    expect(shown.lastError).toContain('535');
    await desk.close();
    await server.stop();
  });
});

test('without a mail server nothing is written, and nothing fails', async () => {
  const desk = await openMailDesk('smtp://127.0.0.1:1', { env: { SMTP_URL: '' } });
  const answer = await desk.ask(await desk.createApiKey(desk.account.accountId), 'GET', '/mail-settings');
  expect(answer.body).toMatchObject({ available: false });
  expect((await desk.ask('', 'GET', '/installation')).body).toMatchObject({ mail: false });
  await desk.close();
});
