import { listInstructions } from '@matome/contract/instructions.ts';
import type { Order } from '@matome/contract/orders.ts';
import type { ApiClient } from './api-client.ts';
import type { Told } from './judge.ts';

const PAGE = 500;

/** What the desk's ledger says the mall was told, with the tracking number as the order holds it. */
export async function readLedger(
  api: ApiClient,
  { shopId, orders }: { readonly shopId: string; readonly orders: readonly Order[] },
): Promise<readonly Told[]> {
  const numbers = new Map(orders.map(({ id, shipment }) => [id, shipment.trackingNumbers[0] ?? null]));
  const told: Told[] = [];
  let cursor: string | undefined;
  do {
    const page = await api(listInstructions, {
      query: { shop: shopId, state: 'confirmed', limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
    });
    for (const { kind, mallOrderNo, orderId } of page.items) {
      if (kind === 'ship-notice')
        told.push({ kind, mallOrderNo, trackingNumber: numbers.get(orderId) ?? null });
      if (kind === 'buyer-rating') told.push({ kind, mallOrderNo, trackingNumber: null });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return told;
}
