import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAccount } from '../../database/account-scope.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestDesk } from '../../testing/test-desk.ts';

describe('M14 enquiries', () => {
  let desk: TestDesk;
  let operator: string;
  let accountId: string;
  let staff: string;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    operator = await desk.createOperator();
    accountId = (await desk.createAccount()).accountId;
    staff = await desk.createApiKey(accountId, 'staff');
  });
  afterAll(() => desk.close());

  const asMember = (method: string, path: string, body?: unknown) => desk.ask(staff, method, path, body);
  const asOperator = (method: string, path: string, body?: unknown) =>
    desk.ask(operator, method, `/operator${path}`, body);
  const QUESTION = { subject: '料金について', topic: 'billing', text: '初月の料金は日割りですか。' };
  const ask = async () => (await asMember('POST', '/enquiries', QUESTION)).body.id;

  test('a question is answered, read, and asked further', async () => {
    const asked = await asMember('POST', '/enquiries', QUESTION);
    expect([asked.status, asked.body]).toMatchObject([
      201,
      {
        subject: '料金について',
        topic: 'billing',
        state: 'open',
        unread: false,
        messages: [{ from: 'member', name: 'staff key', text: '初月の料金は日割りですか。' }],
      },
    ]);
    const path = `/enquiries/${asked.body.id}`;
    const list = await asOperator('GET', '/enquiries?state=open');
    expect(list.body).toMatchObject({
      items: [{ id: asked.body.id, unread: true, account: { id: accountId, name: '試験商店' } }],
      unread: 1,
    });
    await asOperator('POST', `${path}/read`);
    expect((await asOperator('GET', '/enquiries')).body.unread).toBe(0);
    const answered = await asOperator('POST', `${path}/messages`, { text: 'はい、日割りです。' });
    expect([answered.status, answered.body.state]).toEqual([201, 'answered']);
    expect((await asMember('GET', '/enquiries')).body).toMatchObject({
      unread: 1,
      items: [{ state: 'answered', unread: true }],
    });
    expect((await asMember('GET', path)).body.messages[1]).toMatchObject({
      from: 'operator',
      name: '運営 太郎',
      text: 'はい、日割りです。',
    });
    expect((await asMember('POST', `${path}/read`)).status).toBe(204);
    expect((await asMember('GET', '/enquiries')).body.unread).toBe(0);
    await asMember('PATCH', path, { state: 'closed' });
    const more = await asMember('POST', `${path}/messages`, { text: 'もうひとつあります。' });
    expect(more.body).toMatchObject({ state: 'open', messages: [{}, {}, { from: 'member' }] });
    expect((await asOperator('PATCH', path, { state: 'closed' })).body.state).toBe('closed');
  });

  test('its words are sealed in the database', async () => {
    const id = await ask();
    const rows = await inAccount(desk.context.db, accountId, (tx) =>
      tx.selectFrom('enquiry_message').select('body').where('enquiry_id', '=', id).execute(),
    );
    const subjects = await inAccount(desk.context.db, accountId, (tx) =>
      tx.selectFrom('enquiry').select('subject').where('id', '=', id).execute(),
    );
    expect(rows[0]?.body.toString()).not.toContain('料金');
    expect(subjects[0]?.subject.toString()).not.toContain('料金');
  });

  test('another account neither sees it nor writes to it, and a viewer sees none', async () => {
    const id = await ask();
    const other = await desk.createApiKey((await desk.createAccount()).accountId);
    expect((await desk.ask(other, 'GET', '/enquiries')).body.items).toEqual([]);
    for (const [method, path, body] of [
      ['GET', `/enquiries/${id}`],
      ['POST', `/enquiries/${id}/messages`, { text: 'x' }],
      ['PATCH', `/enquiries/${id}`, { state: 'closed' }],
      ['POST', `/enquiries/${id}/read`],
    ] as const) {
      expect((await desk.ask(other, method, path, body)).status).toBe(404);
    }
    const viewer = await desk.createApiKey(accountId, 'viewer');
    expect((await desk.ask(viewer, 'GET', '/enquiries')).status).toBe(403);
  });

  test.each([
    ['an empty text', { ...QUESTION, text: ' ' }],
    ['too long a text', { ...QUESTION, text: 'あ'.repeat(5001) }],
    ['an unknown topic', { ...QUESTION, topic: 'weather' }],
  ])('%s is refused', async (_case, body) => {
    expect((await asMember('POST', '/enquiries', body)).status).toBe(422);
  });

  test('holds at most 100 messages', async () => {
    const id = await ask();
    for (let count = 1; count < 100; count += 1)
      await asMember('POST', `/enquiries/${id}/messages`, { text: `${count}` });
    const full = await asMember('POST', `/enquiries/${id}/messages`, { text: '多すぎる' });
    expect([full.status, full.body.code]).toEqual([409, 'enquiry-full']);
    expect((await asMember('GET', `/enquiries/${id}`)).body.messages).toHaveLength(100);
  });

  test('the list goes page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/enquiries?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body } = await asMember('GET', path);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(2);
  });
});
