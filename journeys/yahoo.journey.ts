import { open, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { tradeAt } from './trade.ts';

const SHOP = 'ヤフー店';

test('M4 M15 a Yahoo! shop is connected by consenting on the mall’s own page, and its orders come in', async ({
  page,
  seller,
}) => {
  expect(seller.email).not.toBe('');
  const yahoo = tradeAt('yahoo');
  const given = await yahoo.credentials();
  const orderNo = await yahoo.buy();

  await open(page, '/settings/shops', 'モール詳細設定');
  await page.getByRole('radio', { name: 'Yahoo!ショッピング' }).click();
  await page.getByRole('textbox', { name: '店舗名' }).fill(SHOP);
  await page.getByRole('button', { name: '追加して設定へ進む' }).click();
  await page.getByRole('textbox', { name: 'ストアアカウント' }).fill(given['sellerId'] ?? '');
  await page.getByRole('textbox', { name: 'Client ID' }).fill(given['clientId'] ?? '');
  await page.getByRole('textbox', { name: 'シークレット' }).fill(given['clientSecret'] ?? '');
  await page.getByRole('textbox', { name: 'ストアの公開鍵' }).fill(given['publicKey'] ?? '');
  await page.getByRole('textbox', { name: '公開鍵のバージョン' }).fill(given['publicKeyVersion'] ?? '');
  await expect(page.getByRole('button', { name: '同意の画面を開く' })).toBeDisabled();
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  await expect(page.getByText('接続に必要な項目がまだ空です')).toBeVisible();

  await page.getByRole('button', { name: '同意の画面を開く' }).click();
  await page.getByRole('button', { name: '同意する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: SHOP })).toBeVisible();
  await expect(page.getByText('接続済み').first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('region', { name: 'API情報' }).getByText('設定済み')).toHaveCount(2);

  await open(page, '/imports', 'データ取込');
  await shopCard(page, SHOP).getByRole('button', { name: 'モール詳細の取得日数で取得' }).click();
  await expect(shopCard(page, SHOP).getByRole('row').filter({ hasText: '手動' })).toContainText('完了', {
    timeout: 30_000,
  });
  await open(page, '/', '受注一覧');
  await expect(page.getByRole('link', { name: orderNo })).toBeVisible();
});
