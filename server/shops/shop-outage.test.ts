import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAccount } from '../database/account-scope.ts';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { noteMallFailure } from './pause-shop.ts';
import { endAnyOutage, watchOutage } from './shop-outage.ts';
import { findShop } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

const REFUSED = { kind: 'sign-in', code: 'sign-in-refused', message: 'サインインできません。' } as const;
const DOWN = { kind: 'unavailable', code: 'unavailable', message: '利用できません。' } as const;
const BUSY = { kind: 'rate-limited', code: 'rate-limited', message: '上限に達しました。' } as const;
const MINUTE_MS = 60_000;

describe('R7 owners hear of an outage by mail', () => {
  let desk: TestDesk;
  let owner: string;
  let accountId: string;
  let shop: Shop;
  let nowMs = Date.parse('2026-04-01T12:00:00+09:00');
  beforeAll(async () => {
    desk = await startTestDesk({
      worker: false,
      now: () => new Date(nowMs),
      env: { SMTP_URL: 'smtp://127.0.0.1:1' },
    });
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    accountId = (await desk.createAccount()).accountId;
    owner = await desk.createApiKey(accountId);
    const { body } = await desk.ask(owner, 'POST', '/shops', { mall: 'rakuma', name: 'ラクマ店' });
    await desk.ask(owner, 'PATCH', `/shops/${body.id}`, { autoImport: true });
    shop = await read(body.id);
  });

  async function read(id: string): Promise<Shop> {
    const found = await inAccount(desk.context.db, accountId, (tx) =>
      findShop(tx, desk.context.vault, { accountId, id }),
    );
    if (found === null) throw new Error('no shop');
    return found;
  }
  const fail = (failure: Parameters<typeof noteMallFailure>[2]) =>
    noteMallFailure(desk.context, shop, failure);
  const recover = () => inAccount(desk.context.db, accountId, (tx) => endAnyOutage(tx, desk.context, shop));
  const look = () => watchOutage(desk.context, { accountId, shopId: shop.id });
  const mails = async (): Promise<readonly string[]> =>
    (await desk.ask(owner, 'GET', '/mails')).body.items.map(({ kind }: { kind: string }) => kind);

  test('a shop that is paused is told at once, and when it is well again', async () => {
    await fail(REFUSED);
    await fail(REFUSED);
    expect(await mails()).toEqual(['shop-failing']);
    await recover();
    await recover();
    expect(await mails()).toEqual(['shop-well', 'shop-failing']);
  });

  test('a mall that is down for a few minutes is nobody’s concern', async () => {
    await fail(DOWN);
    nowMs += 14 * MINUTE_MS;
    await look();
    await recover();
    nowMs += 14 * MINUTE_MS;
    await look();
    expect(await mails()).toEqual([]);
  });

  test('a mall that is down for a quarter of an hour is told once, however often it fails', async () => {
    await fail(DOWN);
    nowMs += 15 * MINUTE_MS;
    await fail(DOWN);
    await look();
    await look();
    nowMs += 600 * MINUTE_MS;
    await fail(DOWN);
    await look();
    expect(await mails()).toEqual(['shop-failing']);
  });

  test('a mall that asks to wait is in no outage, however long', async () => {
    await fail(BUSY);
    nowMs += 20 * MINUTE_MS;
    await fail(BUSY);
    await look();
    expect(await mails()).toEqual([]);
  });

  test('the next outage is told anew', async () => {
    await fail(REFUSED);
    await recover();
    nowMs += MINUTE_MS;
    await desk.ask(owner, 'PATCH', `/shops/${shop.id}`, { settings: { apiPassword: 'new' } });
    shop = await read(shop.id);
    await fail(REFUSED);
    expect(await mails()).toEqual(['shop-failing', 'shop-well', 'shop-failing']);
  });

  test('a look that a standing still worker missed says it when it comes', async () => {
    await fail(DOWN);
    nowMs += 3 * 24 * 60 * MINUTE_MS;
    await look();
    expect(await mails()).toEqual(['shop-failing']);
  });

  test('a clock that was set back only delays it', async () => {
    await fail(DOWN);
    nowMs -= 60 * MINUTE_MS;
    await look();
    expect(await mails()).toEqual([]);
    nowMs += 75 * MINUTE_MS;
    await look();
    expect(await mails()).toEqual(['shop-failing']);
  });
});
