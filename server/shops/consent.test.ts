import { yahoo } from '@matome/connectors/yahoo/index.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import type { Simulators } from '@matome/simulators/start.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';

const REDIRECT_URL = 'http://127.0.0.1:8080/consent';
const DAY_MS = 24 * 60 * 60 * 1000;

describe('M4 consent at the mall’s own page', () => {
  let simulators: Simulators;
  let desk: TestDesk;
  let owner: string;
  let staff: string;
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);

  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, seed: 3, orders: 2, now, framed: { rate: 'unlimited' } });
    desk = await startTestDesk({ malls: [yahoo], mallUrls: simulators.urls, now });
    const { accountId } = await desk.createAccount();
    owner = await desk.createApiKey(accountId);
    staff = await desk.createApiKey(accountId, 'staff');
  });
  afterAll(async () => {
    await desk.close();
    await simulators.close();
  });

  /** A shop with all that the mall asks for but the token that only a consent gives. */
  async function addShop(): Promise<string> {
    const { refreshToken: _, ...settings } = simulators.malls['yahoo']?.trade.credentials ?? {};
    const added = await desk.ask(owner, 'POST', '/shops', { mall: 'yahoo', name: 'ヤフー店', settings });
    return added.body.id;
  }

  const openConsent = (id: string, key = owner) =>
    desk.ask(key, 'POST', `/shops/${id}/consent`, { redirectUrl: REDIRECT_URL });

  /** The owner presses the button on the mall's page, which sends the browser back. */
  async function agree(url: string): Promise<{ code: string; state: string }> {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ consent: 'agree' }),
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.href).toContain(REDIRECT_URL);
    return { code: back.searchParams.get('code') ?? '', state: back.searchParams.get('state') ?? '' };
  }

  const shopOf = async (id: string) => (await desk.ask(owner, 'GET', `/shops/${id}`)).body;

  test('fills in the token, tests the connection, and counts its four weeks', async () => {
    const id = await addShop();
    const opened = await openConsent(id);
    expect(opened.status).toBe(200);
    expect(opened.body.url).toContain(simulators.urls['yahoo']);
    expect((await desk.ask(owner, 'POST', '/consents', await agree(opened.body.url))).body).toEqual({
      shopId: id,
    });
    await expect.poll(async () => (await shopOf(id)).connection.state, { timeout: 10_000 }).toBe('ok');
    const shop = await shopOf(id);
    expect(shop.settings.refreshToken).toEqual({ set: true });
    const leftMs = Date.parse(shop.credentialsExpireAt) - now().getTime();
    expect(leftMs / DAY_MS).toBeGreaterThan(27.9);
    expect(leftMs / DAY_MS).toBeLessThanOrEqual(28);
  });

  test('renewed before the end, the four weeks begin again though the token is the same; until then the days are counted down', async () => {
    const id = await addShop();
    await desk.ask(owner, 'POST', '/consents', await agree((await openConsent(id)).body.url));
    await expect.poll(async () => (await shopOf(id)).connection.state, { timeout: 10_000 }).toBe('ok');
    aheadMs += 25.5 * DAY_MS;
    const { items } = (await desk.ask(owner, 'GET', '/health/malls')).body;
    expect(items.find(({ shopId }: { shopId: string }) => shopId === id).credentialsWarning).toEqual({
      state: 'expiring',
      daysLeft: 3,
      step: 3,
    });
    const before = (await shopOf(id)).credentialsExpireAt;
    await desk.ask(owner, 'POST', '/consents', await agree((await openConsent(id)).body.url));
    await expect
      .poll(async () => Date.parse((await shopOf(id)).credentialsExpireAt) - Date.parse(before), {
        timeout: 10_000,
      })
      .toBeGreaterThan(25 * DAY_MS);
  });

  test('a code that the mall does not know is told at the shop, and nothing is saved', async () => {
    const id = await addShop();
    const { state } = await agree((await openConsent(id)).body.url);
    expect((await desk.ask(owner, 'POST', '/consents', { state, code: 'invented' })).status).toBe(202);
    await expect
      .poll(async () => (await desk.ask(owner, 'GET', '/health/malls')).body.items.at(-1).lastFailure?.code, {
        timeout: 10_000,
      })
      .toBe('consent-failed');
    expect((await shopOf(id)).settings.refreshToken).toEqual({ set: false });
  });

  test('a renewal that fails leaves a shop that works at work', async () => {
    const id = await addShop();
    await desk.ask(owner, 'POST', '/consents', await agree((await openConsent(id)).body.url));
    await expect.poll(async () => (await shopOf(id)).connection.state, { timeout: 10_000 }).toBe('ok');
    const { state } = await agree((await openConsent(id)).body.url);
    await desk.ask(owner, 'POST', '/consents', { state, code: 'invented' });
    await expect
      .poll(async () => (await desk.ask(owner, 'GET', '/health/malls')).body.items.at(-1).lastFailure?.code, {
        timeout: 10_000,
      })
      .toBe('consent-failed');
    expect(await shopOf(id)).toMatchObject({ paused: null, connection: { state: 'ok' } });
  });

  test('a token that was taken out ends no more', async () => {
    const id = await addShop();
    await desk.ask(owner, 'PATCH', `/shops/${id}`, { settings: { refreshToken: 'pasted' } });
    expect((await shopOf(id)).credentialsExpireAt).not.toBeNull();
    await desk.ask(owner, 'PATCH', `/shops/${id}`, { settings: { refreshToken: null } });
    expect((await shopOf(id)).credentialsExpireAt).toBeNull();
  });

  test('a way that did not begin here, was changed, or is of another account ends nowhere', async () => {
    const id = await addShop();
    const { state, code } = await agree((await openConsent(id)).body.url);
    const other = await desk.createApiKey((await desk.createAccount()).accountId);
    expect((await desk.ask(other, 'POST', '/consents', { state, code })).body.code).toBe('consent-unknown');
    expect((await desk.ask(owner, 'POST', '/consents', { state: `${state}x`, code })).status).toBe(422);
    aheadMs += 31 * 60_000;
    expect((await desk.ask(owner, 'POST', '/consents', { state, code })).body.code).toBe('consent-unknown');
  });

  test('only an owner may open the mall’s door', async () => {
    expect((await openConsent(await addShop(), staff)).status).toBe(403);
  });
});
