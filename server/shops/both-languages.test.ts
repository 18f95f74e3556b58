import { rakuma } from '@matome/connectors/rakuma/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CREDENTIALS } from '../../simulators/rakuma/options.ts';
import { startSimulators } from '../../simulators/start.ts';
import type { Simulators } from '../../simulators/start.ts';
import { inAccount } from '../database/account-scope.ts';
import { askInBoth, JAPANESE } from '../testing/both-languages.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { noteMallFailure } from './pause-shop.ts';

describe('what a shop says follows the language of who reads it', () => {
  let desk: TestDesk;
  let simulators: Simulators;
  let owner: { readonly key: string; readonly accountId: string };
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, seed: 1, orders: 1 });
    desk = await startTestDesk({ worker: false, malls: [rakuma], mallUrls: simulators.urls });
    const { accountId } = await desk.createAccount();
    owner = { accountId, key: await desk.createApiKey(accountId) };
  });
  afterAll(async () => {
    await desk.close();
    await simulators.close();
  });

  const addShop = async (changes: object = {}): Promise<string> => {
    const settings = { ...DEFAULT_CREDENTIALS, ...changes };
    return (await desk.ask(owner.key, 'POST', '/shops', { mall: 'rakuma', name: 'Shop', settings })).body.id;
  };
  const check = async (id: string, language: string) =>
    (
      await desk.ask(owner.key, 'POST', `/shops/${id}/connection-test`, undefined, {
        'accept-language': language,
      })
    ).body;

  test('M4 the connection test answers in it, and both are kept for the next reader', async () => {
    const id = await addShop({ apiPassword: 'wrong' });
    expect((await check(id, 'ja')).detail).toContain('ラクマにサインインできません');
    expect((await check(id, 'en')).detail).not.toMatch(JAPANESE);
    const { ja, en } = await askInBoth(desk, owner.key, `/shops/${id}`);
    expect(ja.connection.detail).toContain('ラクマにサインインできません');
    expect(en.connection.detail).toContain('Rakuma refuses the sign-in');
    expect(en.connection.detail).not.toMatch(JAPANESE);
  });

  test('R7 a pause and the last failure are told in it, with the mall’s own words as they are', async () => {
    const id = await addShop();
    const met = { accountId: owner.accountId, id, credentialsVersion: 1 };
    const message = { ja: '接続できません。', en: 'It cannot be reached.' };
    await noteMallFailure(desk.context, met, { kind: 'sign-in', code: 'sign-in-refused', message });
    const shop = await askInBoth(desk, owner.key, `/shops/${id}`);
    expect([shop.ja.paused.message, shop.en.paused.message]).toEqual([message.ja, message.en]);
    const health = await askInBoth(desk, owner.key, '/health/malls');
    const lastFailure = (answer: any) =>
      answer.items.find((one: any) => one.shopId === id).lastFailure.message;
    expect([lastFailure(health.ja), lastFailure(health.en)]).toEqual([message.ja, message.en]);

    await noteMallFailure(desk.context, met, { kind: 'refused', code: 'refused', message: '停止中です。' });
    const later = await askInBoth(desk, owner.key, '/health/malls');
    expect([lastFailure(later.ja), lastFailure(later.en)]).toEqual(['停止中です。', '停止中です。']);
  });

  test('what was kept before there was a second language stands as it is', async () => {
    const id = await addShop();
    await inAccount(desk.context.db, owner.accountId, (tx) =>
      sql`update shop set connection_detail = to_jsonb('接続できました。'::text) where id = ${id}`.execute(
        tx,
      ),
    );
    const { ja, en } = await askInBoth(desk, owner.key, `/shops/${id}`);
    expect([ja.connection.detail, en.connection.detail]).toEqual(['接続できました。', '接続できました。']);
  });
});
