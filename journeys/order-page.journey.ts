import { openList, openOrder } from './desk.ts';
import { expect, test } from './journey.ts';
import { connectShop, fetchOrders, haveOrders, packOrder } from './seller.ts';
import { changeAtMall } from './rakuma.ts';

const AOKI = {
  name: '青木 一郎',
  postal_code: '150-0001',
  address: '東京都渋谷区神宮前1-1',
  phone: '090-1234-5678',
};

test('M8 Rakuma gives no orderer: the recipient stands as the orderer, and the screen says so', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{ recipient: AOKI }]);
  await openOrder(page, order!);
  const orderer = page.getByRole('region', { name: '注文者' });
  await expect(orderer).toContainText('青木 一郎');
  await expect(orderer).toContainText('ラクマは注文者を渡さないため、送付先を注文者として登録しています。');
  await openList(page);
  await expect(page.getByRole('row').filter({ hasText: '青木 一郎' })).toBeVisible();
});

test('M10 the order page says every reason why an order is not sent, and that it can be once all are met', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await openOrder(page, order!);
  const why = page.getByRole('region', { name: 'どうして書き出されないのか' });
  await expect(why).toContainText('発送待ち');
  await expect(why).toContainText('配送業者が選ばれていません。');
  await expect(why).toContainText('出荷日');
  await expect(why).toContainText('伝票番号');
  await page.getByRole('combobox', { name: '受注ステータス' }).selectOption('発送待ち');
  await page.getByRole('combobox', { name: '配送業者' }).selectOption('日本郵便');
  await page.getByRole('combobox', { name: '配送方法' }).selectOption('レターパック');
  await page.getByRole('button', { name: '今日' }).click();
  await expect(why.getByText('送信できます')).toBeVisible();
  await page.getByRole('combobox', { name: '配送業者' }).selectOption('ゆうパック');
  await page.getByRole('combobox', { name: '配送方法' }).selectOption('メール便');
  await expect(why).toContainText('伝票番号');
  await expect(why.getByText('送信できます')).toBeHidden();
});

test('a recipient changed here stays changed when the mall is fetched again, and the mall’s own stands beside', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{ recipient: AOKI }]);
  await openOrder(page, order!);
  const recipient = page.getByRole('region', { name: '送付先' });
  await recipient.getByRole('button', { name: '送付先を変更' }).click();
  await recipient.getByRole('textbox', { name: '住所(建物など)' }).fill('まとめビル3F');
  await recipient.getByRole('button', { name: '保存' }).click();
  await expect(recipient).toContainText('まとめビル3F');
  await fetchOrders(seller, own.shop);
  await page.reload();
  await expect(recipient).toContainText('まとめビル3F');
  await expect(recipient).toContainText('モールでは: 青木 一郎');
  const timeline = page.getByRole('region', { name: '履歴' });
  await expect(timeline).toContainText('まとめビル3F');
  await expect(timeline).toContainText('取り込みました');
});

test('an order cancelled at Rakuma is cancelled here, and can no longer be sent', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await packOrder(seller, order!);
  await openOrder(page, order!);
  await expect(page.getByText('送信できます')).toBeVisible();
  await changeAtMall(order!.mallOrderNo, { action: 'cancel' });
  await fetchOrders(seller, own.shop);
  await expect(page.getByRole('combobox', { name: '受注ステータス' })).toHaveValue('cancelled');
  await expect(page.getByText('送信できます')).toBeHidden();
});

test('R13 an owner erases the personal data of a shipped order after one question, and nobody is named on it any more', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{ recipient: AOKI }]);
  await openOrder(page, order!);
  const erase = page.getByRole('button', { name: '個人情報を消去' });
  await expect(erase).toBeDisabled();
  await page.getByRole('combobox', { name: '受注ステータス' }).selectOption('発送済み');
  await erase.click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('元に戻せません');
  await question.getByRole('button', { name: '消去する' }).click();
  await expect(page.getByText('個人情報は依頼により消去しました。')).toBeVisible();
  await expect(page.getByRole('region', { name: '履歴' })).toContainText('個人情報を消去しました');
  await expect(page.getByText('青木 一郎')).toBeHidden();
  await expect(erase).toBeHidden();
  await openList(page);
  await expect(page.getByRole('row').filter({ hasText: order!.mallOrderNo })).toContainText(
    '個人情報消去済み',
  );
});

test('an order that does not exist says so', async ({ page, seller }) => {
  expect((await seller.api.listOrders()).items).toEqual([]);
  await page.goto('/orders/01a20fac-7b78-744a-a4bf-000000000000');
  await expect(page.getByText('この受注は見つかりません')).toBeVisible();
  await page.goto('/nowhere');
  await expect(page.getByText('このページは見つかりません')).toBeVisible();
});
