import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rakuma } from '@matome/connectors/rakuma/index.ts';
import { sql } from 'kysely';
import { DEFAULT_CREDENTIALS } from '../../simulators/rakuma/options.ts';
import { startSimulators } from '../../simulators/start.ts';
import type { Simulators } from '../../simulators/start.ts';
import { inAccount } from '../database/account-scope.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

describe('every POST takes an Idempotency-Key', () => {
  let desk: TestDesk;
  let simulators: Simulators;
  let owner: string;
  let accountId: string;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, seed: 1, orders: 1 });
    desk = await startTestDesk({ worker: false, malls: [rakuma], mallUrls: simulators.urls });
    accountId = (await desk.createAccount()).accountId;
    owner = await desk.createApiKey(accountId);
  });
  afterAll(async () => {
    await desk.close();
    await simulators.close();
  });

  const rakumaShop = { mall: 'rakuma', name: 'ラクマ店', settings: DEFAULT_CREDENTIALS };
  const asked = () =>
    simulators.malls.rakuma.journal.entries().filter(({ path }) => path === '/v1/shop').length;

  test('a connection test with the same key asks the mall once, however many ask at the same time', async () => {
    const shop = await desk.ask(owner, 'POST', '/shops', rakumaShop);
    const before = asked();
    const ask = () =>
      desk.ask(owner, 'POST', `/shops/${shop.body.id}/connection-test`, undefined, {
        'idempotency-key': 'test-1',
      });
    const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(Array(4).fill([200, 'ok']));
    expect(asked() - before).toBe(1);
    const elsewhere = await desk.ask(owner, 'POST', '/shops', rakumaShop, { 'idempotency-key': 'test-1' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('a refused call keeps nothing, so that the same key may be used once the reason is gone', async () => {
    const bare = await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: '空の店' });
    const ask = () =>
      desk.ask(owner, 'POST', `/shops/${bare.body.id}/connection-test`, undefined, {
        'idempotency-key': 'test-2',
      });
    expect((await ask()).status).toBe(409);
    await desk.ask(owner, 'PATCH', `/shops/${bare.body.id}`, { settings: DEFAULT_CREDENTIALS });
    expect((await ask()).body.state).toBe('ok');
  });

  test('M1 a sign-up that is sent again answers the first answer, and another one with its key is refused', async () => {
    const body = { company: '店', name: '花子', email: 'hanako@seller.example', password: 'long enough' };
    const ask = (changes = {}) =>
      desk.ask('', 'POST', '/sign-up', { ...body, ...changes }, { 'idempotency-key': 'sign-up-1' });
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(answers[1]?.body.id).toBe(answers[0]?.body.id);
    const other = await ask({ password: 'another one' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('an answer given again is the very same text', async () => {
    const ask = () =>
      desk.app.request('/api/v1/api-keys', {
        method: 'POST',
        headers: { authorization: `Bearer ${owner}`, 'idempotency-key': 'text' },
        body: JSON.stringify({ name: 'key', role: 'viewer' }),
      });
    const first = await (await ask()).text();
    expect(await (await ask()).text()).toBe(first);
  });

  test('R11 an answer is kept sealed: an API key in it is not to be read in the database', async () => {
    const made = await desk.ask(
      owner,
      'POST',
      '/api-keys',
      { name: 'key', role: 'viewer' },
      { 'idempotency-key': 'sealed' },
    );
    const { rows } = await inAccount(desk.context.db, accountId, (tx) =>
      sql<{
        text: string;
      }>`select row_to_json(k)::text as text from idempotency_key k where key = 'sealed'`.execute(tx),
    );
    const text = rows[0]?.text ?? '';
    expect(text).toContain('answer');
    expect(text).not.toContain(made.body.key);
    expect(text).not.toContain(Buffer.from(made.body.key).toString('hex'));
  });
});
