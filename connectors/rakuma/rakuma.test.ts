import { describeMall } from '../describe-mall.ts';
import type { RunningMall } from '../conformance/mall-under-test.ts';
import { runSimulator } from '../conformance/run-simulator.ts';
import type { Calls } from '../conformance/run-simulator.ts';
import { rakuma } from './index.ts';

const CALLS: Calls = {
  'list-orders': { method: 'GET', path: '/v1/orders' },
  'read-order': { method: 'GET', path: '/v1/orders/*' },
  'ship-notice': { method: 'POST', path: '/v1/orders/*/shipping_notice' },
  'buyer-rating': { method: 'POST', path: '/v1/orders/*/review' },
};

const CURSOR_LIFE_MS = 10 * 60_000;

describeMall({
  mall: rakuma,
  unknownOrderNo: '999999999999',
  hasTokens: true,
  hasUnservedAccounts: true,
  forgetsCursors: true,
  start,
});

async function start(orders: number): Promise<RunningMall> {
  const running = await runSimulator({ id: 'rakuma', calls: CALLS, orders });
  return {
    ...running,
    unservedCredentials: { ...running.credentials, email: 'stacked@rakuma.example' },
    async forgetCursors() {
      await running.letTimePass(CURSOR_LIFE_MS + 1000);
    },
  };
}
