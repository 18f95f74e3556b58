import type { Page } from '@playwright/test';
import { until } from '../cli/demo/until.ts';
import { lineOf, open, sendAll, shopCard } from './desk.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { openOperator } from './operator.ts';
import { readNotices } from './rakuma.ts';
import { connectShop, haveOrders, packOrder } from './seller.ts';
import type { Seller } from './seller.ts';

/** Each makes an operator beside the running desk, which takes seconds. */
test.setTimeout(120_000);

const accountOf = async ({ api }: Seller) => (await api.getMe()).account.id;
const option = (page: Page) => page.getByRole('region', { name: 'APIオプション' });
const step = (page: Page) => option(page).locator('[aria-current=step]');
const box = (page: Page) => page.getByRole('checkbox', { name: '自動書き出し' });

test('M13 M14 a seller applies, is approved, and orders ship by themselves; after a lapse none does, and by hand it goes', async ({
  page,
  seller,
}) => {
  const operator = await openOperator();
  const account = { params: { id: await accountOf(seller) } };
  const own = await connectShop(seller);
  const [first, second] = await haveOrders(seller, own, [{}, {}]);

  await open(page, `/settings/shops/${own.shop.id}`, 'ラクマ本店');
  await expect(box(page)).toBeDisabled();
  await page.getByRole('link', { name: 'ご契約のページで申し込む' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ご契約' })).toBeVisible();
  await option(page).getByRole('button', { name: '申し込む' }).click();
  const asked = option(page).getByRole('alertdialog', { name: 'APIオプションを申し込みますか？' });
  await expect(asked).toContainText('¥10,000');
  await expect(asked).toContainText('毎月 ¥5,000（税込 ¥5,500）');
  await asked.getByRole('button', { name: '申し込みを確定する' }).click();
  await expect(step(page)).toContainText('運営者の承認を待っています');

  await operator.operateApiOption({ ...account, body: { action: 'activate' } });
  await expect(step(page)).toContainText('ご利用');
  await option(page).getByRole('link', { name: '出店中のモール一覧へ' }).click();
  await page.getByRole('link', { name: /ラクマ本店/ }).click();
  await box(page).check();
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();

  await packOrder(seller, first!);
  await until(
    () => readNotices(first!.mallOrderNo),
    ({ length }) => length === 1,
    20_000,
  );

  await operator.operateApiOption({ ...account, body: { action: 'end' } });
  await packOrder(seller, second!);
  await open(page, '/exports', 'データ書出');
  const card = shopCard(page);
  await expect(card.getByText('自動書き出しが止まっています')).toBeVisible();
  await expect(lineOf(card, second!.mallOrderNo)).toBeVisible();
  expect(await readNotices(second!.mallOrderNo)).toEqual([]);
  await sendAll(card, '発送情報を更新');
  await expect(card.getByRole('status').filter({ hasText: '送信済み 1' })).toBeVisible({ timeout: 20_000 });
  expect(await readNotices(second!.mallOrderNo)).toHaveLength(1);

  await open(page, '/health', '稼働状況');
  await expect(page.getByRole('link', { name: '自動書き出し停止中' })).toBeVisible();
  await open(page, `/settings/shops/${own.shop.id}`, 'ラクマ本店');
  await expect(box(page)).toBeChecked();
  await page.getByRole('textbox', { name: '店舗名' }).fill('ラクマ新店');
  await page.getByRole('button', { name: '設定を保存して次へ進む' }).click();
  await expect(page.getByText('設定を保存し、モールに接続できました')).toBeVisible();
});

test('M14 an owner ends the contract with the month, is told what that means, and takes the end back', async ({
  page,
  seller,
}) => {
  const operator = await openOperator();
  const id = await accountOf(seller);
  await operator.operateApiOption({ params: { id }, body: { action: 'activate' } });
  await open(page, '/contract', 'ご契約');
  await option(page).getByRole('button', { name: '終了する' }).click();
  const asked = option(page).getByRole('alertdialog', { name: /で終了しますか/ });
  await expect(asked).toContainText('翌月からは請求されません');
  await expectNoFaults(page, 'an end that is asked for');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await option(page).getByRole('button', { name: '終了する' }).click();
  await asked.getByRole('button', { name: '終了を確定する' }).click();
  await expect(
    page.getByRole('banner').or(page.getByRole('main')).getByText('終了予定').first(),
  ).toBeVisible();
  await option(page).getByRole('button', { name: '終了を取り消す' }).click();
  await option(page).getByRole('button', { name: '取り消しを確定する' }).click();
  await expect(option(page).getByText('終了の予定はありません')).toBeVisible();
  await expectNoFaults(page, 'an active contract');
});

test('M14 a question to the operator, its answer with a mark in the menu, and the end of it', async ({
  page,
  seller,
}) => {
  const operator = await openOperator();
  await open(page, '/contract', 'ご契約');
  await page.getByRole('button', { name: '問い合わせる' }).click();
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByText('件名を入力してください。')).toBeVisible();
  await expectNoFaults(page, 'an empty enquiry');
  await page.getByRole('combobox', { name: '種類' }).selectOption('料金・請求');
  await page.getByRole('textbox', { name: '件名' }).fill('請求書の宛名について');
  await page.getByRole('textbox', { name: '内容' }).fill('宛名を変更できますか。');
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '請求書の宛名について' })).toBeVisible();
  await expect(page.getByText('返信待ち')).toBeVisible();

  await page.getByRole('link', { name: '受注一覧' }).first().click();
  const { items } = await seller.api.listEnquiries({ query: {} });
  const params = { id: items[0]!.id };
  await operator.answerEnquiry({ params, body: { text: '会社名を変更すると、次の請求書から変わります。' } });
  const menu = page.getByRole('navigation', { name: 'メニュー' });
  await expect(menu.getByRole('img', { name: '未読の返信 1件' })).toBeVisible();
  await menu.getByRole('link', { name: /ご契約/ }).click();
  await page.getByRole('link', { name: /請求書の宛名について/ }).click();
  await expect(page.getByRole('list', { name: 'やりとり' })).toContainText('次の請求書から変わります');
  await expect(menu.getByRole('img', { name: /未読/ })).toBeHidden();
  await expectNoFaults(page, 'an answered enquiry');
  await page.getByRole('textbox', { name: '続けて書く' }).fill('承知しました。');
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByRole('list', { name: 'やりとり' }).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: '終了にする' }).click();
  await expect(page.getByRole('button', { name: 'もう一度開く' })).toBeVisible();
});
