import { addDays } from '@matome/domain/time/tokyo.ts';
import { lineOf, open, sendAll, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { changeAtMall, readNotices, withFault } from './rakuma.ts';
import { connectShop, haveOrders, packOrder, TODAY } from './seller.ts';

test('M9 M10 the preview says for each order why it is not sent, and 発送情報を更新 tells Rakuma of the due ones alone', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller, { shipMessage: '本日発送いたしました。' });
  const [due, byMail, numberless, tomorrow, held, fresh] = await haveOrders(
    seller,
    own,
    Array.from({ length: 6 }, () => ({ shipping: { delivery_method_id: 6 } })),
  );
  await packOrder(seller, due!, { trackingNumbers: ['4000-1111-2222'] });
  await packOrder(seller, byMail!, {
    carrier: 'japan-post',
    method: 'non-standard-mail',
    trackingNumbers: [],
  });
  await packOrder(seller, numberless!, { trackingNumbers: [] });
  await packOrder(seller, tomorrow!, { shipsOn: addDays(TODAY, 1) });
  await packOrder(seller, held!, {}, 'on-hold');

  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  await expect(card.getByRole('tab', { name: '送信 2件' })).toBeVisible();
  await expect(lineOf(card, due!.mallOrderNo)).toBeVisible();
  await expect(lineOf(card, byMail!.mallOrderNo)).toBeVisible();
  await lineOf(card, due!.mallOrderNo).getByText('送る内容をそのまま見る').click();
  await expect(lineOf(card, due!.mallOrderNo)).toContainText('400011112222');

  await card.getByRole('tab', { name: '対象外 4件' }).click();
  await expect(lineOf(card, numberless!.mallOrderNo)).toContainText('伝票番号');
  await expect(lineOf(card, tomorrow!.mallOrderNo)).toContainText('出荷日');
  await expect(lineOf(card, held!.mallOrderNo)).toContainText('保留');
  await expect(lineOf(card, fresh!.mallOrderNo)).toContainText('新規受付');

  await sendAll(card, '発送情報を更新');
  await expect(card.getByRole('status').filter({ hasText: '送信済み 2' })).toBeVisible({ timeout: 20_000 });
  expect(await readNotices(due!.mallOrderNo)).toEqual([
    {
      shipped_on: TODAY,
      delivery_method_id: 6,
      tracking_number: '400011112222',
      message: '本日発送いたしました。',
    },
  ]);
  expect(await readNotices(byMail!.mallOrderNo)).toEqual([
    {
      shipped_on: TODAY,
      delivery_method_id: 1,
      tracking_number: null,
      message: '本日発送いたしました。',
    },
  ]);
  for (const order of [numberless, tomorrow, held, fresh]) {
    expect(await readNotices(order!.mallOrderNo)).toEqual([]);
  }

  await card.getByRole('link', { name: '結果を見る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'データ書出の結果' })).toBeVisible();
  const result = page.getByRole('main');
  await expect(lineOf(result, due!.mallOrderNo)).toContainText('送信済み');
  await expect(lineOf(result, numberless!.mallOrderNo)).toContainText('対象外');
  await open(page, '/exports', 'データ書出');
  await expect(card.getByRole('tab', { name: '送信 0件' })).toBeVisible();
  await expect(card.getByRole('button', { name: '発送情報を更新' })).toBeDisabled();
});

test('M9 a 作成期間 narrows what is sent, by the day that one chooses', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const twoDaysAgo = addDays(TODAY, -2);
  const [early, now] = await haveOrders(seller, own, [{}, {}]);
  await packOrder(seller, early!, { shipsOn: twoDaysAgo });
  await packOrder(seller, now!);
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  await expect(card.getByRole('tab', { name: '送信 2件' })).toBeVisible();
  await card.getByRole('combobox', { name: '作成期間' }).selectOption('今日');
  await card.getByRole('combobox', { name: '期間の基準' }).selectOption('出荷日');
  await expect(card.getByRole('tab', { name: '送信 1件' })).toBeVisible();
  await expect(lineOf(card, now!.mallOrderNo)).toBeVisible();
  await card.getByRole('combobox', { name: '作成期間' }).selectOption('期間を指定');
  await card.getByLabel('作成期間の開始').fill(`${TODAY}T12:00`);
  await card.getByLabel('作成期間の終了').fill(`${TODAY}T09:00`);
  await expect(card.getByText('作成期間の開始は終了より前にしてください。')).toBeVisible();
});

test('a notice that Rakuma refuses is shown in its words, and a person settles it', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await packOrder(seller, order!);
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  await expect(card.getByRole('tab', { name: '送信 1件' })).toBeVisible();
  await changeAtMall(order!.mallOrderNo, { action: 'cancel' });
  await sendAll(card, '発送情報を更新');
  await card.getByRole('link', { name: '結果を見る' }).click();
  const line = lineOf(page.getByRole('main'), order!.mallOrderNo);
  await expect(line).toContainText('拒否', { timeout: 20_000 });
  await expect(line).toContainText('この注文はキャンセルされています。');
  await line.getByRole('button', { name: '人が確認した' }).click();
  await page.getByRole('textbox', { name: '確認した内容' }).fill('購入者の都合でキャンセル。発送しない。');
  await page.getByRole('button', { name: '対応済みにする' }).click();
  await expect(line.getByRole('button', { name: '人が確認した' })).toBeHidden();
  // Whoever changes their mind finds the way that the sentence names.
  await expect(line).toContainText('担当者が対応済みにしました');
  await expect(line.getByRole('button', { name: 'もう一度送る' })).toBeVisible();
  expect(await readNotices(order!.mallOrderNo)).toEqual([]);
  await open(page, '/health', '稼働状況');
  await expect(page.getByText('確認が必要な送信はありません')).toBeVisible();
  await open(page, '/', '受注一覧');
  await expect(page.getByRole('row').filter({ hasText: order!.mallOrderNo })).toContainText('対応済み');
});

test('a notice whose answer was lost is read back, and never told twice', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await packOrder(seller, order!);
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  const lost = {
    match: { path: '/v1/orders/*/shipping_notice', nth: 1 },
    fault: { kind: 'drop-after' as const },
  };
  await withFault(lost, async () => {
    await sendAll(card, '発送情報を更新');
    await card.getByRole('link', { name: '結果を見る' }).click();
    await expect(lineOf(page.getByRole('main'), order!.mallOrderNo)).toContainText('送信済み', {
      timeout: 40_000,
    });
  });
  expect(await readNotices(order!.mallOrderNo)).toHaveLength(1);
});
