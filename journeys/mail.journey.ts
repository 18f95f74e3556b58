import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer } from '@matome/server/mail/testing/mail-server.ts';
import type { MailServer } from '@matome/server/mail/testing/mail-server.ts';
import { createClient } from '@matome/contract/client.ts';
import { until } from '../cli/demo/until.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { startOwnDesk } from './own-desk.ts';
import type { OwnDesk } from './own-desk.ts';

const PERSON = {
  company: '旅路商店',
  name: '山田 花子',
  email: 'hanako@shop.example',
  password: 'journey-password',
};

let server: MailServer;
let desk: OwnDesk;
let dataDir: string;
test.setTimeout(120_000);

test.beforeAll(async () => {
  server = await startMailServer();
  dataDir = await mkdtemp(join(tmpdir(), 'matome-mail-'));
  desk = await startOwnDesk(dataDir, { SMTP_URL: server.url });
  const api = createClient({ baseUrl: desk.url });
  const { id } = await api.signUp({ body: PERSON });
  await until(
    () => api.getProvisioning({ params: { id } }),
    ({ state }) => state === 'ready',
    20_000,
  );
});
test.afterAll(async () => {
  await desk.stop();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('a forgotten password is set anew by a mail; then a member chooses what they are told', async ({
  page,
}) => {
  await page.goto(`${desk.url}/sign-in`);
  await page.getByRole('link', { name: 'パスワードをお忘れですか？' }).click();
  // The sign-in has a field of that name, too.
  await expect(page.getByRole('heading', { level: 1, name: 'パスワードの再設定' })).toBeVisible();
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(PERSON.email);
  await expectNoFaults(page, 'forgotten');
  await page.getByRole('button', { name: 'リンクを送る' }).click();
  await expect(page.getByRole('status')).toContainText(`${PERSON.email} が登録されていれば`);
  await expect.poll(() => server.taken()).toBe(1);
  const link = /http\S+new-password#token=\S+/.exec((await server.mails())[0]?.text ?? '')?.[0] ?? '';

  await page.goto(link);
  await page.getByLabel('新しいパスワード').fill('another good password');
  await expectNoFaults(page, 'new password');
  await page.getByRole('button', { name: 'パスワードを設定' }).click();
  await page.getByRole('link', { name: 'ログインする' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ログイン' })).toBeVisible();
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(PERSON.email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill('another good password');
  await page.getByRole('button', { name: 'ログイン' }).click();
  await expect(page.getByRole('link', { name: '各種設定' }).first()).toBeVisible();

  await page.goto(`${desk.url}/settings/mail`);
  await page.getByRole('checkbox', { name: 'ご契約と請求' }).uncheck();
  await expect(page.getByText('受け取る通知を保存しました')).toBeVisible();
  await page.getByRole('button', { name: '試しに送る' }).click();
  await expect(page.getByText(`${PERSON.email} に送りました`)).toBeVisible();
  server.answerNext({ code: 550, words: 'Mailbox closed' });
  await page.getByRole('button', { name: '試しに送る' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Mailbox closed' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '送れませんでした' })).toContainText('試し送り');
  await expectNoFaults(page, 'mail');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'ご契約と請求' })).not.toBeChecked();
});

test('a link that was used, or none, says so and leads to another', async ({ page }) => {
  await page.goto(`${desk.url}/new-password`);
  await expect(page.getByRole('alert')).toContainText('期限が切れているか、すでに使われています');
  await page.getByRole('link', { name: 'リンクを送り直す' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('パスワードの再設定');
});
