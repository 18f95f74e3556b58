import { startReceiver } from '@matome/server/webhooks/testing/receiver.ts';
import { until } from '../cli/demo/until.ts';
import type { Seller } from './seller.ts';

/** Two receivers of webhooks, one of which is away, and a colleague who was invited by mail. Answers what waits until all is told. */
export async function tellOthers({ api, email }: Seller): Promise<() => Promise<void>> {
  const warehouse = await startReceiver();
  const away = await startReceiver();
  await away.close();
  const { id } = await api.createWebhookEndpoint({
    body: {
      url: warehouse.url,
      events: ['ship-notice.sent', 'ship-notice.refused'],
      description: '倉庫システム',
    },
  });
  await api.createWebhookEndpoint({
    body: { url: away.url, events: ['ship-notice.refused', 'order.cancelled'], description: '会計ソフト' },
  });
  await api.createInvitation({ body: { email: `jiro-${email}`, role: 'staff', name: '田中 次郎' } });
  return async () => {
    await until(
      () => api.listWebhookDeliveries({ query: { endpoint: id } }),
      ({ items }) => items.length > 0 && items.every(({ state }) => state === 'delivered'),
      30_000,
    );
    await warehouse.close();
  };
}
