// `npm run screenshots`: every screen of a desk in the middle of a working day, into docs/screenshots.
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../setup/find-chromium.ts';
import { DESK_URL } from './desk-address.ts';
import { waitUntilShown } from './desk.ts';
import { fillDesk } from './lively-desk.ts';
import { openApplyingShop } from './applying-shop.ts';
import { createOperator, signInOperator } from './operator.ts';
import { haveContract } from './have-contract.ts';
import {
  applicationOf,
  CONTRACT,
  contractScreens,
  FIRST_STEPS,
  ISSUING,
  operatorScreens,
  OUTSIDE,
  screensOf,
} from './screens.ts';
import type { Screen } from './screens.ts';
import { openAccount } from './seller.ts';
import startDesk from './start-desk.ts';

const FOLDER = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const SIZES = {
  '1440x900': { viewport: { width: 1440, height: 900 } },
  '390x844': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
type Size = keyof typeof SIZES;
type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;
const NOBODY: SignedIn = { cookies: [], origins: [] };

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const stop = await startDesk();
const browser = await chromium.launch(await findChromium());
try {
  const fresh = await signIn(browser, async () => []);
  const applying = await signIn(browser, async (seller) => [applicationOf(await openApplyingShop(seller))]);
  const contracted = await signIn(browser, async (seller) => contractScreens(await haveContract(seller)));
  const lively = await signIn(browser, async (seller) => screensOf(await fillDesk(seller)));
  const operating = await signInAsOperator(browser);
  for (const size of ['1440x900', '390x844'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      const look = { size, scheme };
      await takeAll(browser, look, { screens: [...OUTSIDE, ISSUING], signedIn: NOBODY });
      await takeAll(browser, look, { screens: [FIRST_STEPS, CONTRACT], signedIn: fresh.signedIn });
      await takeAll(browser, look, applying);
      await takeAll(browser, look, contracted);
      await takeAll(browser, look, lively);
      await takeAll(browser, look, operating);
    }
  }
} finally {
  await browser.close();
  await stop();
}

type Tour = { readonly screens: readonly Screen[]; readonly signedIn: SignedIn };

async function signIn(
  of: Browser,
  prepare: (seller: Awaited<ReturnType<typeof openAccount>>) => Promise<readonly Screen[]>,
): Promise<Tour> {
  const page = await of.newPage({ baseURL: DESK_URL });
  const screens = await prepare(await openAccount(page));
  const signedIn = await page.context().storageState();
  await page.close();
  return { screens, signedIn };
}

/** After the desk is filled: the console shows its account, which has applied and asked something. */
async function signInAsOperator(of: Browser): Promise<Tour> {
  const page = await of.newPage({ baseURL: DESK_URL });
  const operator = await createOperator();
  const { items } = await operator.api.listOperatorAccounts({ query: {} });
  const busiest = items.toSorted((a, b) => b.orders.total - a.orders.total)[0];
  await signInOperator(page, operator);
  const signedIn = await page.context().storageState();
  await page.close();
  return { screens: operatorScreens(busiest?.id ?? ''), signedIn };
}

type Look = { readonly size: Size; readonly scheme: 'light' | 'dark' };

async function takeAll(of: Browser, { size, scheme }: Look, { screens, signedIn }: Tour): Promise<void> {
  const context = await of.newContext({
    ...SIZES[size],
    baseURL: DESK_URL,
    storageState: signedIn,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  for (const screen of screens) {
    if (!isWanted(screen, { size, scheme })) continue;
    const page = await context.newPage();
    await page.goto(screen.path);
    await waitUntilShown(page);
    await screen.act?.(page);
    await take(page, `${screen.name}-${size}-${scheme}`);
    await page.close();
  }
  await context.close();
}

function isWanted(screen: Screen, { size, scheme }: Look): boolean {
  if (scheme === 'dark' && screen.isLightOnly === true) return false;
  if (size === '1440x900') return true;
  return screen.isWideOnly !== true && (scheme === 'light' || screen.isMain === true);
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  console.log(name);
}
