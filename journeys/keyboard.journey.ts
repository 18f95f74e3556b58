import { openList } from './desk.ts';
import { expect, test } from './journey.ts';
import { readNotices } from './rakuma.ts';
import { connectShop, haveOrders, packOrder } from './seller.ts';

test('an order is found, opened and its ship notice sent without touching the mouse', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}, {}]);
  await packOrder(seller, order!);
  await openList(page);
  await page.keyboard.press('ControlOrMeta+K');
  const search = page.getByRole('dialog');
  await expect(search).toBeVisible();
  await page.keyboard.type(order!.mallOrderNo);
  await expect(search.getByRole('button', { name: new RegExp(`^${order!.mallOrderNo}`) })).toBeVisible();
  await expect(search.getByLabel('探しています…')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: order!.mallOrderNo })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('データ書出');
  // The screen comes first, its page in the manual after it.
  await expect(search.getByRole('button', { name: 'データ書出' }).first()).toBeVisible();
  await expect(search.getByLabel('探しています…')).toBeHidden();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: '発送情報を更新' });
  await expect(button).toBeEnabled();
  for (
    let step = 0;
    step < 60 && !(await button.evaluate((it) => it === document.activeElement));
    step += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('1件をラクマへ通知します。')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '送信済み 1' })).toBeVisible({ timeout: 20_000 });
  expect(await readNotices(order!.mallOrderNo)).toHaveLength(1);
});

test('? shows the keys, / goes to the search, j k x Enter work on the list, and Esc goes back', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [first, second] = await haveOrders(seller, own, [{}, {}]);
  await openList(page, '?sort=orderedAt');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'キー操作' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: '受注を検索' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: `${second!.mallOrderNo} を選択` })).toBeChecked();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: first!.mallOrderNo })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: second!.mallOrderNo })).toBeVisible();
});

test('the first Tab leads past the menu to the content', async ({ page, seller }) => {
  const own = await connectShop(seller);
  await haveOrders(seller, own, [{}]);
  await openList(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '本文へ移動' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
