import type { Page } from '@playwright/test';
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
    { name: 'api-keys', path: '/settings/api-keys', isLightOnly: true },
    { name: 'malls', path: '/malls' },
  ];
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
