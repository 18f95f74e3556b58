import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provisionAccount } from '../accounts/provision-account.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

const HOST = 'http://desk.example';

describe('what an operator looks after', () => {
  let desk: TestDesk;
  let operator: string;
  let viewer: string;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    operator = await desk.createOperator({ email: 'first@operator.example', password: 'a good password' });
    viewer = await desk.createApiKey((await desk.createAccount()).accountId, 'viewer');
  });
  afterAll(() => desk.close());

  const signIn = async (email: string, password: string) => {
    const answer = await desk.app.request(`${HOST}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'desk.example', origin: HOST },
      body: JSON.stringify({ email, password }),
    });
    return { status: answer.status, cookie: answer.headers.get('set-cookie') ?? '' };
  };

  test('an operator alone on a new installation is offered to sign in', async () => {
    const empty = await startTestDesk({ worker: false });
    const offered = async () => (await empty.ask('', 'GET', '/installation')).body.accounts;
    expect(await offered()).toBe(false);
    await empty.createOperator();
    expect(await offered()).toBe(true);
    await empty.close();
  });

  test('announcements are shown from then on and until then, in the reader’s language', async () => {
    const now = desk.context.now().getTime();
    const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
    const announce = (title: string, facts: object) =>
      desk.ask(operator, 'POST', '/operator/announcements', {
        level: 'info',
        ja: { title, body: '本文' },
        en: null,
        from: at(-10),
        until: at(10),
        ...facts,
      });
    await announce('これから', { from: at(5) });
    await announce('終わった', { from: at(-20), until: at(-1) });
    await announce('いま', { until: null });
    const warning = await announce('注意', { level: 'warning', en: { title: 'Take care', body: 'Body' } });
    expect(warning.status).toBe(201);
    const titles = async (language: string) =>
      (
        await desk.ask(viewer, 'GET', '/announcements', undefined, { 'accept-language': language })
      ).body.items.map(({ title }: { title: string }) => title);
    expect(await titles('ja')).toEqual(['注意', 'いま']);
    expect(await titles('en')).toEqual(['Take care', 'いま']);

    const { id } = warning.body;
    const backwards = await desk.ask(operator, 'PATCH', `/operator/announcements/${id}`, { until: at(-30) });
    expect([backwards.status, backwards.body.errors[0].path]).toEqual([422, 'until']);
    await desk.ask(operator, 'PATCH', `/operator/announcements/${id}`, { ja: { title: '変更', body: '' } });
    expect(await titles('ja')).toEqual(['変更', 'いま']);
    await desk.ask(operator, 'DELETE', `/operator/announcements/${id}`);
    expect(await titles('ja')).toEqual(['いま']);
    const all = await desk.ask(operator, 'GET', '/operator/announcements');
    expect(all.body.items.map(({ state }: { state: string }) => state)).toEqual(['shown', 'over', 'planned']);
  });

  test('an announcement reaches every open screen of every account at once', async () => {
    const other = await desk.createApiKey((await desk.createAccount()).accountId, 'staff');
    const streams = await Promise.all(
      [viewer, other].map(async (key) =>
        desk.app.request('/api/v1/events', { headers: { authorization: `Bearer ${key}` } }),
      ),
    );
    await desk.ask(operator, 'POST', '/operator/announcements', {
      level: 'info',
      ja: { title: '工事', body: '' },
      en: null,
      from: desk.context.now().toISOString(),
      until: null,
    });
    for (const stream of streams) {
      const reader = stream.body?.getReader();
      let said = '';
      while (reader !== undefined && !said.includes('changed"}')) {
        const { value, done } = await reader.read();
        if (done) break;
        said += Buffer.from(value).toString();
      }
      expect(said).toContain('data: {"type":"announcements-changed"}');
      await reader?.cancel();
    }
  });

  test('a second operator signs in; dismissed, they are out at once, and the last one stays', async () => {
    const person = { name: '運営 次郎', email: 'Second@operator.example', password: 'a good password' };
    const added = await desk.ask(operator, 'POST', '/operator/operators', person);
    expect(added.body).toMatchObject({ name: '運営 次郎', email: 'second@operator.example' });
    const again = await desk.ask(operator, 'POST', '/operator/operators', person);
    expect([again.status, again.body.code]).toEqual([409, 'email-taken']);
    const { cookie } = await signIn('second@operator.example', person.password);
    const me = () =>
      desk.app.request(`${HOST}/api/v1/operator/me`, { headers: { cookie, host: 'desk.example' } });
    expect((await me()).status).toBe(200);
    expect((await desk.ask(operator, 'DELETE', `/operator/operators/${added.body.id}`)).status).toBe(204);
    expect((await me()).status).toBe(401);
    expect((await signIn('second@operator.example', person.password)).status).toBe(401);
    const [last] = (await desk.ask(operator, 'GET', '/operator/operators')).body.items;
    const refused = await desk.ask(operator, 'DELETE', `/operator/operators/${last.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'last-operator']);
    expect((await desk.ask(operator, 'POST', '/operator/operators', person)).status).toBe(201);
  });

  test('an operator’s key works until it is revoked', async () => {
    const made = await desk.ask(operator, 'POST', '/operator/api-keys', { name: '監視' });
    expect((await desk.ask(made.body.key, 'GET', '/operator/health')).status).toBe(200);
    const listed = await desk.ask(operator, 'GET', '/operator/api-keys');
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({
        name: '監視',
        operator: { id: expect.any(String), name: '運営 太郎' },
        lastUsedAt: expect.any(String),
      }),
    );
    expect(JSON.stringify(listed.body)).not.toContain(made.body.key);
    await desk.ask(operator, 'DELETE', `/operator/api-keys/${made.body.id}`);
    expect((await desk.ask(made.body.key, 'GET', '/operator/health')).status).toBe(401);
  });

  test('an account that is stuck in the making is seen, without what was typed, and pushed on', async () => {
    const signUp = await desk.ask('', 'POST', '/sign-up', {
      company: '立往生商店',
      name: '足止 三郎',
      email: 'stuck@seller.example',
      password: 'a secret password',
    });
    await desk.context.pool.query(
      `update graphile_worker._private_jobs set attempts = 4, run_at = now() + interval '1 hour',
         last_error = 'Error: cannot write 足止 三郎 (stuck@seller.example)' where key = $1`,
      [`provision-account:${signUp.body.id}`],
    );
    const { items } = (await desk.ask(operator, 'GET', '/operator/provisionings')).body;
    expect(items).toEqual([
      expect.objectContaining({
        id: signUp.body.id,
        company: '立往生商店',
        state: 'stuck',
        attempts: 4,
        lastError: 'Error: cannot write …',
      }),
    ]);
    expect(JSON.stringify(items)).not.toMatch(/足止|a secret password/);
    expect((await desk.ask(operator, 'GET', '/operator/tasks')).body.stuckProvisionings).toBe(1);
    const retried = await desk.ask(operator, 'POST', `/operator/provisionings/${signUp.body.id}/retry`);
    expect(retried.status).toBe(202);
    const jobs = await desk.context.pool.query<{ due: boolean }>(
      'select run_at <= now() as due from graphile_worker.jobs where key = $1',
      [`provision-account:${signUp.body.id}`],
    );
    expect(jobs.rows).toEqual([{ due: true }]);
    await provisionAccount(desk.context, desk.auth, signUp.body.id);
    expect((await desk.ask(operator, 'GET', '/operator/provisionings')).body.items).toEqual([]);
  });

  test('health tells of the whole installation, and counts orders and notices without reading them', async () => {
    const { body } = await desk.ask(operator, 'GET', '/operator/health');
    const files = await desk.context.db.selectFrom('live_worker').select(sql`1`.as('one')).execute();
    expect(body).toMatchObject({
      version: desk.context.version,
      migrations: { missing: 0, latest: expect.stringMatching(/^\d{4}-.*\.sql$/) },
      database: { version: expect.any(String), connectionsMax: expect.any(Number) },
      workers: files.length,
      heldJobs: 0,
      orders: { lastHour: 0, lastDay: 0 },
      notices: { lastHour: 0, lastDay: 0 },
      mail: { waiting: 0, failed: 0 },
      webhooks: { waiting: 0, failed: 0 },
    });
    expect(body.database.sizeBytes).toBeGreaterThan(1_000_000);
    expect(Math.abs(body.clock.aheadMs)).toBeLessThan(5_000);
  });
});
