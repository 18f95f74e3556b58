import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cartFile, openCsvShop } from './csv-file.ts';
import { open, openList, rowOf, shopCard, waitUntilShown } from './desk.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { TODAY } from './seller.ts';

/** Chooses the cart's file from データ取込 and waits until its columns are shown. */
async function pickFile(page: Page): Promise<void> {
  await open(page, '/imports', 'データ取込');
  await shopCard(page, '自社サイト').getByRole('link', { name: 'ファイルを選ぶ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'CSV取込' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(cartFile());
  await expect(page.getByRole('heading', { name: '列の対応' })).toBeVisible();
}

test('M16 a Shift_JIS file goes from its columns through a trial into the list, and is taken back', async ({
  page,
  seller,
}) => {
  const shop = await openCsvShop(seller);
  await pickFile(page);
  await expect(page.getByText('Shift_JIS', { exact: false }).first()).toBeVisible();
  const bringIn = page.getByRole('button', { name: '取り込む', exact: true });
  await expect(bringIn).toBeDisabled();
  await expect(page.getByRole('combobox', { name: '「オーダー番号」の項目' })).toHaveValue('mallOrderNo');
  await page.getByRole('combobox', { name: '「社内区分」の項目' }).selectOption('使わない');
  await expect(page.getByRole('row').filter({ hasText: 'N-101' })).toContainText(
    '林檎ジャム ×2、柚子胡椒 ×1',
  );
  await expect(page.getByRole('listitem').filter({ hasText: '4行目' })).toContainText('「数量」の「ひとつ」');
  await expectNoFaults(page, 'the mapping of a CSV');

  await page.getByRole('button', { name: '対応を保存' }).click();
  await page.getByRole('textbox', { name: '対応の名前' }).fill('カートの受注');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('保存しました')).toBeVisible();

  await page.getByRole('button', { name: '試しに読む' }).click();
  const tried = page.getByRole('region', { name: '試しに読んだ結果' });
  await expect(tried).toContainText('一部エラー', { timeout: 20_000 });
  await expect(tried.locator('dl')).toContainText('新規2');
  expect((await seller.api.listOrders({ query: { shop: shop.id } })).items).toEqual([]);

  await bringIn.click();
  await expect(page.getByRole('heading', { level: 1, name: 'データ取込の結果' })).toBeVisible();
  await expect(page.getByText('受注_4月.csv')).toBeVisible();
  const rejected = page.getByRole('region', { name: '取り込めなかったもの' }).first();
  await expect(rejected.getByRole('row').filter({ hasText: 'N-102' })).toContainText('4');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'エラーの行をCSVでダウンロード' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('N-102,2026/4/2 10:30,佐藤 次郎');
  await expectNoFaults(page, 'the result of a CSV');
  const result = page.url();

  await openList(page, `?shop=${shop.id}`);
  await expect(rowOf(page, 'N-101')).toContainText('髙橋 花子');
  await expect(rowOf(page, 'N-102')).toHaveCount(0);
  const touched = (await seller.api.listOrders({ query: { q: 'N-103' } })).items[0];
  await seller.api.updateOrder({ params: { id: touched?.id ?? '' }, body: { memo: '電話済み' } });

  await page.goto(result);
  await page.getByRole('button', { name: 'この取込を取り消す' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
  const undone = page.getByRole('region', { name: '取り消しました：1件を取り除きました' });
  await expect(undone.getByRole('listitem')).toContainText(['N-103']);
  await expect(undone).toContainText('取り込んだあとで変更されています。');
  await openList(page, `?shop=${shop.id}`);
  await expect(rowOf(page, 'N-103')).toBeVisible();
  await expect(rowOf(page, 'N-101')).toHaveCount(0);

  await pickFile(page);
  await expect(page.getByRole('combobox', { name: '保存した対応' })).toHaveValue(/.+/);
  await expect(bringIn).toBeEnabled();
});

test('M16 a file that is no CSV says what is wrong, and nothing begins', async ({ page, seller }) => {
  const shop = await openCsvShop(seller);
  await open(page, `/csv/${shop.id}`, 'CSV取込');
  const buffer = Buffer.from('\uFEFF受注番号,商品名\nA,x\n', 'utf16le');
  await page.locator('input[type=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('alert')).toContainText('UTF-16 のファイルです。');
});

test('M16 shipped orders are written out in the columns that the cart wants', async ({ page, seller }) => {
  await openCsvShop(seller);
  await pickFile(page);
  await page.getByRole('button', { name: '残りはすべて使わない' }).click();
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByText('一部エラー')).toBeVisible({ timeout: 20_000 });
  const order = (await seller.api.listOrders({ query: { q: 'N-103' } })).items[0];
  await seller.api.updateOrder({
    params: { id: order?.id ?? '' },
    body: {
      status: 'shipped',
      shipment: { carrier: 'yamato', method: 'parcel', shipsOn: TODAY, trackingNumbers: ['400011112222'] },
    },
  });
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page, '自社サイト');
  await card.getByRole('button', { name: '列を変える' }).click();
  await card.getByRole('textbox', { name: '見出し' }).first().fill('オーダー番号');
  await card.getByRole('button', { name: '列を保存する' }).click();
  await expect(card.getByRole('button', { name: '列を変える' })).toBeVisible();
  await waitUntilShown(page);
  await expectNoFaults(page, '/exports of a CSV shop');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: '出荷済みCSVを書き出す' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toBe(
    `\uFEFFオーダー番号,配送業者,配送方法,伝票番号,出荷日\r\nN-103,ヤマト運輸,宅配便,400011112222,${TODAY.replaceAll('-', '/')}\r\n`,
  );
});
