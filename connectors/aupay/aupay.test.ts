import { describeMall } from '../describe-mall.ts';
import type { RunningMall } from '../conformance/mall-under-test.ts';
import { runSimulator } from '../conformance/run-simulator.ts';
import type { Calls } from '../conformance/run-simulator.ts';
import { aupay } from './index.ts';

/** The second step of a ship notice makes it given. */
const CALLS: Calls = {
  'list-orders': { method: 'GET', path: '/wmshopapi/searchTradeInfoListProc' },
  'read-order': { method: 'GET', path: '/wmshopapi/searchTradeInfoProc' },
  'ship-notice': { method: 'POST', path: '/wmshopapi/updateTradeStsProc' },
  'buyer-rating': { method: 'POST', path: '/none' },
};

describeMall({
  mall: aupay,
  unknownOrderNo: '999999999',
  hasTokens: false,
  hasUnservedAccounts: false,
  forgetsCursors: false,
  start,
});

/** A key that ends is good no more; the suite wants one request refused, and the next one taken. */
const KEY_REFUSED_ONCE = {
  kind: 'status',
  code: 401,
  body: '<response><result><status>1</status><error><code>0002</code><message>認証に失敗しました。</message></error></result></response>',
};

/** Unpaid orders the mall lets a seller ship; what it does not let be shipped are those that it reviews itself. */
async function start(orders: number): Promise<RunningMall> {
  const running = await runSimulator({ id: 'aupay', calls: CALLS, orders });
  return {
    ...running,
    async placeOrder(state) {
      const no = await running.placeOrder(state);
      if (state === 'unpaid') await running.control(`/orders/${no}`, 'PATCH', { status: '審査保留' });
      return no;
    },
    async strike(fault, call, nth = 1) {
      if (fault !== 'expired-token') return running.strike(fault, call, nth);
      await running.control('/faults', 'POST', {
        match: { ...CALLS[call], nth, times: 1 },
        fault: KEY_REFUSED_ONCE,
      });
    },
  };
}
