import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { noteMallFailure } from './pause-shop.ts';
import { findShop } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

let desk: TestDesk;
let owner: string;
let accountId: string;
beforeAll(async () => {
  desk = await startTestDesk({ worker: false });
  accountId = (await desk.createAccount()).accountId;
  owner = await desk.createApiKey(accountId);
});
afterAll(() => desk.close());

const REFUSED = { kind: 'sign-in', code: 'sign-in-refused', message: 'サインインできません。' } as const;

async function addShop(): Promise<Shop> {
  const { body } = await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: 'ラクマ店' });
  const shop = await inAccount(desk.context.db, accountId, (tx) =>
    findShop(tx, desk.context.vault, { accountId, id: body.id }),
  );
  if (shop === null) throw new Error('no shop');
  return shop;
}

const show = async ({ id }: Shop) => (await desk.ask(owner, 'GET', `/shops/${id}`)).body;

test('R7 refused credentials pause the shop, and its connection says so in the same words', async () => {
  const shop = await addShop();
  expect(await noteMallFailure(desk.context, shop, REFUSED)).toBe(true);
  expect(await show(shop)).toMatchObject({
    paused: { code: 'sign-in-refused' },
    connection: { state: 'refused', code: 'sign-in-refused', detail: 'サインインできません。' },
  });
});

test('former credentials that were refused do not pause a shop whose credentials were changed since', async () => {
  const shop = await addShop();
  await desk.ask(owner, 'PATCH', `/shops/${shop.id}`, { settings: { apiPassword: 'new' } });
  expect(await noteMallFailure(desk.context, shop, REFUSED)).toBe(false);
  expect(await show(shop)).toMatchObject({ paused: null, connection: { state: 'untested' } });
});

test('a mall that is down pauses nothing', async () => {
  const shop = await addShop();
  const down = { kind: 'unavailable', code: 'unavailable', message: '利用できません。' } as const;
  expect(await noteMallFailure(desk.context, shop, down)).toBe(false);
  expect((await show(shop)).paused).toBeNull();
});
