import { expect, test } from './journey.ts';
import { connectShop } from './seller.ts';

test('the owner finds in the audit log who changed a shop, from what to what, and never the secret', async ({
  page,
  seller,
}) => {
  const { shop } = await connectShop(seller);
  await seller.api.updateShop({
    params: { id: shop.id },
    body: { importDays: 21, settings: { apiPassword: 'canary-password' } },
  });
  await page.goto('/settings/audit');
  const row = page.getByRole('row').filter({ hasText: '店舗の設定を変更' });
  await expect(row).toContainText('ラクマ本店');
  await expect(row).toContainText('7 → 21');
  await expect(row).toContainText('APIパスワード');
  await expect(page.getByText('canary-password')).toHaveCount(0);
  await page.getByText('受注', { exact: true }).click();
  await expect(page.getByText('条件に合う操作はありません。')).toBeVisible();
  await page.getByText('設定・契約', { exact: true }).click();
  await page.getByLabel('操作した人').fill('いない人');
  await expect(page.getByText('条件に合う操作はありません。')).toBeVisible();
  await page.getByLabel('操作した人').fill('準備');
  await expect(row).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSVで保存' }).click(),
  ]);
  const stream = await file.createReadStream();
  const text = Buffer.concat(await stream.toArray()).toString('utf8');
  expect(text).toContain('updateShop');
  expect(text).not.toContain('canary-password');
});
