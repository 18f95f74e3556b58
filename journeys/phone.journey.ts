import { waitUntilShown } from './desk.ts';
import { expect, test } from './journey.ts';
import { connectShop, haveOrders, packOrder } from './seller.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone an order is looked up by a fragment of a name, and moved on', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const recipient = {
    name: '青木 一郎',
    postal_code: '150-0001',
    address: '東京都渋谷区神宮前1-1',
    phone: '090-1234-5678',
  };
  const [order] = await haveOrders(seller, own, [{ recipient }, {}, {}]);
  await packOrder(seller, order!);
  await page.goto('/');
  await expect(page.getByRole('link', { name: order!.mallOrderNo })).toBeVisible();
  await page.getByRole('searchbox', { name: '受注を検索' }).fill('一郎');
  await expect(page.getByText('1件', { exact: true })).toBeVisible();
  await expect(page.getByText('青木 一郎')).toBeVisible();
  await page.getByRole('link', { name: order!.mallOrderNo }).click();
  await expect(page.getByRole('heading', { level: 1, name: order!.mallOrderNo })).toBeVisible();
  await expect(page.getByText('送信できます')).toBeVisible();
  await page.getByRole('combobox', { name: '受注ステータス' }).selectOption('保留');
  await expect(page.getByText('送信できます')).toBeHidden();
});

test('no screen of the phone is wider than the phone', { tag: '@walk' }, async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}, {}]);
  await packOrder(seller, order!);
  for (const path of [
    '/',
    `/orders/${order!.id}`,
    '/imports',
    '/exports',
    '/health',
    '/settings',
    '/settings/shops',
    `/settings/shops/${own.shop.id}`,
    '/settings/statuses',
    '/settings/api-keys',
    '/malls',
  ]) {
    await page.goto(path);
    await waitUntilShown(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(390);
  }
});

test('the bar at the thumb leads everywhere, and その他 to the rest and out', async ({ page, seller }) => {
  const own = await connectShop(seller);
  await haveOrders(seller, own, [{}]);
  await page.goto('/');
  const bar = page.getByRole('navigation', { name: 'メニュー' });
  await bar.getByRole('link', { name: 'データ書出' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'データ書出' })).toBeVisible();
  await bar.getByRole('button', { name: 'その他' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '各種設定' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '各種設定' })).toBeVisible();
  await bar.getByRole('button', { name: 'その他' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'ログアウト' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ログイン' })).toBeVisible();
});
