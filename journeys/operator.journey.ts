import type { Page } from '@playwright/test';

import { open, waitUntilShown } from './desk.ts';
import { DESK_URL } from './desk-address.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { createOperator, signInOperator } from './operator.ts';
import type { Operator } from './operator.ts';
import { connectShop, haveOrders } from './seller.ts';
import type { Seller } from './seller.ts';

test.setTimeout(120_000);
let operator: Operator;
test.beforeAll(async () => {
  operator = await createOperator();
});

const CANARY = { name: '髙橋 旅子', postal_code: '1000001', address: '東京都千代田区カナリア1-2-3' };

/** The operator's own browser, signed in. */
async function openConsole(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  const own = await browser.newPage({ baseURL: DESK_URL, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  await signInOperator(own, operator);
  return own;
}

/** The seller's account, found by address, as the operator sees it. */
async function openAccountOf(own: Page, { email, company }: Seller): Promise<void> {
  await open(own, '/operator/accounts', 'アカウント');
  await own.getByRole('searchbox', { name: 'アカウントを探す' }).fill(email);
  await expect(own.getByRole('row')).toHaveCount(2);
  await own.getByRole('link', { name: company }).click();
  await expect(own.getByRole('heading', { level: 1, name: company })).toBeVisible();
}

test('R10 an operator signs in on the same page, and lands in the console without a desk', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(operator.email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(operator.password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '概況' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '対応が必要なこと' })).toBeVisible();
  await page.goto('/imports');
  await expect(page.getByRole('heading', { level: 1, name: '概況' })).toBeVisible();
});

test('R10 a member is led back to their desk from the console', async ({ page, seller }) => {
  expect(seller.company).toBe('旅路商店');
  await page.goto('/operator/accounts');
  await expect(page.getByRole('navigation', { name: 'メニュー', exact: true })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('M14 an operator sees an account without its orders, and approves its application in one click', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller, { name: 'ラクマ本店' });
  const [order] = await haveOrders(seller, own, [{ recipient: CANARY }]);
  await seller.api.applyForApiOption({});
  const desk = await openConsole(page);
  await openAccountOf(desk, seller);
  const shops = desk.getByRole('region', { name: '店舗と接続' });
  await expect(shops).toContainText('ラクマ本店');
  await expect(shops).toContainText('正常');
  await expect(desk.getByRole('region', { name: '受注の件数' })).toContainText('新規受付1');
  for (const secret of [CANARY.name, CANARY.address, order!.mallOrderNo, order!.lines[0]!.name])
    await expect(desk.getByText(secret)).toHaveCount(0);

  await open(desk, '/operator/contracts', '契約・請求');
  const { account } = await seller.api.getMe({});
  const row = desk
    .getByRole('row')
    .filter({ has: desk.locator(`a[href$="/operator/accounts/${account.id}"]`) });
  await row
    .first()
    .getByRole('button', { name: `${seller.company} の申込みを承認する` })
    .click();
  await expect(desk.getByText('APIオプションを承認しました')).toBeVisible();
  expect((await seller.api.getContract({})).apiOption.state).toBe('active');
  await desk.close();
});

test('an announcement stands above the open desk at once, and is closed once in this browser', async ({
  page,
  seller,
}) => {
  expect(seller.company).toBe('旅路商店');
  await open(page, '/settings', '各種設定');
  const desk = await openConsole(page);
  await open(desk, '/operator/announcements', 'お知らせ');
  const title = `メンテナンス ${Date.now()}`;
  await desk.getByRole('textbox', { name: '件名' }).fill(title);
  await desk.getByRole('textbox', { name: '本文' }).fill('2時から4時まで止まります。');
  await expect(desk.getByRole('figure')).toContainText(title);
  await desk.getByRole('button', { name: '公開する' }).click();
  await expect(desk.getByRole('row').filter({ hasText: title })).toContainText('表示中');

  const banner = page.getByRole('region', { name: '運営からのお知らせ' }).getByText(title);
  await expect(banner).toBeVisible();
  await expectNoFaults(page, 'banner');
  await page.getByRole('button', { name: `「${title}」を閉じる` }).click();
  await expect(banner).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '各種設定' })).toBeVisible();
  await expect(banner).toHaveCount(0);

  await desk.getByRole('button', { name: `「${title}」を取り下げる` }).click();
  await desk.getByRole('button', { name: '取り下げる', exact: true }).click();
  await expect(desk.getByRole('row').filter({ hasText: title })).toHaveCount(0);
  await desk.close();
});

