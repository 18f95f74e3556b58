import type { Page } from '@playwright/test';
import { addDays } from '@matome/domain/time/tokyo.ts';
import { open } from './desk.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { connectShop, SIMULATOR_SECRETS, TODAY } from './seller.ts';
import type { Seller } from './seller.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'API申請', exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** A Rakuma shop without credentials, and its page. */
async function openShop(page: Page, seller: Seller): Promise<string> {
  const { id } = await seller.api.createShop({ body: { mall: 'rakuma', name: 'ラクマ本店' } });
  await open(page, `/settings/shops/${id}`, 'ラクマ本店');
  await expect(panelOf(page).getByRole('heading', { name: '申請に使う文面' })).toBeVisible();
  return id;
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('M3 an existing shop fills in, copies its answers, applies, and is reminded when Rakuma stays silent', async ({
  page,
  seller,
}) => {
  const id = await openShop(page, seller);
  const panel = panelOf(page);
  await expect(panel.getByRole('textbox', { name: '事業者名' })).toHaveValue('旅路商店');
  await expect(panel.getByRole('textbox', { name: '担当者氏名' })).toHaveValue('山田 花子');
  await expect(panel.getByRole('textbox', { name: '返信先メールアドレス' })).toHaveValue(seller.email);
  await expectNoFaults(page, 'API申請, fresh');

  const url = panel.getByRole('textbox', { name: 'ショップURL' });
  await url.fill('https://item.fril.jp/tabiji');
  await url.press('Tab');
  await expect(url).toHaveAccessibleDescription(/https:\/\/fril\.jp\/shop\//);
  await expectNoFaults(page, 'API申請, wrong URL');
  await url.fill('https://fril.jp/shop/tabiji');
  await url.press('Tab');
  await expect(url).not.toHaveAccessibleDescription(/続く形で入力/);

  await panel.getByRole('button', { name: 'ショップURLをコピー' }).click();
  await expect(panel.getByRole('button', { name: 'コピーしました' })).toBeVisible();
  expect(await clipboard(page)).toBe('https://fril.jp/shop/tabiji');
  await panel.getByRole('checkbox', { name: '在庫連携にもAPIを使いたい' }).check();
  await expect(panel.getByText('受注管理および在庫連携のため')).toBeVisible();
  await panel.getByRole('button', { name: 'すべてコピー' }).click();
  await expect
    .poll(() => clipboard(page))
    .toContain('お問い合わせ内容\n一元管理システム\n\n出品画面\nラクママイページ');

  await panel.getByRole('button', { name: '申請した' }).click();
  await expect(panel.getByText('今日申請しました')).toBeVisible();
  await page.reload();
  await expect(panel.getByText('今日申請しました')).toBeVisible();
  await expect(url).toHaveValue('https://fril.jp/shop/tabiji');

  await seller.api.updateApplication({ params: { id }, body: { appliedOn: addDays(TODAY, -9) } });
  await expect(panel.getByText('申請から9日たちました')).toBeVisible();
  await expectNoFaults(page, 'API申請, to ask again');
  await open(page, '/settings/shops', 'モール詳細設定');
  await expect(page.getByRole('row').filter({ hasText: 'ラクマ本店' })).toContainText('API申請から9日');
  await open(page, '/health', '稼働状況');
  await expect(page.getByRole('row').filter({ hasText: 'ラクマ本店' })).toContainText('API申請から9日');
});

test('M3 a new shop gets what to ask for at the opening review', async ({ page, seller }) => {
  await openShop(page, seller);
  const panel = panelOf(page);
  await panel.getByText('これから出店', { exact: true }).click();
  await expect(panel.getByText('1点ものアカウント', { exact: true })).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'ショップURL' })).toHaveCount(0);
  await panel.getByRole('button', { name: '希望する内容をコピー' }).click();
  await expect.poll(() => clipboard(page)).toContain('APIを利用したく存じます。');
  await page.reload();
  await expect(panel.getByRole('radio', { name: 'これから出店' })).toBeChecked();
});

test('M3 発行された folds the application; a step can be taken back', async ({ page, seller }) => {
  await openShop(page, seller);
  const panel = panelOf(page);
  await panel.getByRole('textbox', { name: '申請した日' }).fill(addDays(TODAY, 1));
  await panel.getByRole('button', { name: '申請した' }).click();
  await expect(panel.getByText('今日までの日付を選んでください。')).toBeVisible();
  await panel.getByRole('textbox', { name: '申請した日' }).fill(addDays(TODAY, -3));
  await panel.getByRole('button', { name: '申請した' }).click();
  await expect(panel.getByText('申請から3日です')).toBeVisible();
  await panel.getByRole('button', { name: '発行された' }).click();
  await expect(panel.getByText(/^発行済み/)).toBeVisible();
  await expect(panel.getByRole('textbox')).toHaveCount(0);
  await panel.getByRole('button', { name: '開く' }).click();
  await panel.getByRole('button', { name: '申請済みに戻す' }).click();
  await expect(panel.getByText('申請から3日です')).toBeVisible();
  await panel.getByRole('button', { name: '未申請に戻す' }).click();
  await expect(panel.getByText('未申請', { exact: true })).toBeVisible();
});

test('M3 credentials that connect say by themselves that the API was issued', async ({ page, seller }) => {
  const { shop } = await connectShop(seller, { name: '二号店' });
  await seller.api.updateShop({ params: { id: shop.id }, body: { settings: { apiPassword: null } } });
  await seller.api.updateApplication({ params: { id: shop.id }, body: { state: 'applied' } });
  await open(page, `/settings/shops/${shop.id}`, '二号店');
  await page.getByRole('textbox', { name: 'APIパスワード' }).fill(SIMULATOR_SECRETS.apiPassword);
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  const panel = panelOf(page);
  await expect(panel.getByText(/^発行済み/)).toBeVisible();
  await panel.getByRole('button', { name: '開く' }).click();
  await expect(panel.getByText('接続できたため、自動で発行済みにしました。')).toBeVisible();
});
