import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

const CREDENTIALS = {
  email: 'shop@rakuma.example',
  apiPassword: 'password-canary',
  clientId: 'matome',
  clientSecret: 'secret-canary',
};

describe('shops and their settings', () => {
  let desk: TestDesk;
  let owner: string;
  let staff: string;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
    const { accountId } = await desk.createAccount();
    owner = await desk.createApiKey(accountId);
    staff = await desk.createApiKey(accountId, 'staff');
  });
  afterAll(() => desk.close());

  const add = async (settings: object = {}) =>
    (await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: 'ラクマ店', settings })).body;
  const change = (key: string, id: string, changes: object) =>
    desk.ask(key, 'PATCH', `/shops/${id}`, changes);

  test('a new shop fetches seven days, and nothing by itself', async () => {
    expect(await add()).toMatchObject({
      importDays: 7,
      autoImport: false,
      autoExport: false,
      connection: { state: 'untested', checkedAt: null },
    });
  });

  test('R11 a secret only says that it is set, stays when that is sent back, and is emptied by null', async () => {
    const shop = await add(CREDENTIALS);
    expect(shop.settings).toMatchObject({ clientId: 'matome', apiPassword: { set: true } });
    expect(JSON.stringify(shop)).not.toContain('canary');
    const kept = await change(owner, shop.id, {
      settings: { ...shop.settings, shipMessage: '発送しました。' },
    });
    expect(kept.body.settings).toEqual({ ...shop.settings, shipMessage: '発送しました。' });
    const emptied = await change(owner, shop.id, { settings: { apiPassword: null } });
    expect(emptied.body.settings.apiPassword).toEqual({ set: false });
  });

  test('M4 a message over the length of the mall is refused at its field, and nothing of the change is kept', async () => {
    const shop = await add();
    const refused = await change(owner, shop.id, {
      name: '別の名',
      settings: { ratingMessage: 'あ'.repeat(501) },
    });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ path: 'settings.ratingMessage', message: '500文字以内で入力してください（現在 501文字）。' }],
    ]);
    expect((await desk.ask(owner, 'GET', `/shops/${shop.id}`)).body.name).toBe('ラクマ店');
  });

  test('M13 without the API option 自動書き出し cannot be ticked', async () => {
    const shop = await add();
    const refused = await change(owner, shop.id, { autoExport: true });
    expect([refused.status, refused.body.code]).toEqual([403, 'api-option-required']);
  });

  test('staff may add a shop and change its messages, but not what opens the door of the mall', async () => {
    const added = await desk.ask(staff, 'POST', '/shops', {
      mall: 'rakuma',
      name: '二号店',
      settings: { shipMessage: '発送しました。' },
    });
    expect(added.status).toBe(201);
    const withSecrets = { mall: 'rakuma', name: '三号店', settings: CREDENTIALS };
    expect((await desk.ask(staff, 'POST', '/shops', withSecrets)).status).toBe(403);
    const shop = await add(CREDENTIALS);
    const messages = { settings: { ...shop.settings, ratingMessage: 'ありがとうございました。' } };
    expect((await change(staff, shop.id, messages)).status).toBe(200);
    for (const settings of [{ apiPassword: 'other' }, { clientId: 'other' }, { clientSecret: null }]) {
      expect((await change(staff, shop.id, { settings })).status).toBe(403);
    }
    expect((await desk.ask(staff, 'DELETE', `/shops/${shop.id}`)).status).toBe(403);
  });
});
