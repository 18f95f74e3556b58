import type { Page } from '@playwright/test';
import type { Shop } from '@matome/contract/shops.ts';
import { cartFile } from './csv-file.ts';
import { editCell, openList } from './desk.ts';
import type { LivelyDesk } from './lively-desk.ts';

/** A picture: where to go, and what to open there. */
export type Screen = {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
  /** What only a wide screen has. */
  readonly isWideOnly?: boolean;
  /** Taken on a phone in the dark as well. */
  readonly isMain?: boolean;
  /** The dark shows nothing that another screen does not. */
  readonly isLightOnly?: boolean;
};

export const OUTSIDE: readonly Screen[] = [
  { name: 'welcome', path: '/welcome', isMain: true },
  { name: 'sign-in', path: '/sign-in', isLightOnly: true },
  { name: 'forgot-password', path: '/forgot-password', isLightOnly: true },
  { name: 'new-password', path: '/new-password#token=x', isLightOnly: true },
];

/** アカウント発行中, held before the end: the answer that would lead to the desk is kept back. */
export const ISSUING: Screen = {
  name: 'issuing',
  path: '/welcome',
  isLightOnly: true,
  act: async (page) => {
    await page.route('**/api/auth/sign-in/email', () => undefined);
    await page.getByRole('button', { name: 'デモで始める' }).click();
    await page.getByText('動作を確認').waitFor();
    await page.getByText('ログインしています…').waitFor();
  },
};

export const FIRST_STEPS: Screen = { name: 'first-steps', path: '/' };

/** ご契約 before there is one, at the question. */
export const CONTRACT: Screen = {
  name: 'contract',
  path: '/contract',
  act: async (page) => {
    await page.getByRole('button', { name: '申し込む' }).click();
    await page.getByRole('alertdialog').waitFor();
  },
};

/** ご契約 of who has the API option, and asked the operator something. */
export function contractScreens(enquiryId: string): readonly Screen[] {
  return [
    { name: 'contract-active', path: '/contract', isMain: true },
    { name: 'enquiry', path: `/contract/enquiries/${enquiryId}`, isLightOnly: true },
  ];
}

/** API申請 of a shop that waits for its mall. */
export function applicationOf(shop: Shop): Screen {
  return { name: 'application', path: `/settings/shops/${shop.id}` };
}

export function screensOf({
  shop,
  csvShop,
  sent,
  refused,
  importId,
  exportId,
}: LivelyDesk): readonly Screen[] {
  return [
    { name: 'orders', path: '/', isMain: true },
    { name: 'orders-bulk', path: '/?status=new', isWideOnly: true, act: selectSome },
    { name: 'orders-edit', path: '/?status=new', isWideOnly: true, isLightOnly: true, act: editSome },
    { name: 'orders-none', path: '/?q=どこにもない', isLightOnly: true },
    { name: 'search', path: '/', isLightOnly: true, act: search },
    { name: 'keys', path: '/', isWideOnly: true, isLightOnly: true, act: showKeys },
    { name: 'order', path: `/orders/${sent.id}`, isMain: true },
    { name: 'order-refused', path: `/orders/${refused.id}` },
    { name: 'imports', path: '/imports' },
    { name: 'import-result', path: `/imports/${importId}`, isLightOnly: true },
    { name: 'csv-import', path: `/csv/${csvShop.id}`, act: pickFile },
    { name: 'exports', path: '/exports', isMain: true },
    { name: 'export-confirm', path: '/exports', isLightOnly: true, act: askToSend },
    { name: 'export-result', path: `/exports/${exportId}` },
    { name: 'health', path: '/health', isMain: true },
    { name: 'settings', path: '/settings' },
    { name: 'shops', path: '/settings/shops', isLightOnly: true },
    { name: 'shop-add', path: '/settings/shops?add=rakuma', isLightOnly: true },
    { name: 'shop', path: `/settings/shops/${shop.id}` },
    { name: 'statuses', path: '/settings/statuses' },
    { name: 'members', path: '/settings/members' },
    { name: 'profile', path: '/profile' },
    { name: 'api-keys', path: '/settings/api-keys', isLightOnly: true },
    { name: 'webhooks', path: '/settings/webhooks', act: openDelivery },
    { name: 'mail', path: '/settings/mail' },
    { name: 'audit', path: '/settings/audit' },
    { name: 'malls', path: '/malls' },
    { name: 'manual', path: '/manual?q=ラクマ+書出し+伝票番号' },
    { name: 'manual-page', path: '/manual/exports', isMain: true },
  ];
}

/** The operator console, by an operator of this installation. */
export function operatorScreens(accountId: string): readonly Screen[] {
  return [
    { name: 'operator', path: '/operator', isMain: true },
    { name: 'operator-accounts', path: '/operator/accounts' },
    { name: 'operator-account', path: `/operator/accounts/${accountId}`, isMain: true },
    { name: 'operator-contracts', path: '/operator/contracts', isLightOnly: true },
    { name: 'operator-invoices', path: '/operator/invoices', isLightOnly: true },
    { name: 'operator-prices', path: '/operator/prices' },
    { name: 'operator-announcements', path: '/operator/announcements', act: writeAnnouncement },
    { name: 'operator-enquiries', path: '/operator/enquiries', isLightOnly: true },
    { name: 'operator-audit', path: '/operator/audit', isLightOnly: true },
    { name: 'operator-operators', path: '/operator/operators', isLightOnly: true },
  ];
}

async function writeAnnouncement(page: Page): Promise<void> {
  await page.getByText('注意', { exact: true }).first().click();
  await page.getByRole('textbox', { name: '件名' }).fill('12月1日 2:00〜4:00 メンテナンスのお知らせ');
  await page
    .getByRole('textbox', { name: '本文' })
    .fill('この時間は画面を開けません。受注の取得と送信は、終わりしだい自動で続きます。');
}

async function openDelivery(page: Page): Promise<void> {
  const log = page.getByRole('region', { name: '送信記録' });
  await log.locator('summary').filter({ hasText: '発送通知を送った' }).first().click();
  await log.getByRole('heading', { name: '送信した内容' }).first().waitFor();
}

async function selectSome(page: Page): Promise<void> {
  for (const index of [1, 2, 3]) await page.getByRole('checkbox').nth(index).check();
  await page.getByRole('region', { name: '一括変更' }).waitFor();
}

async function editSome(page: Page): Promise<void> {
  await openList(page, '?status=new');
  await editCell(page.getByRole('row').nth(2), '配送業者');
  await page.getByRole('listbox').waitFor();
}

async function pickFile(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(cartFile());
  await page.getByRole('heading', { name: '列の対応' }).waitFor();
}

async function search(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^受注を探す/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('子');
  await page.getByRole('dialog').getByText('で受注一覧を絞り込む').waitFor();
}

async function showKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'キー操作' }).waitFor();
}

async function askToSend(page: Page): Promise<void> {
  await page.getByRole('button', { name: '発送情報を更新' }).first().click();
  await page.getByRole('alertdialog').waitFor();
}
