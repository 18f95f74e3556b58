import { open, openList, rowOf, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { changeAtMall, placeOrder } from './rakuma.ts';
import { connectShop, TODAY } from './seller.ts';

const HOUR_MS = 60 * 60 * 1000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();

test('M6 モール詳細の取得日数で取得 and a period with 取得 fetch by hand, and show the result row by row', async ({
  page,
  seller,
}) => {
  const { shop, mallShopId } = await connectShop(seller);
  const recent = await placeOrder(mallShopId, { purchased_at: hoursAgo(5) });
  const older = await placeOrder(mallShopId, { purchased_at: hoursAgo(24 * 10) });
  await open(page, '/imports', 'データ取込');
  const card = shopCard(page);
  await card.getByRole('button', { name: 'モール詳細の取得日数で取得' }).click();
  const row = card.getByRole('row').filter({ hasText: '手動' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('完了', { timeout: 20_000 });
  await expect(row.getByRole('cell').nth(5)).toHaveText('1');

  await card.getByLabel('開始日時').fill(`${TODAY.slice(0, 4)}-01-01T00:00`);
  await card.getByLabel('終了日時').fill(`${TODAY}T00:00`);
  await card.getByRole('button', { name: '取得', exact: true }).click();
  await expect(card).toContainText('一度に取得できる期間は92日までです。');

  await card.getByLabel('開始日時').fill(new Date(Date.now() - 12 * 24 * HOUR_MS).toISOString().slice(0, 16));
  await card.getByRole('button', { name: '取得', exact: true }).click();
  await expect(row).toHaveCount(2);
  await expect(row.first()).toContainText('完了', { timeout: 20_000 });
  await row.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'データ取込の結果' })).toBeVisible();
  await expect(page.getByText('エラーはありません。')).toBeVisible();
  await page.getByRole('link', { name: '取り込んだ受注を見る' }).click();
  await expect(rowOf(page, recent)).toBeVisible();
  await expect(rowOf(page, older)).toBeVisible();
  expect((await seller.api.listOrders({ query: { shop: shop.id } })).items).toHaveLength(2);
});

test('M6 a period that ends before it begins is said in a sentence, and nothing is fetched', async ({
  page,
  seller,
}) => {
  const { shop } = await connectShop(seller);
  await open(page, '/imports', 'データ取込');
  const card = shopCard(page);
  await card.getByLabel('開始日時').fill(`${TODAY}T12:00`);
  await card.getByLabel('終了日時').fill(`${TODAY}T09:00`);
  await card.getByRole('button', { name: '取得', exact: true }).click();
  await expect(card.getByText('開始は終了より前にしてください。')).toBeVisible();
  expect((await seller.api.listImports({ params: { id: shop.id } })).items).toEqual([]);
});

test('M6 an order that cannot be read is shown with its number and its reason; the others come in', async ({
  page,
  seller,
}) => {
  const { mallShopId } = await connectShop(seller);
  const broken = await placeOrder(mallShopId);
  const whole = await placeOrder(mallShopId);
  await changeAtMall(broken, { action: 'mutate', drop: ['purchased_at'] });
  await open(page, '/imports', 'データ取込');
  const card = shopCard(page);
  await card.getByRole('button', { name: 'モール詳細の取得日数で取得' }).click();
  await expect(card.getByRole('row').filter({ hasText: '手動' })).toContainText('一部エラー', {
    timeout: 20_000,
  });
  await card.getByRole('link', { name: '結果を見る' }).click();
  const rejected = page.getByRole('region', { name: '取り込めなかったもの' }).first();
  await expect(rejected.getByRole('row').filter({ hasText: broken })).toBeVisible();
  await openList(page);
  await expect(rowOf(page, whole)).toBeVisible();
});

test('M7 with 自動取得 on, an order placed at Rakuma appears on the open list by itself', async ({
  page,
  seller,
}) => {
  const { shop, mallShopId } = await connectShop(seller);
  const first = await placeOrder(mallShopId);
  await open(page, `/settings/shops/${shop.id}`, 'ラクマ本店');
  await page.getByRole('checkbox', { name: '自動取得' }).check();
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();

  await page.goto('/');
  await expect(rowOf(page, first)).toBeVisible({ timeout: 30_000 });
  const second = await placeOrder(mallShopId);
  await expect(rowOf(page, second)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'すべて 2' })).toBeVisible();
});
