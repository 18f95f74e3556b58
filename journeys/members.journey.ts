import type { Browser, Page } from '@playwright/test';
import { DESK_URL } from './desk-address.ts';
import { open, shopCard, waitUntilShown } from './desk.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { anyAddress, connectShop, haveOrders } from './seller.ts';

const SELF = { name: '佐藤 次郎', password: 'jiro-password' };

/** Somebody else’s browser, from an address of its own. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: DESK_URL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    extraHTTPHeaders: { 'x-forwarded-for': anyAddress() },
  });
  return context.newPage();
}

test('R10 a member is invited, sees, may do more when raised, and is out when removed', async ({
  page,
  seller,
  browser,
}) => {
  test.setTimeout(120_000);
  const [order] = await haveOrders(seller, await connectShop(seller), [{}]);
  const email = `jiro-${seller.email}`;
  await open(page, '/settings/members', '担当者');
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(email);
  await page.getByRole('combobox', { name: '権限', exact: true }).selectOption('閲覧のみ');
  await page.getByRole('button', { name: '招待する' }).click();
  const link = await page.getByTestId('invitation-link').innerText();
  await expect(page.getByRole('cell', { name: email, exact: true })).toBeVisible();
  await expectNoFaults(page, 'members');
  await page.getByRole('button', { name: '渡しました' }).click();

  const theirs = await elsewhere(browser);
  await theirs.goto(link);
  await expect(theirs.getByText('旅路商店 の 山田 花子 さんから招待されています。')).toBeVisible();
  await expect(theirs.getByRole('textbox', { name: 'ログインに使うメールアドレス' })).toHaveValue(email);
  await expectNoFaults(theirs, 'invitation');
  await theirs.getByRole('textbox', { name: 'お名前' }).fill(SELF.name);
  await theirs.getByRole('textbox', { name: 'パスワード' }).fill(SELF.password);
  await theirs.getByRole('button', { name: '登録してログイン' }).click();
  await expect(theirs.getByRole('link', { name: order!.mallOrderNo, exact: true })).toBeVisible();

  await open(theirs, '/exports', 'データ書出');
  const send = shopCard(theirs).getByRole('button', { name: '発送情報を更新' });
  await expect(send).toBeDisabled();
  await expect(shopCard(theirs)).toContainText(/閲覧のみ/);
  const refused = await theirs.request.patch(`/api/v1/orders/${order!.id}`, { data: { memo: 'x' } });
  expect(refused.status()).toBe(403);
  await open(theirs, '/settings/members', '担当者');
  await expect(theirs.getByText('この設定は管理者だけが変更できます。')).toBeVisible();
  await expect(theirs.getByRole('button', { name: '招待する' })).toHaveCount(0);

  await page.reload();
  const row = page.getByRole('row').filter({ hasText: SELF.name });
  await expect(row).toContainText(/たった今|秒前|分前/);
  await row.getByRole('combobox', { name: `${SELF.name} の権限` }).selectOption('担当者');
  await expect(page.getByText(`${SELF.name} の権限を「担当者」にしました`)).toBeVisible();
  const allowed = await theirs.request.patch(`/api/v1/orders/${order!.id}`, { data: { memo: 'x' } });
  expect(allowed.status()).toBe(200);

  await row.getByRole('button', { name: `${SELF.name} を外す` }).click();
  await row.getByRole('button', { name: '担当者から外す' }).click();
  await expect(page.getByText(`${SELF.name} を担当者から外しました`)).toBeVisible();
  await theirs.goto('/');
  await expect(theirs.getByRole('heading', { level: 1, name: 'ログイン' })).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole('alert')).toContainText('この招待はすでに使われています');
  await theirs.context().close();
});

test('one’s own settings: name, password, and the other devices', async ({ page, seller, browser }) => {
  const theirs = await elsewhere(browser);
  await signIn(theirs, seller);
  await open(page, '/settings', '各種設定');
  await page.getByRole('button', { name: 'アカウントのメニュー' }).click();
  await page.getByRole('link', { name: '自分の設定' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自分の設定' })).toBeVisible();
  await waitUntilShown(page);
  await expectNoFaults(page, 'profile');
  await page.getByRole('textbox', { name: '名前' }).fill('山田 華子');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('button', { name: 'アカウントのメニュー' })).toContainText('山田 華子');

  await page.getByRole('button', { name: 'この端末以外をログアウト' }).click();
  await expect(page.getByText('この端末以外をログアウトしました')).toBeVisible();
  await theirs.goto('/');
  await expect(theirs.getByRole('heading', { level: 1, name: 'ログイン' })).toBeVisible();
  await theirs.context().close();

  await page.getByRole('textbox', { name: '現在のパスワード' }).fill('wrong-password');
  await page.getByRole('textbox', { name: '新しいパスワード' }).fill('another-password');
  await page.getByRole('button', { name: 'パスワードを変更' }).click();
  await expect(page.getByText('パスワードが違います。')).toBeVisible();
  await page.getByRole('textbox', { name: '現在のパスワード' }).fill(seller.password);
  await page.getByRole('button', { name: 'パスワードを変更' }).click();
  await expect(page.getByText('パスワードを変更しました')).toBeVisible();
});

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ログイン' })).toHaveCount(0);
}
