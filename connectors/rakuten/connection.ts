import type { Credentials, MallConnection, World } from '../mall.ts';
import { checkConnection } from './check-connection.ts';
import { createClient } from './client.ts';
import { confirmOrders } from './confirm-orders.ts';
import { lookAtOrders } from './get-orders.ts';
import { createOrderLister } from './list-orders.ts';
import { tellShipping } from './tell-shipping.ts';

export function connect(credentials: Credentials, world: World) {
  const client = createClient(credentials, world);
  return {
    checkConnection: () => checkConnection(client, world),
    listOrders: createOrderLister(client, world),
    readOrders: (mallOrderNos) => lookAtOrders(client, mallOrderNos),
    advanceOrders: (orders) => confirmOrders({ client, settings: credentials, world }, orders),
    sendShipNotices: (notices) => tellShipping(client, notices, 'notice'),
    correctShipNotices: (notices) => tellShipping(client, notices, 'correction'),
  } satisfies MallConnection;
}
