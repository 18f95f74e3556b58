import { createClient } from '@matome/contract/client.ts';
import { DESK_URL } from './desk-address.ts';
import { open, openList, rowOf, sendAll, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { changeAtMall } from './rakuma.ts';
import { connectShop, haveOrders, packOrder } from './seller.ts';

test('M10 a status of the company’s own counts as its phase', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await packOrder(seller, order!);
  await open(page, '/settings/statuses', '受注ステータス');
  await page.getByRole('textbox', { name: 'ステータス名' }).fill('検品待ち');
  await page.getByRole('combobox', { name: '段階', exact: true }).selectOption('保留');
  await page.getByRole('button', { name: 'ステータスを追加' }).click();
  await expect(page.getByRole('textbox', { name: '「検品待ち」の名前' })).toHaveValue('検品待ち');

  await page.goto(`/orders/${order!.id}`);
  await page.getByRole('combobox', { name: '受注ステータス' }).selectOption('検品待ち');
  const why = page.getByRole('region', { name: 'どうして書き出されないのか' });
  await expect(why).toContainText('保留');
  await openList(page);
  await expect(page.getByRole('link', { name: '検品待ち 1' })).toBeVisible();

  await open(page, '/settings/statuses', '受注ステータス');
  await page.getByRole('combobox', { name: '「検品待ち」の段階' }).selectOption('発送待ち');
  await page.goto(`/orders/${order!.id}`);
  await expect(why.getByText('送信できます')).toBeVisible();
});

test('a status that orders stand in is not deleted from under them', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  const { id } = await seller.api.createStatus({ body: { name: '検品待ち', phase: 'on-hold' } });
  await packOrder(seller, order!, {}, id);
  await open(page, '/settings/statuses', '受注ステータス');
  await page.getByRole('button', { name: '「検品待ち」を削除' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /受注/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: '「検品待ち」の名前' })).toBeVisible();
});

test('an API key is shown once, works at once, and no longer after it was revoked', async ({
  page,
  seller,
}) => {
  expect(seller.company).toBe('旅路商店');
  await open(page, '/settings/api-keys', 'APIキー');
  await page.getByRole('textbox', { name: '名前' }).fill('倉庫の連携');
  await page.getByRole('button', { name: 'APIキーを作成' }).click();
  const key = await page.getByTestId('api-key').innerText();
  const warehouse = createClient({ baseUrl: DESK_URL, apiKey: key, checkAnswers: true });
  expect((await warehouse.getMe()).member.role).toBe('viewer');
  await page.getByRole('button', { name: '保管しました' }).click();
  await expect(page.getByText(key)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('cell', { name: '倉庫の連携', exact: true })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);

  await page.getByRole('button', { name: '「倉庫の連携」を失効' }).click();
  await page.getByRole('button', { name: '失効させる' }).click();
  await expect(page.getByRole('cell', { name: '倉庫の連携', exact: true })).toHaveCount(0);
  await expect(warehouse.getMe()).rejects.toThrow('401');
});

test('稼働状況 says how each shop does, and what waits for a person', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await packOrder(seller, order!);
  await open(page, '/health', '稼働状況');
  const shop = page.getByRole('row').filter({ hasText: 'ラクマ本店' });
  await expect(shop).toContainText('正常');
  await expect(shop).toContainText('手動のみ');
  await expect(page.getByText('確認が必要な送信はありません')).toBeVisible();

  await changeAtMall(order!.mallOrderNo, { action: 'cancel' });
  await open(page, '/exports', 'データ書出');
  await sendAll(shopCard(page), '発送情報を更新');
  await expect(page.getByRole('link', { name: /^モールの稼働状況/ })).toContainText('要確認 1件', {
    timeout: 20_000,
  });
  await page.getByRole('link', { name: /^モールの稼働状況/ }).click();
  const open1 = page.getByRole('region', { name: '人の確認が必要な送信' });
  await expect(open1).toContainText(order!.mallOrderNo);
  await expect(open1).toContainText('この注文はキャンセルされています。');
  await open1.getByRole('button', { name: '人が確認した' }).click();
  await open1.getByRole('textbox', { name: '確認した内容' }).fill('キャンセル済みを確認');
  await open1.getByRole('button', { name: '対応済みにする' }).click();
  await expect(page.getByText('確認が必要な送信はありません')).toBeVisible();
});

test('M17 対応モール・カート一覧 says what can be done at each mall', async ({ page, seller }) => {
  expect(seller.email).toContain('@');
  await open(page, '/malls', '対応モール・カート一覧');
  const rakuma = page.getByRole('row').filter({ hasText: 'ラクマ' });
  await expect(rakuma).toContainText('1件まで');
  await page
    .getByRole('link', { name: /このモールの店舗を追加/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: '店舗名' })).toBeVisible();
});

test('a shop that is removed goes with its credentials; its orders stay', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await open(page, `/settings/shops/${own.shop.id}`, 'ラクマ本店');
  await page.getByRole('button', { name: 'この店舗を削除' }).click();
  await page.getByRole('button', { name: '削除する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'モール詳細設定' })).toBeVisible();
  await openList(page);
  await expect(rowOf(page, order!.mallOrderNo)).toBeVisible();
});
