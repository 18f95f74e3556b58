import type { BrowserContext } from '@playwright/test';
import { expectNoFaults } from './find-faults.ts';
import { openList, waitUntilShown } from './desk.ts';
import { DESK_URL } from './desk-address.ts';
import { expect, test } from './journey.ts';
import { fillDesk } from './lively-desk.ts';
import type { LivelyDesk } from './lively-desk.ts';
import { openAccount } from './seller.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
let desk: LivelyDesk;
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

test.use({ storageState: ({ baseURL: _baseURL }, use) => use(signedIn) });
test.setTimeout(120_000);

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ baseURL: DESK_URL });
  desk = await fillDesk(await openAccount(page));
  signedIn = await page.context().storageState();
  await page.close();
});

test('every screen is free of faults for those who see or hear it otherwise, light and dark', async ({
  page,
}) => {
  for (const path of [
    '/',
    '/?q=どこにもない',
    `/orders/${desk.sent.id}`,
    `/orders/${desk.refused.id}`,
    '/imports',
    `/imports/${desk.importId}`,
    `/csv/${desk.csvShop.id}`,
    '/exports',
    `/exports/${desk.exportId}`,
    '/health',
    '/contract',
    '/settings',
    '/settings/shops',
    '/settings/shops?add=',
    `/settings/shops/${desk.shop.id}`,
    '/settings/statuses',
    '/settings/api-keys',
    '/settings/audit',
    '/settings/webhooks',
    '/settings/mail',
    '/settings/members',
    '/profile',
    '/malls',
    '/manual',
    '/manual?q=ラクマ',
    '/manual/exports',
    '/nowhere',
  ]) {
    await page.goto(path);
    await waitUntilShown(page);
    await expectNoFaults(page, path);
  }
});

test('so are the first screens, before anybody has signed in', async ({ page, context }) => {
  await context.clearCookies();
  for (const path of [
    '/welcome',
    '/manual',
    '/manual/exports',
    '/forgot-password',
    '/new-password',
    '/sign-in',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoFaults(page, path);
  }
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expectNoFaults(page, 'an empty sign-in');
});

test('so is what opens on demand: search, keys, menus, editors, the bar of a bulk change', async ({
  page,
}) => {
  await openList(page, '?status=on-hold');
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').getByRole('textbox').fill('佐');
  await expectNoFaults(page, 'search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'キー操作' })).toBeVisible();
  await expectNoFaults(page, 'keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'アカウントのメニュー' }).click();
  await expect(page.getByRole('button', { name: 'ログアウト' })).toBeVisible();
  await expectNoFaults(page, 'account menu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '期間', exact: true }).click();
  await expectNoFaults(page, 'period filter');
  await page.keyboard.press('Escape');

  await page
    .getByRole('checkbox', { name: /を選択$/ })
    .nth(1)
    .check();
  await expect(page.getByRole('region', { name: '一括変更' })).toBeVisible();
  for (const key of ['e', 's']) {
    await page.getByRole('grid').focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('grid').locator('input:focus')).toBeVisible();
    await expectNoFaults(page, `editor ${key}`);
    await page.keyboard.press('Escape');
  }

  await page.goto(`/exports/${desk.exportId}`);
  await page.getByRole('button', { name: '人が確認した' }).first().click();
  await expect(page.getByRole('textbox', { name: '確認した内容' })).toBeVisible();
  await expectNoFaults(page, 'settle');
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('so are the screens of a phone', { tag: '@walk' }, async ({ page }) => {
    for (const path of [
      '/',
      `/orders/${desk.sent.id}`,
      `/exports/${desk.exportId}`,
      `/settings/shops/${desk.shop.id}`,
      '/manual/exports',
    ]) {
      await page.goto(path);
      await waitUntilShown(page);
      await expectNoFaults(page, path);
    }
    await page.getByRole('navigation', { name: 'メニュー' }).getByRole('button', { name: 'その他' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFaults(page, 'その他');
  });
});
