import { describeMall } from '../describe-mall.ts';
import { runSimulator } from '../conformance/run-simulator.ts';
import type { Calls } from '../conformance/run-simulator.ts';
import { rakuten } from './index.ts';

const CALLS: Calls = {
  'list-orders': { method: 'POST', path: '/es/2.0/order/searchOrder/' },
  'read-order': { method: 'POST', path: '/es/2.0/order/getOrder/' },
  'ship-notice': { method: 'POST', path: '/es/2.0/order/updateOrderShipping/' },
  'buyer-rating': { method: 'POST', path: '/none/' },
};

describeMall({
  mall: rakuten,
  unknownOrderNo: '999999-20261120-9999999999',
  hasTokens: false,
  hasUnservedAccounts: false,
  forgetsCursors: false,
  start: (orders) => runSimulator({ id: 'rakuten', calls: CALLS, orders }),
});
