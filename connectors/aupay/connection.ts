import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { readEach } from '../http/read-each.ts';
import { reportWithin } from '../http/report-within.ts';
import { writeEach } from '../http/write-each.ts';
import type { ConnectionReport, Credentials, MallConnection, World } from '../mall.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { CONNECTED, reportFailure, TIMED_OUT, withExpiry } from './connection-report.ts';
import { findOrder } from './find-order.ts';
import { listOrders } from './list-orders.ts';
import { sendShipNotice } from './send-ship-notice.ts';

export function connect(credentials: Credentials, world: World) {
  const client = createClient(credentials, world);
  return {
    async checkConnection() {
      return withExpiry(await checkConnection(client, world.now()), credentials);
    },
    listOrders: (window, cursor) => listOrders(client, window, cursor),
    readOrders: (mallOrderNos) => readEach(mallOrderNos, (mallOrderNo) => findOrder(client, mallOrderNo)),
    sendShipNotices: (notices) => writeEach(notices, (notice) => sendShipNotice(client, notice)),
  } satisfies MallConnection;
}

/** One order of today: the very right that fetching needs, as rights are given for each group of calls. */
function checkConnection(client: Client, now: Date): Promise<ConnectionReport> {
  const today = tokyoDay(now).replaceAll('-', '');
  const fields = { totalCount: '1', startCount: '1', startDate: today, endDate: today, dateType: '0' };
  async function test(): Promise<ConnectionReport> {
    await client.read('searchTradeInfoListProc', fields);
    return CONNECTED;
  }
  return reportWithin(test, { timedOut: TIMED_OUT, reportFailure });
}
