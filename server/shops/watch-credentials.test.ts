import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { updateShopRow } from './shop-store.ts';
import { watchCredentials } from './watch-credentials.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const EXPIRES = '2026-05-01T00:00:00+09:00';

let desk: TestDesk;
let nowMs = 0;
beforeAll(async () => {
  desk = await startTestDesk({
    worker: false,
    now: () => new Date(nowMs),
    env: { SMTP_URL: 'smtp://127.0.0.1:1' },
  });
});
afterAll(() => desk.close());

const daysBefore = (days: number) => {
  nowMs = Date.parse(EXPIRES) - days * DAY_MS;
};

async function openShop() {
  const { accountId } = await desk.createAccount();
  const key = await desk.createApiKey(accountId);
  const { body } = await desk.ask(key, 'POST', '/shops', { mall: 'rakuten', name: '楽天店' });
  await inAccount(desk.context.db, accountId, (tx) =>
    updateShopRow(tx, { accountId, id: body.id }, { credentials_expire_at: new Date(EXPIRES) }),
  );
  return { count: async () => (await desk.ask(key, 'GET', '/mails')).body.items.length };
}

test('R7 credentials that run out are told 14, 7, 3 and 1 days before, and once when they have', async () => {
  daysBefore(20);
  const shop = await openShop();
  const told: number[] = [];
  for (const days of [15, 14, 13, 8, 7, 6, 4, 3, 2, 1, 0.5, 0, -1, -2]) {
    daysBefore(days);
    const before = await shop.count();
    await watchCredentials(desk.context);
    await watchCredentials(desk.context);
    if ((await shop.count()) > before) told.push(days);
  }
  expect(told).toEqual([14, 7, 3, 1, 0]);
});

test('after a week of standing still the day that is due now is told, and not those that were missed', async () => {
  daysBefore(20);
  const shop = await openShop();
  daysBefore(2);
  await watchCredentials(desk.context);
  expect(await shop.count()).toBe(1);
});
