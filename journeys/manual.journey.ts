import { open } from './desk.ts';
import { expect, test } from './journey.ts';
import { openAccount } from './seller.ts';

const RULE = 'ラクマ：伝票番号がなくてもよい配送方法';

test('M2 the search finds which orders Rakuma takes without a number, and leads to the very place', async ({
  page,
}) => {
  await openAccount(page);
  await open(page, '/', '受注一覧');
  await page
    .getByRole('navigation', { name: 'メニュー' })
    .getByRole('link', { name: '操作マニュアル' })
    .click();
  await page.getByRole('searchbox', { name: 'マニュアルを検索' }).fill('ﾗｸﾏ　書出し 伝票番号');
  const found = page.getByRole('listitem').filter({ hasText: '更新日' });
  const rule = found.filter({ has: page.getByText('データ書出', { exact: true }) });
  await expect(rule.locator('mark').first()).toHaveText('ラクマ');
  await rule.getByRole('link', { name: /^データ書出/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'データ書出' })).toBeVisible();
  const place = page.getByRole('heading', { name: RULE });
  await expect(place).toBeInViewport();
  const table = page.getByRole('table').filter({ hasText: '伝票番号がなくてもよい配送方法' });
  await expect(table.getByRole('row', { name: /^ゆうパック/ })).toHaveText(/定形外、レターパック$/);

  await page.getByRole('article').getByRole('link', { name: 'ラクマ', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ラクマ' })).toBeVisible();
  await expect(page).toHaveURL(/\/manual\/malls\/rakuma$/);
});

test('M2 データ書出 leads to its page, which is printed without the desk around it', async ({ page }) => {
  await openAccount(page);
  await open(page, '/exports', 'データ書出');
  await page.getByRole('link', { name: 'この画面のマニュアル' }).click();
  await expect(page).toHaveURL(/\/manual\/exports$/);
  await expect(page.getByRole('heading', { name: '送られる受注' })).toBeVisible();

  await page.getByRole('button', { name: /^データ書出。.*を大きく表示$/ }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /^データ書出。/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('main').getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Which orders are sent' })).toBeVisible();
  await page.getByRole('main').getByText('日本語', { exact: true }).click();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { name: '送られる受注' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '印刷' })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  const link = page.getByRole('article').getByRole('link', { name: '作成期間', exact: true }).first();
  await expect(link).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('M2 who is not signed in reads the manual, too, and comes back to it after signing in', async ({
  page,
}) => {
  await page.goto('/manual/malls/rakuma');
  await expect(page.getByRole('heading', { level: 1, name: 'ラクマ' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'メニュー' })).toHaveCount(0);
  await page.getByRole('link', { name: '次のページ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '楽天市場' })).toBeVisible();
  await page.getByRole('link', { name: 'ログイン' }).click();
  await expect(page).toHaveURL('/sign-in?to=%2Fmanual%2Fmalls%2Frakuten');
});

test('M2 a page that is not there says so, and leads back to the manual', async ({ page }) => {
  await page.goto('/manual/nowhere');
  await expect(page.getByText('このページは見つかりません')).toBeVisible();
  await page.getByRole('link', { name: '操作マニュアルへ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '操作マニュアル' })).toBeVisible();
});
