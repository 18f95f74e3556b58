import { readEach } from '../http/read-each.ts';
import { reportWithin } from '../http/report-within.ts';
import { writeEach } from '../http/write-each.ts';
import type { ConnectionReport, Credentials, MallConnection, World } from '../mall.ts';
import { createFieldAsker } from './ask-fields.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { completeOrders, completesAfterShipping } from './complete-orders.ts';
import { reportConnected, reportFailure, TIMED_OUT } from './connection-report.ts';
import { LIST_FIELDS, ORDER_FIELDS } from './fields.ts';
import { createLookUp, findOrder } from './find-order.ts';
import { createOrderLister } from './list-orders.ts';
import { sendShipNotice } from './send-ship-notice.ts';
import { writeInstant } from './wire-values.ts';

const HOUR_MS = 60 * 60 * 1000;

export function connect(credentials: Credentials, world: World) {
  const client = createClient(credentials, world);
  const lookUp = createLookUp(client, createFieldAsker(ORDER_FIELDS, world));
  const askList = createFieldAsker(LIST_FIELDS, world);
  const completes = completesAfterShipping(credentials);
  return {
    checkConnection: () => checkConnection(client, { credentials, world }),
    listOrders: createOrderLister({ client, askList, lookUp, world, completes }),
    readOrders: (mallOrderNos) => readEach(mallOrderNos, (mallOrderNo) => findOrder(lookUp, mallOrderNo)),
    async advanceOrders(orders) {
      if (completes) await completeOrders({ client, world }, orders);
    },
    sendShipNotices: (notices) => writeEach(notices, (notice) => sendShipNotice(client, lookUp, notice)),
  } satisfies MallConnection;
}

type Shop = { readonly credentials: Credentials; readonly world: World };

/** The smallest list: the consent, the right to the order API, the address and the signature all show. */
async function checkConnection(client: Client, { credentials, world }: Shop): Promise<ConnectionReport> {
  const toMs = world.now().getTime();
  const Condition = {
    OrderTimeFrom: writeInstant(new Date(toMs - HOUR_MS)),
    OrderTimeTo: writeInstant(new Date(toMs)),
  };
  const request = { Search: { Result: '1', Start: '1', Condition, Field: 'OrderId' } };
  async function test(): Promise<ConnectionReport> {
    await client.read('orderList', request);
    return reportConnected(credentials, client.signatureStatus());
  }
  return reportWithin(test, {
    timedOut: TIMED_OUT,
    reportFailure: (error) => reportFailure(error, client.signatureStatus()),
  });
}
