import { numbersInList, openList } from './desk.ts';
import { expect, test } from './journey.ts';
import { connectShop, haveOrders, packOrder } from './seller.ts';

const AOKI = {
  name: '青木 一郎',
  postal_code: '150-0001',
  address: '東京都渋谷区神宮前1-1',
  phone: '090-1234-5678',
};
const SATO = {
  name: 'サトウ ハナコ',
  postal_code: '060-0001',
  address: '北海道札幌市中央区北1条1',
  phone: '080-9999-0000',
};

test('M8 the list has a tab with its count per status, and finds an order by any fragment', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [aoki, sato, vase] = await haveOrders(seller, own, [
    { recipient: AOKI },
    { recipient: SATO },
    { recipient: AOKI, item: { name: '昭和の花瓶', seller_code: 'VASE-77' } },
  ]);
  await packOrder(seller, vase!, { trackingNumbers: ['4000-7777-8888'] });
  await openList(page);
  await expect(page.getByRole('link', { name: 'すべて 3' })).toBeVisible();
  await expect(page.getByRole('link', { name: '新規受付 2' })).toBeVisible();
  await expect(page.getByRole('link', { name: '発送待ち 1' })).toBeVisible();
  await page.getByRole('link', { name: '発送待ち 1' }).click();
  await expect.poll(() => numbersInList(page)).toEqual([vase!.mallOrderNo]);
  await page.getByRole('link', { name: 'すべて 3' }).click();

  const search = page.getByRole('searchbox', { name: '受注を検索' });
  for (const [fragment, found] of [
    ['一郎', [vase!, aoki!]],
    ['さとう', [sato!]],
    ['ｻﾄｳ', [sato!]],
    ['99990000', [sato!]],
    ['090-1234', [vase!, aoki!]],
    // Shorter ends may stand in the other numbers, too.
    [aoki!.mallOrderNo.slice(1), [aoki!]],
    ['花瓶', [vase!]],
    ['vase-77', [vase!]],
    ['77778888', [vase!]],
  ] as const) {
    await search.fill(fragment);
    await expect
      .poll(() => numbersInList(page), { message: fragment })
      .toEqual(found.map(({ mallOrderNo }) => mallOrderNo));
  }
  await search.fill('どこにもない');
  await expect(page.getByText('条件に合う受注はありません')).toBeVisible();
  await page.getByRole('button', { name: '条件をすべて外す' }).first().click();
  await expect.poll(() => numbersInList(page)).toHaveLength(3);
});

test('a filtered list is an address that can be opened again, and its chips take the filters away', async ({
  page,
  seller,
}) => {
  const own = await connectShop(seller);
  const [packed, numberless] = await haveOrders(seller, own, [{}, {}, {}]);
  await packOrder(seller, packed!);
  await packOrder(seller, numberless!, { trackingNumbers: [] });
  await openList(page, '?status=ready-to-ship&tracking=missing');
  await expect.poll(() => numbersInList(page)).toEqual([numberless!.mallOrderNo]);
  await page.getByRole('button', { name: '伝票番号の条件を外す' }).click();
  await expect.poll(() => numbersInList(page)).toHaveLength(2);
  await page.getByRole('button', { name: '書出し状態' }).click();
  await page.getByRole('button', { name: '送信可' }).click();
  await expect(page).toHaveURL(/notice=due/);
  await expect.poll(() => numbersInList(page)).toEqual([packed!.mallOrderNo]);
  await page.getByRole('link', { name: '今日出荷' }).click();
  await expect.poll(() => numbersInList(page)).toHaveLength(2);
});
