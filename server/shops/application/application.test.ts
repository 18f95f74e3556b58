import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CREDENTIALS } from '../../../simulators/rakuma/options.ts';
import { startSimulators } from '../../../simulators/start.ts';
import type { Simulators } from '../../../simulators/start.ts';
import { inAccount } from '../../database/account-scope.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestAccount } from '../../testing/test-context.ts';
import type { TestDesk } from '../../testing/test-desk.ts';

describe('M3 applying for a mall’s API', () => {
  let desk: TestDesk;
  let simulators: Simulators;
  let account: TestAccount;
  let owner: string;
  let staff: string;
  let viewer: string;
  let now: Date;
  let shopId: string;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, seed: 1, orders: 1 });
    now = new Date('2026-11-25T10:00:00+09:00');
    desk = await startTestDesk({ worker: false, mallUrls: simulators.urls, now: () => now });
    account = await desk.createAccount();
    owner = await desk.createApiKey(account.accountId);
    staff = await desk.createApiKey(account.accountId, 'staff');
    viewer = await desk.createApiKey(account.accountId, 'viewer');
  });
  beforeEach(async () => {
    now = new Date('2026-11-25T10:00:00+09:00');
    shopId = await addShop('rakuma');
  });
  afterAll(async () => {
    await desk.close();
    await simulators.close();
  });

  const addShop = async (mall: string, settings: object = {}): Promise<string> =>
    (await desk.ask(owner, 'POST', '/shops', { mall, name: '店', settings })).body.id;
  const path = () => `/shops/${shopId}/application`;
  const read = async (key = staff) => (await desk.ask(key, 'GET', path())).body;
  const change = (changes: object, key = staff) => desk.ask(key, 'PATCH', path(), changes);
  const answerOf = (body: any, label: string) =>
    body.answers.find((answer: { label: string }) => answer.label === label);
  const row = () =>
    inAccount(desk.context.db, account.accountId, (tx) =>
      tx.selectFrom('shop').selectAll().where('id', '=', shopId).executeTakeFirstOrThrow(),
    );
  const markInHealth = async () => {
    const { items } = (await desk.ask(viewer, 'GET', '/health/malls')).body;
    return items.find((item: { shopId: string }) => item.shopId === shopId).application;
  };

  test('begins as 未申請, with what the desk knows already', async () => {
    const fresh = await read();
    expect(fresh).toMatchObject({
      state: 'not-applied',
      appliedOn: null,
      issuedOn: null,
      remindOn: null,
      daysSince: null,
      way: 'existing-shop',
    });
    expect(fresh.answers).toHaveLength(8);
    expect(answerOf(fresh, '事業者名')).toMatchObject({ value: '試験商店', fault: null });
    expect(answerOf(fresh, 'ショップURL')).toMatchObject({ value: '', fault: '入力してください。' });
  });

  test('a member’s own name and e-mail stand in; the address registered at the mall goes first; what was sent in stays', async () => {
    const signedIn = await desk.app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: account.email, password: account.password }),
    });
    const asMember = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
    const ask = async () => (await desk.ask('', 'GET', path(), undefined, asMember)).body.facts;
    expect(await ask()).toMatchObject({ contactName: '試験 花子', replyEmail: account.email });
    shopId = await addShop('rakuma', { email: 'api@rakuma.example' });
    expect(await ask()).toMatchObject({ contactName: '試験 花子', replyEmail: 'api@rakuma.example' });
    await desk.ask('', 'PATCH', path(), { state: 'applied' }, asMember);
    expect((await read()).facts).toMatchObject({ contactName: '試験 花子' });
  });

  test('what is filled in is kept and stands in the answers; a wrong URL is said beside it', async () => {
    const wrong = await change({ facts: { shopUrl: 'https://example.com/shop', withStock: 'on' } });
    expect(answerOf(wrong.body, 'ショップURL').fault).toContain('https://fril.jp/shop/');
    expect(wrong.body.fields[0]).toMatchObject({
      name: 'shopUrl',
      fault: expect.stringContaining('fril.jp'),
    });
    await change({ facts: { shopUrl: ' https://fril.jp/shop/ittendo ' } });
    const kept = await read();
    expect(answerOf(kept, 'ショップURL')).toMatchObject({
      value: 'https://fril.jp/shop/ittendo',
      fault: null,
    });
    expect(answerOf(kept, '問い合せ内容').value).toContain('在庫連携');
    expect((await change({ facts: { businessName: '別の名' } })).body.facts.businessName).toBe('別の名');
    expect((await change({ facts: { businessName: null } })).body.facts.businessName).toBe('試験商店');
  });

  test('the other way in has its own answers, and is remembered', async () => {
    await change({ way: 'new-shop' });
    const { way, fields, answers } = await read();
    expect(way).toBe('new-shop');
    expect(fields.map(({ name }: { name: string }) => name)).not.toContain('shopUrl');
    expect(answers[0].label).toBe('希望する内容');
  });

  test('an English reader gets the Japanese answers, each with its meaning', async () => {
    const { body } = await desk.ask(staff, 'GET', path(), undefined, { 'accept-language': 'en' });
    expect(answerOf(body, '出品画面')).toMatchObject({
      value: 'ラクママイページ',
      meaning: 'The screen you list from: My Page',
    });
    expect(answerOf(body, 'ショップURL').fault).toBe('Please enter it.');
    expect(answerOf(await read(), '出品画面').meaning).toBeNull();
  });

  test('申請した, then the reminder after seven days, then 発行された', async () => {
    const applied = (await change({ state: 'applied' })).body;
    expect(applied).toMatchObject({ state: 'applied', appliedOn: '2026-11-25', remindOn: '2026-12-02' });
    expect(await markInHealth()).toEqual({
      state: 'applied',
      appliedOn: '2026-11-25',
      daysSince: 0,
      remind: false,
    });
    now = new Date('2026-12-02T00:00:00+09:00');
    expect(await read()).toMatchObject({ daysSince: 7, remind: true });
    expect(await markInHealth()).toMatchObject({ daysSince: 7, remind: true });
    const { items } = (await desk.ask(viewer, 'GET', '/shops')).body;
    expect(items.find((shop: { id: string }) => shop.id === shopId).application).toMatchObject({
      state: 'applied',
      remind: true,
    });
    const issued = (await change({ state: 'issued' })).body;
    expect(issued).toMatchObject({ state: 'issued', issuedOn: '2026-12-02', issuedByTest: false });
    expect(await markInHealth()).toMatchObject({ state: 'issued', daysSince: null, remind: false });
  });

  test('a step back forgets the day that followed', async () => {
    await change({ state: 'applied', appliedOn: '2026-11-20' });
    await change({ state: 'issued' });
    expect((await change({ state: 'applied' })).body).toMatchObject({
      appliedOn: '2026-11-20',
      issuedOn: null,
    });
    expect((await change({ state: 'not-applied' })).body).toMatchObject({ appliedOn: null, remindOn: null });
  });

  test.each([
    [{ state: 'applied', appliedOn: '2026-11-26' }, 'appliedOn'],
    [{ state: 'issued', appliedOn: '2026-11-20', issuedOn: '2026-11-19' }, 'issuedOn'],
    [{ appliedOn: '2026-11-20' }, 'appliedOn'],
    [{ way: 'by-letter' }, 'way'],
    [{ facts: { password: 'x' } }, 'facts.password'],
  ])('%j is refused at %s, and nothing of it is kept', async (changes, at) => {
    const refused = await change({ facts: { shopUrl: 'https://fril.jp/shop/ittendo' }, ...changes });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, at]);
    expect(await read()).toMatchObject({ state: 'not-applied', facts: { shopUrl: '' } });
  });

  test('credentials that work mean 発行済み, and the page can say how it knows', async () => {
    shopId = await addShop('rakuma', DEFAULT_CREDENTIALS);
    await change({ state: 'applied', appliedOn: '2026-11-20' });
    await desk.ask(staff, 'POST', `/shops/${shopId}/connection-test`);
    expect(await read()).toMatchObject({
      state: 'issued',
      appliedOn: '2026-11-20',
      issuedOn: '2026-11-25',
      issuedByTest: true,
    });
  });

  test('credentials that the mall refuses change nothing of it', async () => {
    shopId = await addShop('rakuma', { ...DEFAULT_CREDENTIALS, apiPassword: 'wrong' });
    await change({ state: 'applied' });
    await desk.ask(staff, 'POST', `/shops/${shopId}/connection-test`);
    expect(await read()).toMatchObject({ state: 'applied', issuedOn: null });
  });

  test('a mall that is not asked for its API has none', async () => {
    shopId = await addShop('custom-csv');
    expect((await desk.ask(staff, 'GET', path())).status).toBe(404);
    expect((await change({ state: 'applied' })).status).toBe(404);
    expect(await markInHealth()).toBeNull();
  });

  test('who only reads sees it and changes nothing', async () => {
    expect((await desk.ask(viewer, 'GET', path())).status).toBe(200);
    expect((await change({ state: 'applied' }, viewer)).status).toBe(403);
  });

  test('R11 the contact’s name and address lie sealed in the database, and go with the shop', async () => {
    await change({ facts: { contactName: '封筒 花子', replyEmail: 'canary@ittendo.example' } });
    const kept = await row();
    expect(`${kept.application_facts?.toString()}${JSON.stringify(kept)}`).not.toMatch(/封筒|canary/);
    expect(kept.application_facts?.length).toBeGreaterThan(40);
    await desk.ask(owner, 'DELETE', `/shops/${shopId}`);
    expect((await row()).application_facts).toBeNull();
  });
});
