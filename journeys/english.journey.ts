import type { BrowserContext, Page } from '@playwright/test';
import { waitUntilShown } from './desk.ts';
import { DESK_URL } from './desk-address.ts';
import { expect, test } from './journey.ts';
import { fillDesk } from './lively-desk.ts';
import type { LivelyDesk } from './lively-desk.ts';
import type { Seller } from './seller.ts';
import { openAccount } from './seller.ts';

/** What the simulated malls say, in their own words. */
const SAID_BY_MALLS = [
  'この注文はキャンセルされています。',
  'ただいまメンテナンス中です。',
  'リクエストが多すぎます。しばらく待ってから再度お試しください。',
];

let desk: LivelyDesk;
let data: readonly string[];
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

test.use({ storageState: ({ baseURL: _baseURL }, use) => use(signedIn) });
test.setTimeout(120_000);

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ baseURL: DESK_URL });
  const seller = await openAccount(page);
  desk = await fillDesk(seller);
  data = [...SAID_BY_MALLS, ...(await listData(seller))].toSorted((one, other) => other.length - one.length);
  await page.goto('/');
  await page.getByRole('button', { name: 'アカウントのメニュー' }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  signedIn = await page.context().storageState();
  await page.close();
});

test('one switch turns every screen English, but for what buyers, malls and members wrote', {
  tag: '@walk',
}, async ({ page }) => {
  for (const path of [
    '/',
    '/?q=nowhere',
    `/orders/${desk.sent.id}`,
    `/orders/${desk.refused.id}`,
    '/imports',
    `/imports/${desk.importId}`,
    `/csv/${desk.csvShop.id}`,
    '/exports',
    `/exports/${desk.exportId}`,
    '/health',
    '/contract',
    '/settings',
    '/settings/shops',
    '/settings/shops?add=',
    `/settings/shops/${desk.shop.id}`,
    '/settings/statuses',
    '/settings/api-keys',
    '/settings/webhooks',
    '/settings/mail',
    '/settings/members',
    '/profile',
    '/malls',
    '/nowhere',
  ]) {
    await page.goto(path);
    await waitUntilShown(page);
    expect.soft((await listJapanese(page)).filter(isOurs), path).toEqual([]);
  }
});

/** Everything that somebody entered, and that malls said of their orders. */
async function listData({ api, company }: Seller): Promise<readonly string[]> {
  const answers = [
    await api.listOrders({ query: { limit: 500 } }),
    await api.listShops({}),
    await api.listStatuses({}),
    await api.listMembers({}),
    await api.listApiKeys({}),
    await api.listWebhookEndpoints({}),
    await api.getShippedColumns({ params: { id: desk.csvShop.id } }),
  ];
  return [company, ...answers.flatMap(textsIn)];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 1 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What is still Japanese once the data in it, and the quoted names of a mall’s own screens, are taken away. */
function isOurs(shown: string): boolean {
  const rest = data.reduce((text, datum) => text.replaceAll(datum, ''), shown.replaceAll(/「[^」]*」/gu, ''));
  return JAPANESE.test(rest.replaceAll('〒', ''));
}

/** Every visible Japanese text, and name for who hears the screen, that is not marked as Japanese. */
async function listJapanese(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    const isMarked = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'ja';
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement: around, textContent } = node;
      const isShown = around?.checkVisibility() === true && !['SCRIPT', 'STYLE'].includes(around.tagName);
      if (isShown && !isMarked(around) && japanese.test(textContent ?? ''))
        found.add((textContent ?? '').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const said = element.getAttribute(name) ?? '';
        if (japanese.test(said) && !isMarked(element)) found.add(`${name}: ${said}`);
      }
    return [...found];
  });
}
