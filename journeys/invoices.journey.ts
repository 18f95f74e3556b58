import { createClient } from '@matome/contract/client.ts';
import type { Browser, Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { until } from '../cli/demo/until.ts';
import { open } from './desk.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect } from './journey.ts';
import { createOperator, startOwnDesk } from './own-desk.ts';
import type { OwnDesk } from './own-desk.ts';

const OPERATOR = { name: '運営 太郎', email: 'unei@operator.example', password: 'a good password' };
const SELLER = { name: '山田 花子', email: 'hanako@shop.example', password: 'journey-password' };
const COMPANY = '旅路商店';

let dataDir: string;
let desk: OwnDesk;

test.setTimeout(120_000);
// The second goes on where the first ended.
test.describe.configure({ mode: 'serial' });

/** A company whose API option began on 10 November; now it is 1 December. */
test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'matome-invoices-'));
  const operatorKey = createOperator(dataDir, OPERATOR);
  desk = await startOwnDesk(dataDir, '2026-11-10T09:00:00+09:00');
  await openContract(operatorKey);
  await desk.stop();
  desk = await startOwnDesk(dataDir, '2026-12-01T09:00:00+09:00');
});
test.afterAll(async () => {
  await desk.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function openContract(operatorKey: string): Promise<void> {
  const baseUrl = desk.url;
  const anyone = createClient({ baseUrl });
  const { id } = await anyone.signUp({ body: { company: COMPANY, ...SELLER } });
  await until(
    () => anyone.getProvisioning({ params: { id } }),
    ({ state }) => state === 'ready',
    20_000,
  );
  const cookie = await signInFor(baseUrl);
  const me = (await (await fetch(`${baseUrl}/api/v1/me`, { headers: { cookie } })).json()) as {
    account: { id: string };
  };
  const operator = createClient({ baseUrl, apiKey: operatorKey });
  await operator.operateApiOption({ params: { id: me.account.id }, body: { action: 'activate' } });
}

async function signInFor(baseUrl: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ email: SELLER.email, password: SELLER.password }),
  });
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}

/** A browser of somebody's own, signed in. */
async function enter(browser: Browser, person: { email: string; password: string }): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.url, acceptDownloads: true });
  const page = await context.newPage();
  const signedIn = await page.request.post('/api/auth/sign-in/email', {
    data: { email: person.email, password: person.password },
  });
  expect(signedIn.ok()).toBe(true);
  return page;
}

test('M14 the operator says who sends the invoices, the seller gets one as PDF, and it is noted as paid', async ({
  browser,
}) => {
  const operator = await enter(browser, OPERATOR);
  await open(operator, '/operator/invoices', '請求書');
  await operator.getByRole('link', { name: '発行者を登録する' }).click();
  await expect(operator.getByRole('heading', { level: 1, name: '料金と発行者' })).toBeVisible();
  const issuer = operator.getByRole('region', { name: '発行者', exact: true });
  await issuer.getByRole('textbox', { name: '名称' }).fill('株式会社まとめ運営');
  const number = issuer.getByRole('textbox', { name: /登録番号/ });
  await number.fill('Ｔ7000012050020');
  await expect(issuer.getByText('検査数字が合いません')).toBeVisible();
  await number.fill('T7000012050002');
  await expect(issuer.getByText('検査数字が合っています')).toBeVisible();
  await issuer.getByRole('textbox', { name: '振込先' }).fill('みずほ銀行 丸の内支店\n普通 1234567');
  await expectNoFaults(operator, '料金と発行者');
  // What is being typed in the other panel stays, to be saved by its own button.
  const monthly = operator.getByRole('textbox', { name: '月額' });
  await monthly.fill('6000');
  await issuer.getByRole('button', { name: '保存' }).click();
  await expect(operator.getByText('保存しました')).toBeVisible();
  await expect(monthly).toHaveValue('6,000 円');

  const row = operator.getByRole('row').filter({ hasText: '2026-12-0001' });
  await expect(async () => {
    await open(operator, '/operator/invoices', '請求書');
    await expect(row).toContainText('¥14,850', { timeout: 1_000 });
  }).toPass();
  await expect(row).toContainText(COMPANY);
  await expectNoFaults(operator, '請求書');

  const seller = await enter(browser, SELLER);
  await open(seller, '/contract', 'ご契約');
  const own = seller.getByRole('row').filter({ hasText: '2026-12-0001' });
  await expect(own).toContainText('お支払い前');
  const [file] = await Promise.all([
    seller.waitForEvent('download'),
    own.getByRole('link', { name: '請求書 2026-12-0001 のPDF' }).click(),
  ]);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');

  await row.getByRole('button', { name: '2026-12-0001 の入金を記録' }).click();
  const asked = operator.getByRole('dialog');
  await asked.getByRole('textbox', { name: 'メモ' }).fill('タビジシヨウテン');
  await asked.getByLabel('入金日').fill('2026-12-01');
  await expectNoFaults(operator, '入金を記録');
  await asked.getByRole('button', { name: '記録する' }).click();
  await expect(row).toContainText('支払済');
  await expect(row).toContainText('2026/12/01 入金 ・ タビジシヨウテン');

  await seller.reload();
  await expect(own).toContainText('支払済');
  await operator.context().close();
  await seller.context().close();
});

test('M14 an invoice that was wrong is made void with a reason and issued anew under another number', async ({
  browser,
}) => {
  const operator = await enter(browser, OPERATOR);
  await open(operator, '/operator/invoices', '請求書');
  const row = operator.getByRole('row').filter({ hasText: '2026-12-0001' });
  await row.getByRole('button', { name: '2026-12-0001 の入金の記録を取り消す' }).click();
  await row.getByRole('button', { name: '2026-12-0001 を無効にする' }).click();
  const asked = operator.getByRole('dialog');
  await asked.getByRole('button', { name: '無効にする' }).click();
  await expect(asked.getByText('理由を入力してください')).toBeVisible();
  await asked.getByRole('textbox', { name: '理由' }).fill('宛名の誤り');
  await asked.getByRole('button', { name: '無効にする' }).click();
  await expect(row).toContainText('宛名の誤り');
  await row.getByRole('button', { name: '2026-12-0001 を再発行する' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: '発行する' }).click();
  await expect(operator.getByRole('row').filter({ hasText: '2026-12-0002' })).toContainText('未入金');
  await operator.getByRole('radiogroup', { name: '状態' }).getByText('無効', { exact: true }).click();
  await expect(operator.getByRole('row').filter({ hasText: '2026-12-0002' })).toHaveCount(0);
  await expect(row).toBeVisible();
  await operator.context().close();
});
