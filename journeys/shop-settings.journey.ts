import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { open, shopCard } from './desk.ts';
import { expect, test } from './journey.ts';
import { countListings, openMallShop } from './rakuma.ts';
import { connectShop, SIMULATOR_SECRETS } from './seller.ts';

async function addShop(page: Page, name: string): Promise<void> {
  await open(page, '/settings/shops', 'モール詳細設定');
  await page.getByRole('radio', { name: /ラクマ/ }).click();
  await page.getByRole('textbox', { name: '店舗名' }).fill(name);
  await page.getByRole('button', { name: '追加して設定へ進む' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function fillCredentials(page: Page, email: string, apiPassword: string): Promise<void> {
  await page.getByRole('textbox', { name: 'ラクマに登録したメールアドレス' }).fill(email);
  await page.getByRole('textbox', { name: 'APIパスワード' }).fill(apiPassword);
  await page.getByRole('textbox', { name: 'クライアントID' }).fill(SIMULATOR_SECRETS.clientId);
  await page.getByRole('textbox', { name: 'クライアントシークレット' }).fill(SIMULATOR_SECRETS.clientSecret);
}

const save = (page: Page) => page.getByRole('button', { name: '設定を保存して次へ進む' }).click();

test('M4 Rakuma is set up from its form: saved, tested, and told what was found; secrets are never shown again', async ({
  page,
  seller,
}) => {
  const email = `${randomUUID()}@rakuma.example`;
  await openMallShop({ email, name: '一点堂' });
  await addShop(page, 'ラクマ本店');
  await fillCredentials(page, email, SIMULATOR_SECRETS.apiPassword);
  await page.getByRole('textbox', { name: '受注を取得する日数' }).fill('14');
  await page.getByRole('textbox', { name: 'レビューメッセージ' }).fill('お取引ありがとうございました。');
  await save(page);
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();
  await expect(page.getByText('「一点堂」').first()).toContainText('【1点ものアカウント】');
  await expect(page.getByRole('link', { name: 'データ取込へ進む' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'レビューメッセージ' })).toHaveValue(
    'お取引ありがとうございました。',
  );
  await expect(page.getByRole('textbox', { name: '受注を取得する日数' })).toHaveValue(/14/);
  await expect(page.getByRole('region', { name: 'API情報' }).getByText('設定済み')).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'クライアントシークレット' })).toBeHidden();
  const { items } = await seller.api.listShops();
  expect(items[0]?.settings).toMatchObject({ apiPassword: { set: true }, clientSecret: { set: true } });
});

test('M4 credentials that Rakuma does not know are said in plain words, and can be put right', async ({
  page,
  seller,
}) => {
  expect(seller.email).not.toBe('');
  const email = `${randomUUID()}@rakuma.example`;
  await openMallShop({ email });
  await addShop(page, 'ラクマ本店');
  await fillCredentials(page, email, 'not-the-password');
  await save(page);
  const result = page.getByRole('alert').filter({ hasText: 'モールに接続できませんでした' });
  await expect(result).toContainText('API情報を入れ直してください');
  await expect(result).toContainText('設定は保存済みです');

  await page.getByRole('button', { name: 'APIパスワードを変更する' }).click();
  await page.getByRole('textbox', { name: 'APIパスワード' }).fill(SIMULATOR_SECRETS.apiPassword);
  await save(page);
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();
});

test('M4 a message longer than Rakuma takes is refused at its field, and nothing is saved', async ({
  page,
  seller,
}) => {
  const { shop } = await connectShop(seller, { ratingMessage: 'ありがとうございました。' });
  await open(page, `/settings/shops/${shop.id}`, 'ラクマ本店');
  const message = page.getByRole('textbox', { name: 'レビューメッセージ' });
  await message.fill('あ'.repeat(501));
  await save(page);
  await expect(message).toHaveAttribute('aria-invalid', 'true');
  await expect(message).toHaveAccessibleDescription(/500文字以内で入力してください/);
  const saved = await seller.api.getShop({ params: { id: shop.id } });
  expect(saved.settings['ratingMessage']).toBe('ありがとうございました。');
});

test('M5 a 縦づみ account is refused in plain words, and nothing is fetched for it', async ({
  page,
  seller,
}) => {
  expect(seller.email).not.toBe('');
  const email = `${randomUUID()}@rakuma.example`;
  const mallShopId = await openMallShop({ email, accountType: 'stacked', orders: 5 });
  await addShop(page, 'ラクマ本店');
  await fillCredentials(page, email, SIMULATOR_SECRETS.apiPassword);
  await save(page);
  const result = page.getByRole('alert').filter({ hasText: 'モールに接続できませんでした' });
  await expect(result).toContainText('縦づみアカウント');
  await expect(result).toContainText('受注の取得も送信も行いません');

  await open(page, '/imports', 'データ取込');
  const card = shopCard(page);
  await card.getByRole('button', { name: 'モール詳細の取得日数で取得' }).click();
  await expect(card.getByRole('alert')).toContainText('縦づみアカウント');
  expect(await countListings(mallShopId)).toBe(0);
});

test('M13 自動書き出し cannot be ticked without the APIオプション, and the page says how to get it', async ({
  page,
  seller,
}) => {
  const { shop } = await connectShop(seller);
  await open(page, `/settings/shops/${shop.id}`, 'ラクマ本店');
  const linking = page.getByRole('region', { name: '外部システム連携設定' });
  await expect(linking.getByRole('checkbox', { name: '自動書き出し' })).toBeDisabled();
  await expect(linking).toContainText('初期費用 ¥10,000・月額 ¥5,000');
  await linking.getByText('自動書き出し', { exact: true }).hover();
  await expect(
    page.getByRole('listitem').filter({ hasText: '自動書き出しには APIオプション のご契約が必要です。' }),
  ).toBeVisible();
});
