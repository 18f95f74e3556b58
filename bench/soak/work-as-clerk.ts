import type { Client } from '@matome/contract/client.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { within } from './within.ts';

const BREAK_MS = 1_000;
/** However many orders there are to ship: a desk that answers does so long before. */
const ROUND_MS = 30_000;
const FIRST_NUMBER = 400_000_000_000;

/** A clerk at the desk, until sent home: every paid new order gets today's 出荷日, a carrier and its number. */
export async function workAsClerk(api: Client, isOver: () => boolean): Promise<readonly string[]> {
  const interruptions: string[] = [];
  while (!isOver()) {
    try {
      await within(ROUND_MS, 'the clerk waits for the desk', shipWhatIsPaid(api));
    } catch (error) {
      // The desk is being killed and started again; the clerk tries again later, as a person would.
      interruptions.push(describe(error));
    }
    await wait(BREAK_MS);
  }
  return interruptions;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

async function shipWhatIsPaid(api: Client): Promise<void> {
  const { items } = await api.listOrders({ query: { phase: 'new', limit: 100 } });
  for (const order of items) {
    if (order.payment.state !== 'paid') continue;
    await api.updateOrder({
      params: { id: order.id },
      body: {
        status: 'ready-to-ship',
        shipment: {
          carrier: 'yamato',
          method: 'parcel',
          shipsOn: tokyoDay(new Date()),
          trackingNumbers: [trackingNumberOf(order.mallOrderNo)],
        },
        version: order.version,
      },
    });
  }
}

/** One for each order, so that a notice in the wrong place is seen. */
export function trackingNumberOf(mallOrderNo: string): string {
  return String(FIRST_NUMBER + Number(mallOrderNo));
}
