import { Webhook } from 'standardwebhooks';
import { startReceiver } from '@matome/server/webhooks/testing/receiver.ts';
import type { Call, Receiver } from '@matome/server/webhooks/testing/receiver.ts';
import { open, waitUntilShown } from './desk.ts';
import { expectNoFaults } from './find-faults.ts';
import { expect, test } from './journey.ts';
import { connectShop, haveOrders, packOrder } from './seller.ts';

let receiver: Receiver;
test.beforeEach(async () => {
  receiver = await startReceiver();
});
test.afterEach(() => receiver.close());

/** As a receiver does it, by the secret that the screen showed. Throws for a signature that is not ours. */
function verify(secret: string, { headers, body }: Call): { type: string; data: { mallOrderNo: string } } {
  return new Webhook(secret).verify(body, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  }) as { type: string; data: { mallOrderNo: string } };
}

test('an order that is shipped is told to another system, signed; what failed is sent again', async ({
  page,
  seller,
}) => {
  await open(page, '/settings/webhooks', 'Webhook');
  await page.getByRole('textbox', { name: '送信先のURL' }).fill(receiver.url);
  await page.getByRole('textbox', { name: 'メモ' }).fill('倉庫システム');
  for (const event of ['受注が変更された', '新しい受注が入った', '受注がキャンセルされた'])
    await page.getByRole('checkbox', { name: event }).uncheck();
  await page.getByRole('button', { name: '送信先を追加' }).click();
  const secret = await page.getByTestId('webhook-secret').innerText();
  await expectNoFaults(page, 'the secret');
  await page.getByRole('button', { name: '保管しました' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  await page.getByRole('button', { name: /へ試しに送る$/ }).click();
  const log = page.getByRole('region', { name: '送信記録' });
  await expect(log.getByRole('listitem')).toHaveText(/送信済み.*試し送り/);

  const own = await connectShop(seller);
  const [order] = await haveOrders(seller, own, [{}]);
  await packOrder(seller, order!);
  receiver.answerNext({ status: 500, body: 'まだ起動中です' });
  await seller.api.createExport({ params: { id: own.shop.id }, body: { kind: 'ship-notice' } });
  const told = log.getByRole('listitem').filter({ hasText: order!.mallOrderNo });
  await page.reload();
  await expect(told).toContainText('再送待ち');
  await told.getByText('発送通知を送った').click();
  await expect(told).toContainText('HTTP 500');
  await expect(told).toContainText('まだ起動中です');
  await expectNoFaults(page, 'a delivery that failed');
  await expect(told).toContainText('HTTP 200', { timeout: 20_000 });
  const [, failed, arrived] = receiver.calls;
  expect(verify(secret, arrived!)).toMatchObject({
    type: 'ship-notice.sent',
    data: { mallOrderNo: order!.mallOrderNo },
  });
  expect(arrived!.headers['webhook-id']).toBe(failed!.headers['webhook-id']);
  expect(() => verify(secret, { ...arrived!, body: '{}' })).toThrow('No matching signature found');

  await told.getByRole('button', { name: '再送' }).click();
  await expect.poll(() => receiver.calls.length).toBe(4);
});

test('a URL into a private network is refused at its field', async ({ page, seller }) => {
  expect(seller.company).toBe('旅路商店');
  await open(page, '/settings/webhooks', 'Webhook');
  await page.getByRole('textbox', { name: '送信先のURL' }).fill('http://169.254.169.254/latest/meta-data');
  await page.getByRole('button', { name: '送信先を追加' }).click();
  await expect(page.getByText('公開されていないアドレス')).toBeVisible();
  await expectNoFaults(page, 'a refused URL');
});

test('a secret is renewed, and an endpoint switched off and deleted', async ({ page, seller }) => {
  await seller.api.createWebhookEndpoint({ body: { url: receiver.url, events: ['order.created'] } });
  await open(page, '/settings/webhooks', 'Webhook');
  const menu = page.getByRole('button', { name: /の操作$/ });
  await menu.click();
  await page.getByRole('menuitem', { name: '署名の鍵を更新' }).click();
  await page.getByRole('button', { name: '更新する' }).click();
  await expect(page.getByTestId('webhook-secret')).toHaveText(/^whsec_/);
  await page.getByRole('button', { name: '保管しました' }).click();
  await expect(page.getByText(/以前の鍵も .* まで有効です/)).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: '無効にする' }).click();
  await expect(page.getByRole('cell', { name: '無効', exact: true })).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: '削除' }).click();
  await page.getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('送信先はまだありません。')).toBeVisible();
  await waitUntilShown(page);
  await expectNoFaults(page, 'no endpoint');
});
