import type { Locator, Page } from '@playwright/test';
import type { Order } from '@matome/contract/orders.ts';
import { expect } from './journey.ts';

/** Opens a screen and waits until it says what it is. */
export async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Waits until a screen shows what it has, and no longer the places of what is to come. */
export async function waitUntilShown(page: Page): Promise<void> {
  await page.getByRole('main').getByText(/\S/).first().waitFor();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

/** 受注一覧 with its orders (not only the places where they will stand), under a filter as it stands in the address. */
export async function openList(page: Page, query = ''): Promise<void> {
  await open(page, `/${query}`, '受注一覧');
  await expect(page.getByRole('row').getByRole('link').first()).toBeVisible();
}

export async function openOrder(page: Page, { id, mallOrderNo }: Order): Promise<void> {
  await open(page, `/orders/${id}`, mallOrderNo);
  await expect(page.getByRole('heading', { name: 'どうして書き出されないのか' })).toBeVisible();
}

/** The row of an order in 受注一覧. */
export function rowOf(page: Page, orderNo: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: orderNo, exact: true }) });
}

/** The order numbers in view, from top to bottom. */
export function numbersInList(page: Page): Promise<string[]> {
  return page.getByRole('grid', { name: '受注の一覧' }).getByRole('link').allInnerTexts();
}

/** Opens a cell of the list for input: `配送業者`, `出荷日` … by mouse. */
export async function editCell(row: Locator, field: string): Promise<void> {
  await row.getByRole('button', { name: new RegExp(`^${field}.*入力`) }).click();
}

/** The card of the only shop, in データ取込 and データ書出. */
export function shopCard(page: Page, name = 'ラクマ本店'): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** One line of a preview or of an export's result. */
export function lineOf(card: Locator, orderNo: string): Locator {
  return card
    .getByRole('listitem')
    .filter({ has: card.page().getByRole('link', { name: orderNo, exact: true }) });
}

/** Presses the button of データ書出 and agrees to what it will do. */
export async function sendAll(card: Locator, action: '発送情報を更新' | 'ユーザ評価を登録'): Promise<void> {
  await card.getByRole('button', { name: action }).click();
  const asked = card.getByRole('alertdialog', { name: action });
  await asked.getByRole('button', { name: action === '発送情報を更新' ? '通知する' : '評価する' }).click();
}

/** A paste from a spreadsheet where the cursor stands. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('ControlOrMeta+V');
}
