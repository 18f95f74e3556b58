import { startSimulators } from '@matome/simulators/start.ts';
import { onTestFinished } from 'vitest';
import { describeMall } from '../describe-mall.ts';
import type { CallName, FaultName, RunningMall } from '../conformance/mall-under-test.ts';
import { rakuma } from './index.ts';

const STATUSES = {
  unpaid: 'awaiting_payment',
  'to-ship': 'awaiting_shipment',
  'to-rate': 'awaiting_seller_review',
};

const CALLS: Readonly<Record<CallName, { method: string; path: string }>> = {
  'list-orders': { method: 'GET', path: '/v1/orders' },
  'read-order': { method: 'GET', path: '/v1/orders/*' },
  'ship-notice': { method: 'POST', path: '/v1/orders/*/shipping_notice' },
  'buyer-rating': { method: 'POST', path: '/v1/orders/*/review' },
};

const FAULTS: Readonly<Record<FaultName, object>> = {
  'drop-before': { kind: 'drop-before' },
  'drop-after': { kind: 'drop-after' },
  'error-before': { kind: 'status', code: 500 },
  'error-after': { kind: 'status', code: 500, after: true },
  html: { kind: 'html', code: 502 },
  'html-after': { kind: 'html', code: 200, after: true },
  'cut-answer': { kind: 'truncate' },
  'rate-limit': { kind: 'rate-limit', retryAfter: 1 },
  'expired-token': { kind: 'expire-token' },
  'hang-before': { kind: 'hang' },
  'hang-after': { kind: 'hang', after: true },
  'duplicate-page': { kind: 'duplicate-page' },
};

const ODDITIES = {
  unreadable: { drop: ['item'] },
  'unknown-status': { merge: { status: 'awaiting_inspection' } },
  'new-field': { merge: { gift_wrapping: { kind: 'ribbon' } } },
};

const CURSOR_LIFE_MS = 10 * 60_000;

type Shop = {
  shopId: number;
  accountType: string;
  email: string;
  apiPassword: string;
  clientId: string;
  clientSecret: string;
};
type Shown = { order: { order_id: number; purchased_at: string } };
type Entry = { method: string; path: string; effect: { orderId: string } | null };

describeMall({ mall: rakuma, hasUnservedAccounts: true, forgetsCursors: true, start });

async function start(orders: number): Promise<RunningMall> {
  const simulators = await startSimulators({
    port: 0,
    seed: 20261124,
    orders,
    rakuma: { rate: 'unlimited' },
  });
  onTestFinished(() => simulators.close());
  const baseUrl = simulators.urls.rakuma;

  async function control<T>(path: string, method = 'GET', body?: object): Promise<T> {
    const init: RequestInit = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${baseUrl}/_control${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  const { shops } = await control<{ shops: readonly Shop[] }>('/shops');
  const shopOf = (accountType: string) => shops.find((shop) => shop.accountType === accountType)!;
  const readJournal = async () => (await control<{ entries: readonly Entry[] }>('/journal')).entries;

  return {
    baseUrl,
    credentials: credentialsOf(shopOf('single_item')),
    unservedCredentials: credentialsOf(shopOf('stacked')),
    async listTruth() {
      const { shopId } = shopOf('single_item');
      const truth = await control<{ orders: readonly Shown[] }>(`/orders?shop=${shopId}`);
      return truth.orders.map(({ order }) => ({
        mallOrderNo: String(order.order_id),
        orderedAt: new Date(order.purchased_at),
      }));
    },
    async placeOrder(state) {
      const order = { status: STATUSES[state] };
      const placed = await control<Shown['order']>('/orders', 'POST', { order });
      return String(placed.order_id);
    },
    async cancelOrder(mallOrderNo) {
      await control(`/orders/${mallOrderNo}`, 'PATCH', { action: 'cancel' });
    },
    async spoilOrder(mallOrderNo, oddity) {
      await control(`/orders/${mallOrderNo}`, 'PATCH', { action: 'mutate', ...ODDITIES[oddity] });
    },
    async strike(fault, call, nth = 1) {
      await control('/faults', 'POST', { match: { ...CALLS[call], nth }, fault: FAULTS[fault] });
    },
    async forgetCursors() {
      await control('/advance', 'POST', { ms: CURSOR_LIFE_MS + 1000 });
    },
    async countRequests() {
      return (await readJournal()).length;
    },
    async listTold(kind) {
      const action = CALLS[kind].path.split('/').at(-1) ?? '';
      const entries = await readJournal();
      return entries.flatMap(({ path, effect }) =>
        effect !== null && path.endsWith(action) ? [effect.orderId] : [],
      );
    },
  };
}

function credentialsOf({ email, apiPassword, clientId, clientSecret }: Shop) {
  return { email, apiPassword, clientId, clientSecret };
}
