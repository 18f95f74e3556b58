import type { Calls } from '../conformance/run-simulator.ts';

const BASE = '/ShoppingWebService/V1';

/** Where the mall takes each call. */
export const CALLS: Calls = {
  'list-orders': { method: 'POST', path: `${BASE}/orderList` },
  'read-order': { method: 'POST', path: `${BASE}/orderInfo` },
  'ship-notice': { method: 'POST', path: `${BASE}/orderShipStatusChange` },
  'buyer-rating': { method: 'POST', path: '/none' },
};
