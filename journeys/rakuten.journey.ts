import type { Page } from '@playwright/test';
import { editCell, lineOf, open, openList, rowOf, sendAll, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { tradeAt } from './trade.ts';

const SHOP = '楽天本店';

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('M15 a Rakuten shop from its settings to the told ship notice: added, connected, fetched, shipped, told with its carrier code', async ({
  page,
  seller,
}) => {
  expect(seller.email).not.toBe('');
  const rakuten = tradeAt('rakuten');
  const { serviceSecret = '', licenseKey = '' } = await rakuten.credentials();
  const orderNo = await rakuten.buy();

  await open(page, '/settings/shops', 'モール詳細設定');
  await page.getByRole('radio', { name: '楽天市場' }).click();
  await page.getByRole('textbox', { name: '店舗名' }).fill(SHOP);
  await page.getByRole('button', { name: '追加して設定へ進む' }).click();
  await page.getByRole('textbox', { name: 'サービスシークレット' }).fill(serviceSecret);
  await page.getByRole('textbox', { name: 'ライセンスキー' }).fill(licenseKey);
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();
  await expect(page.getByText('認証の期限').first()).toBeVisible();

  const carriers = page.getByRole('region', { name: '配送業者の対応' });
  await carriers.getByRole('combobox', { name: 'ヤマト運輸のコード' }).selectOption('1000');
  await expect(carriers.getByText('変更済み')).toBeVisible();
  await carriers.getByRole('button', { name: 'ヤマト運輸を標準に戻す' }).click();
  await expect(carriers.getByText('変更済み')).toBeHidden();
  await expect(carriers.getByRole('combobox', { name: 'ヤマト運輸のコード' })).toHaveValue('1001');

  await open(page, '/imports', 'データ取込');
  await shopCard(page, SHOP).getByRole('button', { name: 'モール詳細の取得日数で取得' }).click();
  await expect(shopCard(page, SHOP).getByRole('row').filter({ hasText: '手動' })).toContainText('完了', {
    timeout: 30_000,
  });

  await openList(page);
  const row = rowOf(page, orderNo);
  await editCell(row, '配送業者');
  await type(page, 'ヤマト');
  await editCell(row, '出荷日');
  await type(page, '今日');
  await editCell(row, '伝票番号');
  await type(page, '4000-2222-3333');
  await expect(row).toContainText('ヤマト運輸');
  await row.getByRole('link', { name: orderNo }).click();
  await expect(page.getByText('発送待ち').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'ステータス' }).selectOption('ready-to-ship');

  await open(page, '/exports', 'データ書出');
  const card = shopCard(page, SHOP);
  await expect(lineOf(card, orderNo)).toBeVisible();
  await sendAll(card, '発送情報を更新');
  await expect(card.getByRole('status').filter({ hasText: '送信済み 1' })).toBeVisible({ timeout: 30_000 });
  expect(await rakuten.told(orderNo)).toEqual([
    { kind: 'ship-notice', orderNo, trackingNumbers: ['400022223333'] },
  ]);
});
