import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

async function fillSignUp(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: '会社名・屋号' }).fill('山田商店');
  await page.getByRole('textbox', { name: 'お名前' }).fill('山田 花子');
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill('correct-password');
}

test('M1 a company signs up, sees the true steps of アカウント発行, and stands at its desk', async ({
  page,
}) => {
  let enter = () => {};
  const mayEnter = new Promise<void>((done) => {
    enter = done;
  });
  await page.route('**/api/auth/sign-in/email', async (route) => {
    await mayEnter;
    await route.continue();
  });
  await page.goto('/welcome');
  await fillSignUp(page, `${randomUUID()}@shop.example`);
  await page.getByRole('button', { name: 'アカウントを発行' }).click();

  await expect(page.getByRole('heading', { name: 'ただいまアカウント発行中です' })).toBeVisible();
  for (const step of ['アカウントを作成', '担当者を登録', 'ログインを用意', '動作を確認']) {
    await expect(page.getByRole('listitem').filter({ hasText: step })).toContainText('完了');
  }
  enter();
  await expect(page.getByRole('heading', { name: '受注一覧' })).toBeVisible();
  await expect(page.getByText('最初の受注まで、あと3ステップ')).toBeVisible();
  await expect(page.getByText('山田商店')).toBeVisible();
});

test('M1 the same e-mail address twice is refused at its field, and a wrong password at the sign-in', async ({
  page,
  seller,
}) => {
  await page.context().clearCookies();
  await page.goto('/welcome');
  await fillSignUp(page, seller.email);
  await page.getByRole('button', { name: 'アカウントを発行' }).click();
  const email = page.getByRole('textbox', { name: 'メールアドレス' });
  await expect(email).toHaveAccessibleDescription(/このメールアドレスはすでに/);
  await expect(email).toHaveAttribute('aria-invalid', 'true');

  await page.getByRole('link', { name: 'ログイン' }).click();
  await expect(page.getByRole('heading', { name: 'ログイン' })).toBeVisible();
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(seller.email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill('not-the-password');
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('メールアドレスまたはパスワードが違います。');

  await page.getByRole('textbox', { name: 'パスワード' }).fill(seller.password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('heading', { name: '受注一覧' })).toBeVisible();
});

test('M1 a form that is not filled in says at each field what it needs', async ({ page }) => {
  await page.goto('/welcome');
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill('山田');
  await page.getByRole('textbox', { name: 'パスワード' }).fill('short');
  await page.getByRole('button', { name: 'アカウントを発行' }).click();
  await expect(page.getByText('会社名または屋号を入力してください。')).toBeVisible();
  await expect(page.getByText('お名前を入力してください。')).toBeVisible();
  await expect(page.getByText('「name@example.com」の形で')).toBeVisible();
  await expect(page.getByText('現在 5文字')).toBeVisible();
});

test('whoever signs out is out, and comes back to where they were after signing in', async ({
  page,
  seller,
}) => {
  await page.goto('/settings/statuses');
  await page.getByRole('button', { name: 'アカウントのメニュー' }).click();
  await page.getByRole('button', { name: 'ログアウト' }).click();
  await expect(page.getByRole('heading', { name: 'ログイン' })).toBeVisible();

  await page.goto('/settings/statuses');
  await expect(page.getByRole('heading', { name: 'ログイン' })).toBeVisible();
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(seller.email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(seller.password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('heading', { name: '受注ステータス', level: 1 })).toBeVisible();
});
