import { lineOf, open, sendAll, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { changeAtMall, readRatings } from './rakuma.ts';
import { connectShop, fetchOrders, haveOrders } from './seller.ts';

test('M12 ユーザ評価を登録 is refused without a rating message, with the way to the setting', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{ status: 'awaiting_seller_review' }]);
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  await card.getByText('ユーザ評価', { exact: true }).click();
  await expect(card.getByRole('alert')).toContainText('レビューメッセージが設定されていない');
  await expect(card.getByRole('button', { name: 'ユーザ評価を登録' })).toBeDisabled();
  await card.getByRole('link', { name: 'モール詳細設定で入力する' }).click();
  await page.getByRole('textbox', { name: 'レビューメッセージ' }).fill('ありがとうございました。');
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();

  await open(page, '/exports', 'データ書出');
  await card.getByText('ユーザ評価', { exact: true }).click();
  await sendAll(card, 'ユーザ評価を登録');
  await expect(card.getByRole('status').filter({ hasText: '送信済み 1' })).toBeVisible({ timeout: 20_000 });
  expect(await readRatings(order!.mallOrderNo)).toEqual([
    { grade: 'good', comment: 'ありがとうございました。' },
  ]);
});

test('M12 a buyer is rated after their own review only, and only once', async ({ page, seller }) => {
  const own = await connectShop(seller, { ratingMessage: 'またのご利用をお待ちしております。' });
  const [order] = await haveOrders(seller, own, [{ status: 'awaiting_receipt' }]);
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  await card.getByText('ユーザ評価', { exact: true }).click();
  await expect(card.getByRole('button', { name: 'ユーザ評価を登録' })).toBeDisabled();
  await card.getByRole('tab', { name: '対象外 1件' }).click();
  await expect(lineOf(card, order!.mallOrderNo)).toContainText('購入者の受取評価がまだです。');

  await changeAtMall(order!.mallOrderNo, { action: 'buyer-review', grade: 'good' });
  await fetchOrders(seller, own.shop);
  await expect(card.getByRole('tab', { name: '送信 1件' })).toBeVisible();
  await sendAll(card, 'ユーザ評価を登録');
  await expect(card.getByRole('status').filter({ hasText: '送信済み 1' })).toBeVisible({ timeout: 20_000 });
  await expect(card.getByRole('tab', { name: '送信 0件' })).toBeVisible();
  expect(await readRatings(order!.mallOrderNo)).toHaveLength(1);
  const { status } = await seller.api.getOrder({ params: { id: order!.id } });
  expect(status).toBe('completed');
});
