import { inAccount } from '../../database/account-scope.ts';
import { openWorkerSession } from '../../jobs/worker-session.ts';
import { newId } from '../../security/new-id.ts';
import { startTestDesk } from '../../testing/test-desk.ts';
import type { TestContextOptions } from '../../testing/test-context.ts';
import { webhookJobs } from '../jobs.ts';
import { raiseEvents } from '../raise-events.ts';
import type { WebhookEvent } from '../raise-events.ts';

const NOW = '2026-04-01T12:00:00+09:00';

/** A desk that may call loopback; the test runs its deliveries, and moves the clock. */
export async function openWebhookDesk(options: TestContextOptions = {}) {
  let nowMs = Date.parse(NOW);
  let crashAt: string | null = null;
  const desk = await startTestDesk({
    worker: false,
    now: () => new Date(nowMs),
    ...options,
    env: { MATOME_WEBHOOK_ALLOWED_HOSTS: '127.0.0.1', ...options.env },
    reached: async (step) => {
      if (step !== crashAt) return;
      crashAt = null;
      throw new Error(`died at ${step}`);
    },
  });
  const { context } = desk;
  const { accountId } = await desk.createAccount();
  const key = await desk.createApiKey(accountId);
  const session = await openWorkerSession(desk.address);
  const jobs = webhookJobs(context, session);

  async function askOrThrow(method: string, path: string, body?: unknown) {
    const answer = await desk.ask(key, method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  return {
    ...desk,
    accountId,
    key,
    askOrThrow,
    addEndpoint: (url: string, more: Record<string, unknown> = {}) =>
      askOrThrow('POST', '/webhook-endpoints', { url, events: ['order.created', 'order.updated'], ...more }),
    /** Something happens to an order. */
    raise: (type: WebhookEvent['type'] = 'order.created', about = newId(), data = {}) =>
      inAccount(context.db, accountId, (tx) =>
        raiseEvents(tx, context, { accountId, types: [type], events: () => [{ type, about, data }] }),
      ),
    deliver: (endpointId: string) => jobs['deliver-webhooks']({ accountId, endpointId }),
    deliveries: async (query = '') => (await askOrThrow('GET', `/webhook-deliveries${query}`)).items,
    endpoint: async (id: string) =>
      (await askOrThrow('GET', '/webhook-endpoints')).items.find((one: { id: string }) => one.id === id),
    passMs: (ms: number) => {
      nowMs += ms;
    },
    crashAt: (step: string) => {
      crashAt = step;
    },
    close: async () => {
      await session.close();
      await desk.close();
    },
  };
}
