import { editCell, open, openList, rowOf, sendAll, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { readNotices, withFault } from './rakuma.ts';
import { connectShop, haveOrders, packOrder } from './seller.ts';

test('a server that cannot be reached is said, and the list comes back by 再読み込み', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await page.route('**/api/v1/orders?*', (route) => route.abort());
  await page.goto('/');
  const alert = page.getByRole('alert').filter({ hasText: '読み込めませんでした' });
  await expect(alert).toContainText('サーバーにつながりません', { timeout: 20_000 });
  await page.unroute('**/api/v1/orders?*');
  await alert.getByRole('button', { name: '再読み込み' }).click();
  await expect(rowOf(page, order!.mallOrderNo)).toBeVisible();
});

test('a server that fails says so on the screen, with a way out', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  for (const [path, call] of [
    [`/orders/${order!.id}`, '**/api/v1/orders/*'],
    ['/exports', '**/exports/preview?*'],
    ['/health', '**/api/v1/health/malls'],
    ['/settings/api-keys', '**/api/v1/api-keys'],
  ] as const) {
    const problem = { type: 'about:blank', title: 'エラー', status: 500, code: 'internal' };
    await page.route(call, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await page.goto(path);
    await expect(page.getByText('読み込めませんでした').first(), path).toBeVisible({ timeout: 20_000 });
    await page.unroute(call);
    await page.getByRole('button', { name: '再読み込み' }).first().click();
    await expect(page.getByText('読み込めませんでした'), path).toHaveCount(0);
  }
});

test('a change that the server did not take is put back, and said', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await openList(page);
  await page.route('**/api/v1/orders/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  const row = rowOf(page, order!.mallOrderNo);
  await editCell(row, '出荷日');
  await page.keyboard.type('今日');
  await page.keyboard.press('Enter');
  await expect(page.getByText('保存できませんでした')).toBeVisible();
  await expect(row.getByRole('button', { name: /^出荷日.*入力/ })).toBeVisible();
});

test('an export whose start got no answer is begun once, however often the button is pressed', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await packOrder(seller, order!);
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  await expect(card.getByRole('tab', { name: '送信 1件' })).toBeVisible();
  await page.route('**/api/v1/shops/*/exports', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await sendAll(card, '発送情報を更新');
  await expect(card.getByRole('alert')).toContainText('サーバーにつながりません');
  expect(await readNotices(order!.mallOrderNo)).toEqual([]);
  await page.unroute('**/api/v1/shops/*/exports');
  await sendAll(card, '発送情報を更新');
  await expect(card.getByRole('status').filter({ hasText: '送信済み 1' })).toBeVisible({ timeout: 20_000 });
  expect(await readNotices(order!.mallOrderNo)).toHaveLength(1);
});

test('a mall under maintenance is said in the result of the import, and the orders come with the next', async ({
  page,
  seller,
}) => {
  const { shop, mallShopId } = await connectShop(seller);
  await open(page, '/imports', 'データ取込');
  const card = shopCard(page);
  const down = { match: { path: '/v1/orders' }, fault: { kind: 'status' as const, code: 503 } };
  await withFault(down, async () => {
    await card.getByRole('button', { name: 'モール詳細の取得日数で取得' }).click();
    await expect(card.getByRole('row').filter({ hasText: '失敗' })).toBeVisible({ timeout: 40_000 });
  });
  await haveOrders(seller, { shop, mallShopId }, [{}]);
  await expect(card.getByRole('row').filter({ hasText: '完了' })).toBeVisible();
});
