import { editCell, numbersInList, openList, paste, rowOf } from './desk.ts';
import { expect, test } from './journey.ts';
import { connectShop, haveOrders } from './seller.ts';

test('shipping data is entered in the list by keyboard alone', async ({ page, seller }) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await openList(page);
  await page.getByRole('grid').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.type('ヤマト');
  await page.keyboard.press('Tab');
  await page.keyboard.type('宅配便');
  await page.keyboard.press('Tab');
  await page.keyboard.type('今日');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4000-1111-2222');
  await page.keyboard.press('Enter');
  const row = rowOf(page, order!.mallOrderNo);
  await expect(row).toContainText('ヤマト運輸');
  await expect(row).toContainText('今日');
  await expect(row).toContainText('発送待ち前');
  await expect
    .poll(async () => (await seller.api.getOrder({ params: { id: order!.id } })).shipment)
    .toMatchObject({
      carrier: 'yamato',
      method: 'parcel',
      trackingNumbers: [expect.stringMatching(/^4000/)],
    });
});

test('a column of tracking numbers pasted into one row fills down, and can be taken back', async ({
  page,
  seller,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const own = await connectShop(seller);
  const orders = await haveOrders(seller, own, [{}, {}, {}]);
  await openList(page, '?sort=orderedAt');
  await editCell(rowOf(page, orders[0]!.mallOrderNo), '伝票番号');
  await paste(page, '400011110001\n400011110002\n400011110003\n');
  await expect(page.getByText('伝票番号を3件に入力しました')).toBeVisible();
  for (const [index, order] of orders.entries()) {
    await expect(rowOf(page, order.mallOrderNo)).toContainText(`40001111000${index + 1}`);
  }
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByText('元に戻しました')).toBeVisible();
  await expect(
    rowOf(page, orders[1]!.mallOrderNo).getByRole('button', { name: /^伝票番号.*入力/ }),
  ).toBeVisible();
});

test('a bulk change keeps the selection, says how many it changed, and can be taken back', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const orders = await haveOrders(seller, own, [{}, {}, {}]);
  await openList(page);
  for (const order of orders.slice(0, 2)) {
    await page.getByRole('checkbox', { name: `${order.mallOrderNo} を選択` }).check();
  }
  const bar = page.getByRole('region', { name: '一括変更' });
  await expect(bar).toContainText('2件を選択中');
  await bar.getByRole('button', { name: 'ステータス変更' }).click();
  await page.getByRole('menuitem', { name: '発送待ち' }).click();
  await expect(page.getByText('2件を変更しました')).toBeVisible();
  await expect(page.getByRole('link', { name: '発送待ち 2' })).toBeVisible();
  await expect(bar).toContainText('2件を選択中');
  await page.getByRole('link', { name: '新規受付 1' }).click();
  await expect.poll(() => numbersInList(page)).toEqual([orders[2]!.mallOrderNo]);
  await expect(bar).toContainText('2件を選択中');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByRole('link', { name: '新規受付 3' })).toBeVisible();
});

test('whoever was second sees what the other changed, and nothing of it is lost', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await openList(page);
  const row = rowOf(page, order!.mallOrderNo);
  await expect(row).toBeVisible();
  // The other person's change reaches the mall desk while this screen cannot hear of it yet.
  await page.route('**/api/v1/orders?*', (route) => route.abort());
  await page.route('**/api/v1/events', (route) => route.abort());
  await seller.api.updateOrder({
    params: { id: order!.id },
    body: { memo: '箱が大きいので2個口', status: 'ready-to-ship' },
  });
  await editCell(row, '出荷日');
  await page.keyboard.type('今日');
  await page.keyboard.press('Enter');
  const note = page.getByRole('alert').filter({ hasText: 'ほかの人が先に変更していました' });
  await expect(note).toContainText('箱が大きいので2個口');
  await expect(note).toContainText('あなたの変更は保存されていません。');
  await note.getByRole('button', { name: '自分の変更をもう一度保存' }).click();
  await expect(row).toContainText('今日');
  await expect
    .poll(async () => await seller.api.getOrder({ params: { id: order!.id } }))
    .toMatchObject({
      memo: '箱が大きいので2個口',
      status: 'ready-to-ship',
      shipment: { shipsOn: expect.any(String) },
    });
});
