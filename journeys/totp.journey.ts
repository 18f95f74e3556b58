import type { Page } from '@playwright/test';
import { totpCode } from '@matome/server/testing/totp-code.ts';
import { open } from './desk.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { createOperator, signInOperator } from './operator.ts';
import { anyAddress } from './seller.ts';

test.beforeEach(({ page }) => page.setExtraHTTPHeaders({ 'x-forwarded-for': anyAddress() }));

/** Through password and phone to the recovery codes. */
async function setUp(page: Page, password: string) {
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(password);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await expect(page.getByRole('img', { name: '認証アプリで読み取るQRコード' })).toBeVisible();
  const secret = await page.getByTestId('totp-secret').innerText();
  await page.getByRole('textbox', { name: 'アプリに表示された6桁のコード' }).fill(totpCode(secret));
  await page.getByRole('button', { name: 'コードを確かめて有効にする' }).click();
  const codes = (await page.getByTestId('recovery-codes').innerText()).split('\n');
  expect(codes).toHaveLength(10);
  return { secret, codes };
}

async function signInAgain(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByRole('button', { name: 'アカウントのメニュー' }).click();
  await page.getByRole('button', { name: 'ログアウト', exact: true }).click();
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '二段階認証' })).toBeVisible();
}

test('R12 二段階認証: set up by phone, then by code or recovery code at the sign-in', async ({
  page,
  seller,
}) => {
  await open(page, '/profile', '自分の設定');
  await page.getByRole('button', { name: '二段階認証を設定' }).click();
  const { secret, codes } = await setUp(page, seller.password);
  await expectNoFaults(page, 'recovery codes');
  await page.getByRole('button', { name: '控えました' }).click();
  await expect(page.getByText(codes[0]!)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '二段階認証をやめる' })).toBeVisible();

  await signInAgain(page, seller);
  await expectNoFaults(page, 'code');
  const code = page.getByRole('textbox', { name: '認証コード' });
  await code.fill('000000');
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('コードが違うか、すでに使われています');
  // This step's code was used to set it up; a code may be one step early, and is still good a step later.
  await code.fill(totpCode(secret, 1));
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('button', { name: 'アカウントのメニュー' })).toBeVisible();

  await signInAgain(page, seller);
  await page.getByRole('button', { name: 'リカバリーコードを使う' }).click();
  await page.getByRole('textbox', { name: 'リカバリーコード' }).fill(codes[0]!);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await expect(page.getByRole('button', { name: 'アカウントのメニュー' })).toBeVisible();
});

test('R12 where it is required, nothing else opens before it is set up', async ({ page, seller }) => {
  await open(page, '/settings/members', '担当者');
  await expect(page.getByRole('switch', { name: '二段階認証を必須にする' })).toBeDisabled();
  await page.getByRole('link', { name: '自分の設定を開く' }).click();
  await page.getByRole('button', { name: '二段階認証を設定' }).click();
  await setUp(page, seller.password);
  await page.getByRole('button', { name: '控えました' }).click();
  await open(page, '/settings/members', '担当者');
  await page.getByRole('switch', { name: '二段階認証を必須にする' }).click({ force: true });
  await expect(page.getByText('保存しました')).toBeVisible();

  await open(page, '/profile', '自分の設定');
  await page.getByRole('button', { name: '二段階認証をやめる' }).click();
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(seller.password);
  await page.getByRole('button', { name: '二段階認証をやめる' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '二段階認証を設定してください' })).toBeVisible();
  await expectNoFaults(page, 'must set up');
  expect((await page.request.get('/api/v1/orders')).status()).toBe(403);
  await setUp(page, seller.password);
  await page.getByRole('button', { name: '控えました' }).click();
  await open(page, '/settings', '各種設定');
});

test('R12 an operator has a second factor and changes the password in the console', async ({ page }) => {
  const operator = await createOperator();
  await signInOperator(page, operator);
  await page.goto('/operator');
  await page.getByRole('button', { name: 'アカウントのメニュー' }).click();
  await page.getByRole('link', { name: '自分の設定' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自分の設定' })).toBeVisible();
  await page.getByRole('textbox', { name: '現在のパスワード' }).fill(operator.password);
  await page.getByRole('textbox', { name: '新しいパスワード' }).fill('another good password');
  await page.getByRole('button', { name: 'パスワードを変更' }).click();
  await expect(page.getByText('パスワードを変更しました')).toBeVisible();
  await page.getByRole('button', { name: '二段階認証を設定' }).click();
  await setUp(page, 'another good password');
  await page.getByRole('button', { name: '控えました' }).click();
  await expect(page.getByRole('button', { name: '二段階認証をやめる' })).toBeVisible();
  await expectNoFaults(page, 'profile of an operator');
  await signInAgain(page, { ...operator, password: 'another good password' });
});
