import { readDemoEffects } from './demo-mall.ts';
import { lineOf, open, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { TODAY } from './seller.ts';

test('M1 M9 M10 デモで始める leads from the first screen to a sent ship notice without reading anything', async ({
  page,
}) => {
  await page.goto('/welcome');
  await page.getByRole('button', { name: 'デモで始める' }).click();
  await expect(page.getByRole('heading', { name: '受注一覧' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: /^新規受付/ }).click();
  const rakuma = page.getByRole('row').filter({ hasText: 'ラクマ' });
  const paid = rakuma.filter({ hasText: '期限' }).filter({ hasNotText: '未入金' });
  const orderNo = await paid.first().getByRole('link').innerText();
  await page.getByRole('link', { name: orderNo, exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: orderNo })).toBeVisible();
  await page.getByRole('combobox', { name: '受注ステータス' }).selectOption('発送待ち');
  await page.getByRole('combobox', { name: '配送業者' }).selectOption('ヤマト運輸');
  await page.getByRole('combobox', { name: '配送方法' }).selectOption('宅配便');
  await page.getByRole('button', { name: '今日' }).click();
  await page.getByRole('textbox', { name: '伝票番号' }).fill('4000-1111-2222');
  await page.getByRole('textbox', { name: '伝票番号' }).press('Tab');
  await expect(page.getByText('送信できます')).toBeVisible();

  await page.getByRole('link', { name: 'データ書出へ' }).click();
  const card = shopCard(page, 'ラクマ店');
  await expect(card.getByRole('tab', { name: '送信 1件' })).toBeVisible();
  await expect(lineOf(card, orderNo)).toBeVisible();
  await card.getByRole('button', { name: '発送情報を更新' }).click();
  await expect(card.getByText('1件をラクマへ通知します。')).toBeVisible();
  await card.getByRole('button', { name: '通知する' }).click();
  await expect(card.getByRole('status')).toContainText('送信済み 1', { timeout: 20_000 });
  await card.getByRole('link', { name: '結果を見る' }).click();
  await expect(lineOf(page.getByRole('main'), orderNo)).toContainText('送信済み');

  await expect
    .poll(async () => (await readDemoEffects()).filter(({ kind }) => kind === 'ship-notice'))
    .toEqual([
      expect.objectContaining({
        orderId: orderNo,
        body: expect.objectContaining({ shipped_on: TODAY, tracking_number: '400011112222' }),
      }),
    ]);
});

test('M13 with the APIオプション, 自動書き出し tells Rakuma what is due without anyone', async ({ page }) => {
  await page.goto('/welcome');
  await page.getByRole('button', { name: 'デモで始める' }).click();
  await expect(page.getByRole('heading', { name: '受注一覧' })).toBeVisible({ timeout: 20_000 });
  const rakuma = page.getByRole('row').filter({ hasText: 'ラクマ' });
  const paid = rakuma.filter({ hasText: '期限' }).filter({ hasNotText: '未入金' });
  const orderNo = await paid.filter({ hasText: '新規受付' }).first().getByRole('link').innerText();
  await open(page, '/settings/shops', 'モール詳細設定');
  await page.getByRole('link', { name: /^ラクマ店/ }).click();
  await page.getByRole('checkbox', { name: '自動書き出し' }).check();
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();

  await open(page, `/?q=${orderNo}`, '受注一覧');
  await page.getByRole('link', { name: orderNo, exact: true }).click();
  await page.getByRole('combobox', { name: '受注ステータス' }).selectOption('発送待ち');
  await page.getByRole('combobox', { name: '配送業者' }).selectOption('日本郵便');
  await page.getByRole('combobox', { name: '配送方法' }).selectOption('レターパック');
  await page.getByRole('button', { name: '今日' }).click();
  const why = page.getByRole('region', { name: 'どうして書き出されないのか' });
  await expect(why.getByRole('heading', { name: /^発送通知/ })).toContainText('送信済み', {
    timeout: 30_000,
  });
  await expect
    .poll(async () => (await readDemoEffects()).filter(({ orderId }) => orderId === orderNo))
    .toHaveLength(1);
});