test('R10 a suspended account is told why in the operator’s words, and goes on where it was when it is resumed', async ({
  page,
  seller,
}) => {
  await open(page, '/settings', '各種設定');
  const desk = await openConsole(page);
  await openAccountOf(desk, seller);
  await desk.getByRole('button', { name: '停止', exact: true }).click();
  await desk.getByRole('textbox', { name: /^理由/ }).fill('お支払いを確認できないため');
  await desk.getByRole('textbox', { name: /^連絡先/ }).fill('support@operator.example');
  await desk.getByRole('button', { name: '停止する' }).click();
  await expect(desk.getByText('このアカウントは停止中です。')).toBeVisible();

  await expect(page.getByRole('heading', { name: 'このアカウントは停止されています' })).toBeVisible();
  await expect(page.getByText('お支払いを確認できないため')).toBeVisible();
  await expect(page.getByText('support@operator.example')).toBeVisible();
  await expectNoFaults(page, 'suspended');

  await desk.getByRole('button', { name: '再開する' }).click();
  await expect(desk.getByText('このアカウントは停止中です。')).toHaveCount(0);
  await page.getByRole('button', { name: 'もう一度確かめる' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '各種設定' })).toBeVisible();
  await desk.close();
});

test('an operator answers an enquiry', async ({ page, seller }) => {
  await seller.api.createEnquiry({
    body: { subject: '請求書の宛名', topic: 'billing', text: '宛名を変えられますか。' },
  });
  const desk = await openConsole(page);
  await open(desk, '/operator/enquiries', 'お問い合わせ');
  await desk.getByRole('link', { name: '請求書の宛名' }).first().click();
  await expect(desk.getByText('宛名を変えられますか。')).toBeVisible();
  await desk.getByRole('textbox', { name: '返事' }).fill('ご契約の画面から変えられます。');
  await desk.getByRole('button', { name: '返事を送る' }).click();
  await expect(
    desk.getByRole('listitem').filter({ hasText: 'ご契約の画面から変えられます。' }),
  ).toBeVisible();
  const { items } = await seller.api.listEnquiries({ query: {} });
  expect(items[0]).toMatchObject({ state: 'answered', unread: true });
  await desk.close();
});

test('every screen of the console is free of faults for those who see or hear it otherwise', {
  tag: '@walk',
}, async ({ page, seller }) => {
  const { items } = await operator.api.listOperatorAccounts({ query: { q: seller.email } });
  await signInOperator(page, operator);
  for (const path of [
    '/operator',
    '/operator/accounts',
    `/operator/accounts/${items[0]?.id}`,
    '/operator/contracts',
    '/operator/announcements',
    '/operator/enquiries',
    '/operator/provisionings',
    '/operator/audit',
    '/operator/operators',
  ]) {
    await page.goto(path);
    await waitUntilShown(page);
    await expectNoFaults(page, path);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('an operator approves an application and sees the health', async ({ page, seller }) => {
    await seller.api.applyForApiOption({});
    await signInOperator(page, operator);
    await open(page, '/operator', '概況');
    await expect(page.getByRole('region', { name: '稼働' })).toBeVisible();
    await page.getByRole('link', { name: /^APIオプションの申込み/ }).click();
    await page
      .getByRole('button', { name: `${seller.company} の申込みを承認する` })
      .last()
      .click();
    await expect(page.getByText('APIオプションを承認しました')).toBeVisible();
    await page
      .getByRole('navigation', { name: '運営のメニュー' })
      .getByRole('button', { name: 'その他' })
      .click();
    await expect(page.getByRole('dialog').getByRole('link', { name: '操作記録' })).toBeVisible();
    await expectNoFaults(page, 'その他');
  });
});
