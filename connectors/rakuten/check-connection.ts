import { reportWithin } from '../http/report-within.ts';
import type { ConnectionReport, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { FUNCTION_NOT_ENABLED, orRefused } from './answers.ts';
import type { Client } from './client.ts';
import { readExpiry, reportConnected, reportFailure, TIMED_OUT } from './connection-report.ts';
import { lookAtOrders } from './get-orders.ts';
import { searchEnds } from './search-spans.ts';

const HOUR_MS = 60 * 60 * 1000;

/** In the form of an order number; no shop has the number 0. */
const NO_ORDER = '000000-20000101-0000000000';

/** The key, its end, and whether the two functions that reading needs are switched on. Writing is not tried. */
export async function checkConnection(client: Client, world: World): Promise<ConnectionReport> {
  let asked = 'license.expiryDate.get';
  async function test(): Promise<ConnectionReport> {
    const expiresAt = await askExpiry(client);
    asked = 'rpay.order.searchOrder';
    const to = world.now().getTime();
    const ends = searchEnds({ from: to - HOUR_MS, to, page: 1, done: 0 });
    orRefused(await client.read('searchOrder', { dateType: 1, ...ends }));
    asked = 'rpay.order.getOrder';
    await lookAtOrders(client, [NO_ORDER]).catch(onlyIfDisabled);
    return reportConnected(expiresAt);
  }
  return reportWithin(test, { timedOut: TIMED_OUT, reportFailure: (error) => reportFailure(error, asked) });
}

/** A shop may use the orders' functions without the one for the key's end. */
async function askExpiry(client: Client): Promise<Date | null> {
  try {
    return readExpiry(await client.readExpiry());
  } catch (error) {
    if (error instanceof MallError && error.kind === 'refused') return null;
    throw error;
  }
}

/** That it does not like the number shows that the function answers. */
function onlyIfDisabled(error: unknown): void {
  if (error instanceof MallError && error.kind === 'refused' && error.code !== FUNCTION_NOT_ENABLED) return;
  throw error;
}
